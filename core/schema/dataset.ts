import * as z from 'zod/mini';
import { Version } from './changelog.ts';
import { EdtfDate } from './common.ts';

export const DatasetFile = z.strictObject({
  $schema: z.optional(z.string()),
  version: Version.check(z.describe('The version of the dataset: year, month, and a number within the month.')),
  updated: EdtfDate.check(z.describe('The day on which that version was made.')),
});
