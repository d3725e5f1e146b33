import * as z from 'zod/mini';
import { CLAIM_KINDS } from '../claims/kinds.ts';
import { EdtfDate, Id, Label, type Spoken, text } from './common.ts';

/** What one entity does to another, for the diagram. Direction is always from → to. */
export const RELATION_ACTIONS = [
  'acquired',
  'advertises-to',
  'asked',
  'awards-contract-to',
  'began-to-move-to',
  'co-founded',
  'commissioned',
  'contracts',
  'criticizes',
  'designed',
  'employs',
  'gives-access-to',
  'hosts',
  'investigates',
  'leads',
  'makes',
  'owns',
  'part-of',
  'pays',
  'pitched-to',
  'protests-against',
  'replaces',
  'sells-to',
  'shares-data-with',
  'stores-data-of',
  'supplies',
  'supports',
  'trains',
  'transcribes-for',
  'uses',
] as const;

export const Figure = z.strictObject({
  label: text(120, 'a figure needs a short name that says what is counted').check(
    z.describe('What is counted or measured, understandable alone.'),
  ),
  value: z.number().check(z.describe('The number itself, in full (1300, not 1.3 thousand).')),
  unit: text(40, 'a unit is a word or two').check(z.describe('The unit: "USD", "percent", "towns".')),
  qualifier: z.optional(
    z
      .enum(['about', 'at least', 'more than', 'nearly', 'up to', 'only'])
      .check(z.describe('How the source limits the number, if it does.')),
  ),
  date: z.optional(EdtfDate.check(z.describe('The date or period the number is for.'))),
  basis: z.optional(
    text(160, 'a basis is one phrase').check(
      z.describe('For a share: of what. Two shares with different bases are never put on one scale.'),
    ),
  ),
});

export const Relation = z.strictObject({
  from: Id.check(z.describe('The entity that acts.')),
  does: z.enum(RELATION_ACTIONS).check(z.describe('What it does.')),
  to: Id.check(z.describe('The entity it does it to or for.')),
  with: z.optional(Id.check(z.describe('The product, system or third party by which it does so.'))),
  state: z.optional(
    z
      .enum(['planned', 'ended', 'alleged', 'denied'])
      .check(z.describe('Left out where the source tells it as a standing fact of its time.')),
  ),
  date: z.optional(EdtfDate.check(z.describe('When, if the source says so.'))),
});

export const Attribution = z.strictObject({
  name: text(90, 'name the person or body and, if needed, the office').check(
    z.describe('Who says it, where that is not the publisher itself, as a reader should see it.'),
  ),
  entity: z.optional(Id.check(z.describe('The same, as an entity of the profile.'))),
  note: z.optional(text(160, 'one phrase').check(z.describe('Who commissioned it, where or when it was said.'))),
});

export const SeeAlso = z.strictObject({
  claim: Id.check(z.describe('The other claim. It must point back at this one.')),
  how: z
    .enum([
      'disagrees',
      'limits',
      'limited-by',
      'supports',
      'repeats',
      'explains',
      'explained-by',
      'reversed-by',
      'reverses',
    ])
    .check(
      z.describe(
        'What the other claim is to this one: it disagrees with this one, is limited by this one, and so on, read as “this claim … the other”.',
      ),
    ),
  what: z.optional(
    text(60, 'it stands at the head of the claim').check(
      z.describe('With reversed-by: which part, for the head of the claim, as in a later entry.'),
    ),
  ),
});

export const Claim = z.strictObject({
  id: Id.check(z.describe('Stable for ever; never reused. Source, paragraph, number: "ledger-p03-02".')),
  text: text(320, 'a claim is read in one breath; split it if it says two things').check(
    z.describe(
      'What the source says, reworded in plain English, understandable alone. Never more than the source says.',
    ),
  ),
  source: Id.check(z.describe('The document, an id in sources.json.')),
  paragraph: z
    .int()
    .check(
      z.gte(0, 'A paragraph number is 0 (the headline) or more.'),
      z.describe('Paragraph of the document, counted over the whole text without headings; 0 is its headline.'),
    ),
  sentences: z
    .array(z.int().check(z.positive('Sentences are counted from 1.')))
    .check(
      z.minLength(1, 'Name at least one sentence of the paragraph.'),
      z.describe('The sentences of that paragraph which the claim rests on, counted from 1.'),
    ),
  kind: z.enum(CLAIM_KINDS).check(z.describe('What sort of statement it is.')),
  asOf: EdtfDate.check(
    z.describe(
      'The time for which the source says it: the date it names (“as of October 2020”), else the date of the document.',
    ),
  ),
  happened: z.optional(
    EdtfDate.check(z.describe('When the thing told of happened or began, if the source says so; for the timeline.')),
  ),
  label: z.optional(Label),
  attribution: z.optional(Attribution.check(z.describe('Who says it, where it is not the publisher itself.'))),
  topics: z
    .array(Id)
    .check(
      z.minLength(1, 'Name at least the topic of the section.'),
      z.describe('Topics of the profile that the claim touches; the first is the topic of its section.'),
    ),
  entities: z.array(Id).check(z.describe('Whom and what it names: ids of entities in profile.json.')),
  sites: z.array(Id).check(z.describe('The sites of the profile that it concerns.')),
  figures: z.optional(
    z
      .array(Figure)
      .check(z.minLength(1, 'Leave figures out where there is none.'), z.describe('The numbers in it, as data.')),
  ),
  relations: z.optional(
    z
      .array(Relation)
      .check(
        z.minLength(1, 'Leave relations out where there is none.'),
        z.describe('Who does what to whom, as far as the sentence says it.'),
      ),
  ),
  seeAlso: z.optional(
    z
      .array(SeeAlso)
      .check(
        z.minLength(1, 'Leave seeAlso out where there is none.'),
        z.describe('Claims to be read with this one; both point at each other.'),
      ),
  ),
  withdrawn: z.optional(
    z
      .strictObject({
        date: EdtfDate.check(z.describe('When it was withdrawn.')),
        reason: text(200, 'one sentence').check(z.describe('Why, in one sentence for the reader.')),
      })
      .check(z.describe('A claim that should not have been made stays in its place, marked, and is counted no more.')),
  ),
});

export const ClaimsFile = z.strictObject({
  $schema: z.optional(z.string()),
  section: Id.check(z.describe('The section of the profile that all claims of this file belong to.')),
  claims: z.array(Claim).check(z.describe('In reading order.')),
});

export type Claim = z.infer<typeof Claim> & Spoken;
export type Attribution = z.infer<typeof Attribution>;
export type SeeAlso = z.infer<typeof SeeAlso>;
export type Relation = z.infer<typeof Relation>;
export type Figure = z.infer<typeof Figure>;
export type ClaimsFile = z.infer<typeof ClaimsFile>;
