import * as z from 'zod/mini';
import { EdtfDate, Id, text } from './common.ts';

export const Version = z
  .string()
  .check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/, 'A version is year.month.number, like 2026.11.1.'));

export const ChangedIds = z.strictObject({
  added: z.array(Id).check(z.describe('Claims and later entries that are new.')),
  changed: z.array(Id).check(z.describe('Claims and later entries that read differently.')),
  withdrawn: z.array(Id).check(z.describe('Claims withdrawn, and later entries taken away.')),
});

export const ChangelogFile = z.strictObject({
  $schema: z.optional(z.string()),
  entries: z
    .array(
      z.strictObject({
        version: Version.check(z.describe('The version that brought the changes.')),
        date: EdtfDate.check(z.describe('The day of that version.')),
        why: z.optional(
          text(240, 'one sentence').check(z.describe('Why, where readers should know: one sentence for them.')),
        ),
        profiles: z
          .record(Id, ChangedIds)
          .check(z.describe('What changed, by profile, as `npm run dataset:release` writes it.')),
      }),
    )
    .check(z.describe('Newest last. The first version of the dataset has no entry: all of it was new.')),
});

export type ChangedIds = z.infer<typeof ChangedIds>;
export type ChangelogFile = z.infer<typeof ChangelogFile>;
