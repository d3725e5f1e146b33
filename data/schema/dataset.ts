import * as z from 'zod/mini';
import { EdtfDate } from './common.ts';

export const DatasetFile = z.strictObject({
  $schema: z.optional(z.string()),
  version: z
    .string()
    .check(
      z.regex(/^\d{4}\.\d{1,2}\.\d+$/, 'A version is year.month.number, like 2026.11.1.'),
      z.describe('The version of the dataset: year, month, and a number within the month.'),
    ),
  updated: EdtfDate.check(z.describe('The day on which that version was made.')),
});
