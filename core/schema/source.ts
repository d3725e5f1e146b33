import * as z from 'zod/mini';
import { EdtfDate, HttpsUrl, Id, type Spoken, text } from './common.ts';
import { oneOf } from './words.ts';

export const Source = z.strictObject({
  id: Id.check(z.describe('Publisher and year, like "ledger-2020"; never reused.')),
  publisher: text(80, 'a name').check(z.describe('Who published it, as shown at the head of each claim.')),
  about: text(240, 'one sentence').check(
    z.describe('What sort of publisher and document this is, so that the reader can weigh it.'),
  ),
  title: text(160, 'a title').check(z.describe('The title of the document.')),
  url: HttpsUrl.check(z.describe('Where to read it.')),
  archive: HttpsUrl.check(
    z.describe(
      'An archived copy, such as web.archive.org makes: where to read it as it was, if its address or text has changed since.',
    ),
  ),
  published: EdtfDate.check(z.describe('The date of this edition.')),
  dateIs: oneOf('What the source itself says that date is.', {
    published: 'the day on which it came out',
    'last-updated': 'the day on which it was last changed',
  }),
  citation: text(400, 'one reference').check(z.describe('How to cite it, in plain text.')),
  laterEditions: z.optional(
    z
      .array(
        z.strictObject({
          date: EdtfDate.check(z.describe('The date of that edition, or of its data.')),
          about: text(160, 'one phrase').check(z.describe('What edition it is.')),
          url: HttpsUrl.check(z.describe('Where to read it.')),
        }),
      )
      .check(z.describe('Later editions of the same document; each card of this edition says that they exist.')),
  ),
  paragraphs: z
    .array(
      z.strictObject({
        number: z
          .int()
          .check(z.describe('Its number, counted over the whole text without headings; 0 is the headline.')),
        heading: text(100, 'a heading').check(z.describe("The document's own heading above this paragraph.")),
        sentences: z
          .int()
          .check(z.positive('A paragraph has at least one sentence.'), z.describe('How many sentences it has.')),
      }),
    )
    .check(
      z.describe('The shape of the document: the dataset lint checks that every sentence carries at least one claim.'),
    ),
});

export const SourcesFile = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.array(Source).check(z.describe('The documents that the claims rest on.')),
});

export type Source = z.infer<typeof Source> & Spoken;
