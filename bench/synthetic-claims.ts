import { CLAIM_KINDS } from '../core/claims/kinds.ts';
import type { Profile } from '../core/dataset/dataset.ts';
import type { Later } from '../core/schema/later.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { OBJECTS, PLACES, sentence } from './synthetic-words.ts';

const ENTITIES = 60;
const LATER = 80;

/**
 * Makes entities, claims and later entries of a company that does not exist. They are by far the larger part of its
 * profile.
 * @param light the profile without them
 * @param sections the section of each claim, in order
 * @param seed the same seed makes the same claims
 */
export function syntheticClaims(
  { id, name, sources, sites }: Profile,
  sections: readonly string[],
  seed: number,
): Pick<Profile, 'entities' | 'claims' | 'later'> {
  const chance = chanceFrom(seed);
  const entities = Array.from({ length: ENTITIES }, (_, at) => ({
    id: `${id}-entity-${at}`,
    name: `${name} ${chance.of(OBJECTS)} ${at}`,
    kind: chance.of(['company', 'agency', 'system', 'product'] as const),
  }));
  const places = sources.flatMap(({ id: source, paragraphs }) =>
    paragraphs.flatMap(({ number, sentences }) =>
      Array.from({ length: sentences }, (_, before) => ({ source, paragraph: number, sentences: [before + 1] })),
    ),
  );
  const claims = sections.map((section, at) => ({
    id: claimId(id, at),
    text: sentence(name, chance),
    ...(places[at] ?? { source: '', paragraph: 0, sentences: [] }),
    kind: chance.of(CLAIM_KINDS),
    asOf: chance.date(),
    topics: [section],
    entities: [chance.of(entities).id, chance.of(entities).id],
    sites: sites.slice(0, 1).map((site) => site.id),
    figures:
      chance.under(5) === 0 ? [{ label: chance.of(OBJECTS), value: chance.under(1_000_000), unit: 'USD' }] : undefined,
    section,
    file: `claims/${section}.json`,
  }));
  const ids = claims.map((claim) => claim.id);
  return {
    entities,
    claims,
    later: Array.from({ length: LATER }, (_, at) => syntheticLater(at, id, name, ids, chance)),
  };
}

/** The id of a claim. @param at its number among the company's claims, from 0 */
export function claimId(company: string, at: number): string {
  return `${company}-claim-${at}`;
}

const WHAT_ENTRIES_DO = [
  { how: 'overtakes', what: 'no longer so' },
  { how: 'reverses', what: 'stopped' },
  { how: 'answers' },
] as const;

function syntheticLater(at: number, id: string, name: string, claims: readonly string[], chance: Chance): Later {
  return {
    id: `later-${id}-${at}`,
    date: chance.date(),
    text: sentence(name, chance),
    source: {
      publisher: 'The Synthetic Gazette',
      title: `${name}: ${chance.of(OBJECTS)} in ${chance.of(PLACES)}`,
      url: `https://gazette.example/${id}/${at}`,
      date: chance.date(),
    },
    confidence: 'primary',
    concerns: [{ claim: chance.of(claims), ...chance.of(WHAT_ENTRIES_DO) }],
  };
}
