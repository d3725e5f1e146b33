import * as z from 'zod/mini';
import { type How, isMarking } from '../claims/kinds.ts';
import { Figure } from './claim.ts';
import { EdtfDate, HttpsUrl, Id, Label, type Spoken, text } from './common.ts';
import { oneOf } from './words.ts';

export const LaterSource = z.strictObject({
  publisher: text(120, 'a name').check(z.describe('Who published it first.')),
  title: text(240, 'a title').check(z.describe('The title of the report or document.')),
  url: HttpsUrl.check(z.describe('Where its publisher has it.')),
  date: z.optional(EdtfDate.check(z.describe('When it was published; left out where it is undated.'))),
  readAt: z.optional(HttpsUrl.check(z.describe('Where a copy was read, if only a copy was.'))),
  archive: z.optional(HttpsUrl.check(z.describe('Where it is archived.'))),
});

export const Seen = z.strictObject({
  date: EdtfDate.check(z.describe('The day on which somebody opened the source, as precise as it was written down.')),
  how: oneOf('What of it was opened.', {
    page: 'the page itself',
    copy: 'a stored copy of the whole document',
    excerpt: 'a part of it, quoted by others or a search',
  }),
});

const HOW_MEANINGS: Readonly<Record<How, string>> = {
  overtakes: 'things moved on, so what the claim says is no longer so',
  reverses: 'what the claim says was stopped, undone or changed back',
  corrects: 'it was wrong, or not quite right, already at its time',
  disputes: 'somebody with knowledge says that it is not so',
  answers: 'an answer of whoever the claim is about, which does not deny it',
  supports: 'another source says the same, or bears it out',
  adds: 'it helps to understand the claim, and changes nothing of it',
  'later-edition': 'the publisher says it differently in a later edition of the same document',
};

export const Tie = z
  .strictObject({
    claim: Id.check(z.describe('The claim that it concerns.')),
    how: oneOf('What it does to that claim.', HOW_MEANINGS),
    what: z.optional(
      text(60, 'it stands at the head of the claim').check(
        z.describe('Which part, for the head of the claim: “request tool closed in 2024” after “changed since:”.'),
      ),
    ),
    touches: z.optional(
      oneOf('Whether a correction touches the substance of the claim or a detail.', {
        substance: 'with it the claim says something else',
        detail: 'the claim holds; a number, name or date in it does not',
      }),
    ),
  })
  .check(
    z.refine(({ how, what }) => isMarking(how) === (what !== undefined), {
      path: ['what'],
      error: 'what says which part of the claim: where it overtakes, reverses, corrects or disputes, and only there.',
    }),
    z.refine(({ how, touches }) => (how === 'corrects') === (touches !== undefined), {
      path: ['touches'],
      error: 'touches says whether a correction touches the substance or a detail, and stands with corrects alone.',
    }),
  );

export const Later = z.strictObject({
  id: Id.check(
    z.describe('Stable for ever; never reused. A word on the matter and the year: "later-mill-not-built-2021".'),
  ),
  date: EdtfDate.check(z.describe('When it happened or was said, with the precision known.')),
  text: text(320, 'one sentence').check(
    z.describe('What happened or was said, in plain words, which never say more than the source.'),
  ),
  label: z.optional(Label),
  speaker: z.optional(text(90, 'a name').check(z.describe('Who answers or disputes.'))),
  source: LaterSource.check(z.describe('Where it is from: the document, or its first publisher.')),
  seen: z.optional(Seen.check(z.describe('When and how somebody opened the source; left out where nobody did.'))),
  confidence: oneOf('What it rests on.', {
    primary: 'the document itself was seen',
    corroborated: 'several reports agree',
    'single-report': 'one report alone, and the reader is told so',
  }),
  concerns: z
    .array(Tie)
    .check(
      z.minLength(1, 'Name the claims that it concerns.'),
      z.describe('The claims that it concerns, and what it does to each.'),
    ),
  coming: z.optional(
    z
      .strictObject({
        date: EdtfDate.check(z.describe('When it is to come.')),
        what: text(120, 'a few words').check(z.describe('What is to come: a trial, a rule, a vote.')),
      })
      .check(z.describe('What is still open in the matter and has a date, for those who keep the dataset.')),
  ),
  figures: z.optional(
    z
      .array(Figure)
      .check(z.minLength(1, 'Leave figures out where there is none.'), z.describe('The numbers in it, as data.')),
  ),
});

export const NoAnswer = z.strictObject({
  of: text(90, 'a name').check(z.describe('Whose answer was looked for.')),
  searched: EdtfDate.check(z.describe('When it was looked for.')),
  claims: z
    .array(Id)
    .check(z.minLength(1, 'Name the claims.'), z.describe('The claims to which an answer was looked for.')),
});

export const LaterFile = z.strictObject({
  $schema: z.optional(z.string()),
  later: z.array(Later).check(z.describe('What happened since, in order of date.')),
  noAnswer: z
    .array(NoAnswer)
    .check(z.describe('Where an answer was looked for and none was found. Where nobody looked, nothing is said.')),
});

export type Later = z.infer<typeof Later> & Spoken;
export type NoAnswer = z.infer<typeof NoAnswer>;
export type LaterFile = z.infer<typeof LaterFile>;
