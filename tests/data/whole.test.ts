import { describe, expect, it } from 'vitest';
import { compileClaims, compileGuide } from '../../data/compile.ts';
import type { Claims, Guide } from '../../data/compiled.ts';
import { checkWhole } from '../../data/whole.ts';
import { readDataset } from '../../scripts/read-dataset.ts';
import { cited } from './fictional.ts';

const profiles = readDataset().profiles.map(cited);
const [profile = never()] = profiles;
const guide = compileGuide(profile);
const claims = compileClaims(profile);
const first = claims.claims[0] ?? never();
const section = guide.sites.flatMap((site) => site.sections)[0];
const concerned = claims.later[0]?.claims[0];

/** Without the first, with all that it was. */
const rest = <T>([_, ...others]: readonly T[]) => others;
const without = <T extends { id: string }>(records: readonly T[], id: string | undefined) =>
  records.filter((one) => one.id !== id);

/** Each leaves one thing out, and names it. */
const GAPS: [what: string, name: string | undefined, guide: Guide, claims: Claims][] = [
  [
    'a claim that a section leads with',
    guide.sections[0]?.leads[0],
    guide,
    { ...claims, claims: without(claims.claims, guide.sections[0]?.leads[0]) },
  ],
  [
    'any claim: there are fewer than the section has',
    first.section,
    guide,
    { ...claims, claims: rest(claims.claims), later: [], noAnswer: [], pictures: [] },
  ],
  ['a document', claims.sources[0]?.id, guide, { ...claims, sources: rest(claims.sources) }],
  ['whom or what a claim names', claims.entities[0]?.id, guide, { ...claims, entities: rest(claims.entities) }],
  [
    'a section that claims are of',
    section,
    { ...guide, sites: [], sections: without(guide.sections, section) },
    claims,
  ],
  [
    'a section that pages show',
    section,
    { ...guide, sections: without(guide.sections, section) },
    {
      ...claims,
      claims: claims.claims.filter((one) => one.section !== section),
      later: [],
      noAnswer: [],
      pictures: [],
    },
  ],
  [
    'a claim that something happened to',
    concerned,
    { ...guide, sections: guide.sections.map((one) => ({ ...one, leads: [] })) },
    { ...claims, claims: without(claims.claims, concerned).map(({ seeAlso: _, ...one }) => one), pictures: [] },
  ],
  [
    'what happened since, that a picture shows',
    laterInPicture(),
    guide,
    { ...claims, later: without(claims.later, laterInPicture()) },
  ],
  [
    'what limits a claim',
    relatedClaim(),
    { ...guide, sections: guide.sections.map((one) => ({ ...one, leads: [] })) },
    { ...claims, claims: without(claims.claims, relatedClaim()), later: [], noAnswer: [], pictures: [] },
  ],
];

describe('the two files of a profile', () => {
  it('are whole, as the build writes them', () => {
    for (const one of profiles) expect(() => checkWhole(compileGuide(one), compileClaims(one)), one.id).not.toThrow();
  });

  it.each(GAPS)('are not without %s', (_, name, itsGuide, itsClaims) => {
    expect(name).toBeDefined();
    expect(() => checkWhole(itsGuide, itsClaims)).toThrow(name);
  });
});

function laterInPicture(): string | undefined {
  const later = new Set(claims.later.map(({ id }) => id));
  return claims.pictures.flatMap(({ points }) => points).find(({ record }) => later.has(record))?.record;
}

function relatedClaim(): string | undefined {
  return claims.claims.flatMap(({ seeAlso = [] }) => seeAlso)[0]?.claim;
}

function never(): never {
  throw new Error('The dataset has a profile with claims.');
}
