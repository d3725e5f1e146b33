import * as z from 'zod/mini';
import { Figure } from './claim.ts';
import { Id, type Spoken } from './common.ts';
import { Later } from './later.ts';

/** A number that goes on with those of claims, such as the next year's: shown in charts alone. */
export const FigureRecord = z.strictObject({
  id: Id.check(z.describe('Stable for ever; never reused: "figure-acme-staff-2021".')),
  figure: Figure.check(z.describe('The number. Its date is the time that it is for.')),
  ...z.pick(Later, { source: true, seen: true, confidence: true }).shape,
});

export const FiguresFile = z.strictObject({
  $schema: z.optional(z.string()),
  figures: z.array(FigureRecord).check(z.describe('In order of what they count, then of their dates.')),
});

export type FigureRecord = z.infer<typeof FigureRecord> & Spoken;
