import * as z from 'zod/mini';
import { LATER_KINDS } from '../claims/kinds.ts';
import { Figure } from './claim.ts';
import { EdtfDate, HttpsUrl, Id, text } from './common.ts';

export const LaterSource = z.strictObject({
  publisher: text(120, 'a name').check(z.describe('Who published it.')),
  title: text(240, 'a title').check(z.describe('The title of the report or document.')),
  url: HttpsUrl.check(z.describe('Where to read it.')),
  date: z.optional(EdtfDate.check(z.describe('When it was published; left out where it is undated.'))),
});

export const Later = z.strictObject({
  id: Id.check(
    z.describe('Stable for ever; never reused. A word on the matter and the year: "later-mill-not-built-2021".'),
  ),
  kind: z.enum(LATER_KINDS).check(z.describe('What it does to the claims that it concerns.')),
  date: EdtfDate.check(z.describe('When it happened or was said, with the precision known.')),
  text: text(320, 'one sentence').check(
    z.describe(
      'One neutral sentence, understandable alone, that carries its own date and never says more than its source.',
    ),
  ),
  speaker: z.optional(
    text(90, 'a name').check(z.describe('Who answers or disputes, for a response or a contested point.')),
  ),
  source: LaterSource.check(z.describe('Where it is from.')),
  confidence: z
    .enum(['primary', 'corroborated', 'single-report'])
    .check(
      z.describe(
        'primary: the document itself was seen; corroborated: several reports agree; single-report: one report alone, and the reader is told so.',
      ),
    ),
  claims: z
    .array(Id)
    .check(
      z.minLength(1, 'Name the claims that it concerns.'),
      z.describe('The claims that it concerns, and no others.'),
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

export type Later = z.infer<typeof Later>;
export type NoAnswer = z.infer<typeof NoAnswer>;
export type LaterFile = z.infer<typeof LaterFile>;
