import * as z from 'zod/mini';
import type { ClaimKind } from '../claims/kinds.ts';
import { EdtfDate, Id, Label, type Spoken, text } from './common.ts';
import { oneOf } from './words.ts';

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

const KIND_MEANINGS: Readonly<Record<ClaimKind, string>> = {
  fact: 'the source says as its own that it is or was so',
  figure: 'a fact whose matter is a number',
  allegation: 'that somebody did wrong, as somebody says it and nobody has settled',
  opinion: 'a judgement; whose it is stands in attribution',
  projection: 'a plan, an expectation, or what could come',
  'company-statement': 'what the company itself says',
  reversal: 'something was stopped, undone or changed back',
  quotation: 'somebody’s own words, in curly quotes',
};

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
  does: z.enum(RELATION_ACTIONS).check(z.describe('What it does, read as “from … to”.')),
  to: Id.check(z.describe('The entity it does it to or for.')),
  with: z.optional(Id.check(z.describe('The product, system or third party by which it does so.'))),
  state: z.optional(
    oneOf('Left out where the source tells it as a standing fact of its time.', {
      planned: 'it was meant to come',
      ended: 'it was over by the time of the source',
      alleged: 'somebody says so, and the source does not say it as its own',
      denied: 'somebody says that it is not so',
    }),
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
  how: oneOf('What this claim is to the other, read as “this claim … the other”.', {
    disagrees: 'it says something that does not go with the other',
    limits: 'it says where the other does not hold',
    'limited-by': 'the other says where this one does not hold',
    supports: 'it bears the other out',
    repeats: 'it says the same again',
    explains: 'it helps to understand the other',
    'explained-by': 'the other helps to understand this one',
    'reversed-by': 'the other tells that what this one says was stopped or undone',
    reverses: 'it tells that what the other says was stopped or undone',
  }),
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
  kind: oneOf('What sort of statement it is.', KIND_MEANINGS),
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
