import * as z from 'zod/mini';
import { Version } from './changelog.ts';
import { Id } from './common.ts';

/** Stands for the hash of a record that was taken away: its id is never used again. */
export const GONE = 'gone';

export const LedgerFile = z.strictObject({
  $schema: z.optional(z.string()),
  profiles: z
    .record(
      Id,
      z.record(
        Id,
        z.strictObject({
          hash: z
            .string()
            .check(
              z.regex(/^([\da-f]{16}|gone)$/, 'A hash has 16 hexadecimal digits.'),
              z.describe('The beginning of the SHA-256 of the record; "gone" for one that was taken away.'),
            ),
          version: Version.check(z.describe('The version that brought the record as it is.')),
        }),
      ),
    )
    .check(z.describe('Every claim and later entry that ever was, by profile. `npm run dataset:release` writes it.')),
});

export type Ledger = z.infer<typeof LedgerFile>['profiles'];
