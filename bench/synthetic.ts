import type { CitedProfile, CitedSource, Dataset } from '../core/dataset/dataset.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { claimId, syntheticClaims } from './synthetic-claims.ts';
import { firstHostOf, syntheticSite } from './synthetic-sites.ts';
import { OBJECTS, PLACES, sentence, THINGS } from './synthetic-words.ts';

/** Size of a synthetic profile: about that of the first real one. */
const CLAIMS = 200;
const SECTIONS = 7;
const SENTENCES = 8;
const SITES = 3;
const LEADS = 4;

/** The host of the first site of a synthetic profile. */
export function hostOf(at: number): string {
  return firstHostOf(companyId(at));
}

/**
 * Makes a profile of a company that does not exist, as large as a real one and with as much to compress.
 * @param at its number: the same number makes the same profile
 */
export function syntheticProfile(at: number): CitedProfile {
  const light = lightProfile(at);
  const sections = light.sections.flatMap(({ id }, one) =>
    Array.from({ length: firstClaimOf(one + 1) - firstClaimOf(one) }, () => id),
  );
  return { ...light, ...syntheticClaims(light, sections, 2 * at + 2) };
}

/**
 * Makes the same profile without claims, later entries and entities. It has all that decides about a page and is quick
 * to make.
 */
export function lightProfile(at: number): CitedProfile {
  const chance = chanceFrom(2 * at + 1);
  const id = companyId(at);
  const name = companyName(at);
  const sections = Array.from({ length: SECTIONS }, (_, one) => `section-${one}`);
  return {
    translations: {},
    id,
    name,
    about: `A company that does not exist, number ${at}.`,
    topics: sections.map((one, number) => ({ id: one, name: `Topic ${number}`, about: chance.of(THINGS) })),
    sections: sections.map((one, number) => {
      const leads = Array.from({ length: LEADS }, (_, before) => claimId(id, firstClaimOf(number) + before));
      return {
        id: one,
        topic: one,
        title: `Section ${number}`,
        headline: sentence(name, chance).slice(0, 60).trim(),
        glance: leads.slice(0, 2).map((claim) => ({
          // biome-ignore lint/suspicious/noThenProperty: a pair is "then" and "now"; nobody awaits it
          then: { text: sentence(name, chance).slice(0, 60).trim(), rests: [claim] },
          none: { looked: '2026-01' },
        })),
        summary: { text: `${sentence(name, chance)} ${sentence(name, chance)}`, restsOn: leads },
        reviewed: '2026-01-01',
        leads,
      };
    }),
    entities: [],
    sources: [syntheticSource(id, name, chance)],
    sites: Array.from({ length: SITES }, (_, one) => syntheticSite(one, id, name, sections, chance)),
    claims: [],
    later: [],
    noAnswer: [],
    left: [],
    figures: [],
    charts: [],
  };
}

/** Number of the first claim of a section. For the section after the last it is the number of all claims. */
function firstClaimOf(section: number): number {
  return Math.ceil((section * CLAIMS) / SECTIONS);
}

/** Makes a dataset of synthetic profiles. */
export function syntheticDataset(profiles: CitedProfile[]): Dataset<CitedProfile> {
  return {
    version: '2026.1.1',
    updated: '2026-01-01',
    hash: 'f'.repeat(64),
    changelog: [],
    profiles,
  };
}

function companyId(at: number): string {
  return `${THINGS[at % THINGS.length]}-${OBJECTS[at % OBJECTS.length]}-${at}`.toLowerCase();
}

function companyName(at: number): string {
  return companyId(at).replace(/(^|-)([a-z])/g, (_, gap, letter) => (gap ? ' ' : '') + letter.toUpperCase());
}

function syntheticSource(id: string, name: string, chance: Chance): CitedSource {
  const url = `https://ledger.example/${id}`;
  return {
    id: `${id}-ledger`,
    publisher: 'The Synthetic Ledger',
    about: 'A newspaper that does not exist.',
    title: `${name} in ${chance.of(PLACES)}`,
    url,
    archive: `https://archive.example/${id}`,
    published: '2025-05-04',
    dateIs: 'published',
    citation: `The Synthetic Ledger, “${name}”, 4 May 2025. ${url}`,
    citations: {
      apa: `The Synthetic Ledger. (2025). ${name}. ${url}`,
      chicago: `Synthetic Ledger. 2025. ${name}. ${url}`,
    },
    paragraphs: Array.from({ length: CLAIMS / SENTENCES }, (_, number) => ({
      number,
      heading: `About ${chance.of(OBJECTS)}`,
      sentences: SENTENCES,
    })),
  };
}
