import * as z from 'zod/mini';
import type { Claim } from '../schema/claim.ts';
import type { Later } from '../schema/later.ts';
import type { Pair } from '../schema/profile.ts';
import type { Source } from '../schema/source.ts';
import { SIGNS, type Sign, signBy, yearOf } from './signs.ts';
import { isBeforeReport, tieTo } from './ties.ts';

/** A line of a glance, with what its records tell: the year and the sign. */
export const GlanceLine = z.object({
  text: z.string(),
  year: z.number(),
  sign: z.enum(SIGNS),
  /** The first of the records that carry it, and the others, if there are any. */
  record: z.string(),
  others: z.optional(z.array(z.string())),
  /** Whether all of them are older than the document that reported it. */
  isBefore: z.boolean(),
});

/** A pair: what was reported, and what became of it. */
export const GlancePair = z.object({
  /** The claim that opens when the pair is pressed. */
  claim: z.string(),
  lines: z.array(GlanceLine),
  /** The month in which somebody looked and found nothing newer. */
  looked: z.optional(z.string()),
  /** Left out where it is in the language of the whole. */
  language: z.optional(z.literal('en')),
});

/** A section in eight seconds. */
export const Glance = z.object({
  pairs: z.array(GlancePair),
  /** The documents that its pairs tell of, each with its year. */
  by: z.array(z.object({ publisher: z.string(), year: z.number() })),
});

export type GlanceLine = z.infer<typeof GlanceLine>;
export type GlancePair = z.infer<typeof GlancePair>;
export type Glance = z.infer<typeof Glance>;

interface Records {
  claims: readonly Claim[];
  later: readonly Later[];
  sources: readonly Pick<Source, 'id' | 'publisher' | 'published'>[];
}

/** Makes the glance of a section: years, signs and documents are read from the records on which its lines rest. */
export function glanceOf({ glance }: { glance: readonly Pair[] }, records: Records): Glance {
  const claims = glance.flatMap(({ then }) =>
    then.rests.flatMap((id) => records.claims.find((one) => one.id === id) ?? []),
  );
  const documents = records.sources.filter(({ id }) => claims.some(({ source }) => source === id));
  return {
    pairs: glance.map((pair) => pairOf(pair, records)),
    by: documents.map(({ publisher, published }) => ({ publisher, year: yearOf(published) })),
  };
}

function pairOf({ then, now, none, language }: Pair, records: Records): GlancePair {
  return {
    claim: then.rests[0] ?? '',
    lines: [
      {
        text: then.text,
        year: earliestOf(then.rests, records),
        sign: 'reported',
        ...recordsOf(then.rests),
        isBefore: false,
      },
      ...(now ?? []).map(({ text, rests }) => ({
        text,
        year: earliestOf(rests, records),
        sign: signOf(rests, then.rests, records),
        ...recordsOf(rests),
        isBefore: areBefore(rests, then.rests, records),
      })),
    ],
    ...(none && { looked: none.looked }),
    ...(language && { language }),
  };
}

function recordsOf([record = '', ...others]: readonly string[]): Pick<GlanceLine, 'record' | 'others'> {
  return { record, ...(others.length > 0 && { others }) };
}

/** A line changes what was reported if any of its entries does; a claim among them is one that reverses it. */
function signOf(rests: readonly string[], reported: readonly string[], { claims, later }: Records): Sign {
  const changes = rests.some((id) => {
    const entry = later.find((one) => one.id === id);
    const ties = entry ? reported.flatMap((claim) => tieTo(entry, claim) ?? []) : [];
    return claims.some((one) => one.id === id) || ties.some((tie) => signBy(tie) === 'changed');
  });
  return changes ? 'changed' : 'told';
}

/** Whether all entries of a line are older than the documents of the claims that it is about. */
function areBefore(
  rests: readonly string[],
  reported: readonly string[],
  { claims, later, sources }: Records,
): boolean {
  const documents = sources.filter(({ id }) => claims.some((one) => reported.includes(one.id) && one.source === id));
  const entries = later.filter(({ id }) => rests.includes(id));
  return (
    entries.length === rests.length && entries.every((entry) => documents.every((one) => isBeforeReport(entry, one)))
  );
}

/** The year of the earliest record: when it happened, else as of when it was reported. */
function earliestOf(rests: readonly string[], { claims, later }: Records): number {
  const dates = [
    ...claims.filter(({ id }) => rests.includes(id)).map(({ happened, asOf }) => happened ?? asOf),
    ...later.filter(({ id }) => rests.includes(id)).map(({ date }) => date),
  ];
  return Math.min(...dates.map(yearOf));
}
