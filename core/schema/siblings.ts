import * as z from 'zod/mini';
import { Id, text } from './common.ts';

export const Left = z.strictObject({
  entry: Id.check(z.describe('The later entry that changes a sibling.')),
  claims: z.array(Id).check(z.minLength(1, 'Name the claims.'), z.describe('The claims that it does not concern.')),
  why: text(240, 'one sentence').check(z.describe('Why not.')),
});

export const SiblingsFile = z.strictObject({
  $schema: z.optional(z.string()),
  left: z
    .array(Left)
    .check(
      z.describe('Entries that change a claim and were judged not to concern its siblings, which tell of the same.'),
    ),
});

export type Left = z.infer<typeof Left>;
