import * as z from 'zod/mini';

/** The files of a translation, each beside what it translates: claims.json has the texts of claims. */
export const TRANSLATION_FILES = ['profile', 'claims', 'later', 'sites', 'sources', 'charts'] as const;
export type TranslationFile = (typeof TRANSLATION_FILES)[number];

/** The texts of a record in another language. */
export const Translation = z.strictObject({
  of: z
    .string()
    .check(
      z.regex(/^[0-9a-f]{16}$/, '`of` is the hash of the English texts: 16 hexadecimal digits.'),
      z.describe(
        'The hash of the English texts that this was made from. Where those change, readers get the English until it is made anew.',
      ),
    ),
  texts: z
    .record(z.string(), z.string().check(z.minLength(1, 'A text says something; leave the record out instead.')))
    .check(z.describe('The texts by their place in the record: "text", "concerns.0.what".')),
});

export const TranslationTexts = z.strictObject({
  $schema: z.optional(z.string()),
  texts: z
    .record(z.string(), Translation)
    .check(z.describe('By the id of the record. One that is missing is shown in English.')),
});

export type Translation = z.infer<typeof Translation>;
