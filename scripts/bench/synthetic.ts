import type { CitedProfile, CitedSource, Dataset } from '../../data/profile.ts';
import type { Later } from '../../data/schema/later.ts';
import type { Rule, SilentRule, Site } from '../../data/schema/site.ts';
import { CLAIM_KINDS } from '../../data/schema/claim.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { ACTS, OBJECTS, PLACES, sentence, THINGS } from './synthetic-words.ts';

/** How large a synthetic profile is: about what the first real one has. */
const CLAIMS = 200;
const SECTIONS = 7;
const LATER = 80;
const ENTITIES = 60;
const SENTENCES = 8;
const SITES = 3;
const RULES = 12;
const SILENT = 10;

/** The host of the first site of a synthetic profile. */
export function hostOf(at: number): string {
  return `shop.${companyId(at)}.example`;
}

/**
 * Makes a profile of a company that does not exist, as large as a real one and with as much to compress.
 * @param at which one: the same number makes the same profile
 */
export function syntheticProfile(at: number): CitedProfile {
  const chance = chanceFrom(at + 1);
  const id = companyId(at);
  const name = companyName(at);
  const source = syntheticSource(id, name, chance);
  const sections = Array.from({ length: SECTIONS }, (_, one) => `section-${one}`);
  const entities = Array.from({ length: ENTITIES }, (_, one) => ({
    id: `${id}-entity-${one}`,
    name: `${name} ${chance.of(OBJECTS)} ${one}`,
    kind: chance.of(['company', 'agency', 'system', 'product'] as const),
  }));
  const claims = Array.from({ length: CLAIMS }, (_, one) => {
    const section = `section-${Math.floor((one * SECTIONS) / CLAIMS)}`;
    return {
      id: `${id}-p${Math.floor(one / SENTENCES)}-${one}`,
      text: sentence(name, chance),
      source: source.id,
      paragraph: Math.floor(one / SENTENCES),
      sentences: [(one % SENTENCES) + 1],
      kind: chance.of(CLAIM_KINDS),
      asOf: chance.date(),
      topics: [section],
      entities: [chance.of(entities).id, chance.of(entities).id],
      sites: [`${id}-site-0`],
      figures:
        chance.under(5) === 0
          ? [{ label: chance.of(OBJECTS), value: chance.under(1_000_000), unit: 'USD' }]
          : undefined,
      section,
      file: `claims/${section}.json`,
    };
  });
  const ids = claims.map((claim) => claim.id);
  return {
    id,
    name,
    about: `A company that does not exist, number ${at}.`,
    topics: sections.map((one, number) => ({ id: one, name: `Topic ${number}`, about: chance.of(THINGS) })),
    sections: sections.map((one, number) => ({
      id: one,
      topic: one,
      title: `Section ${number}`,
      headline: sentence(name, chance).slice(0, 100).trim(),
      summary: { text: `${sentence(name, chance)} ${sentence(name, chance)}`, restsOn: ids.slice(0, 3) },
      reviewed: '2026-01-01',
      leads: claims
        .filter((claim) => claim.section === one)
        .map((claim) => claim.id)
        .slice(0, 4),
    })),
    entities,
    sources: [source],
    sites: Array.from({ length: SITES }, (_, one) => syntheticSite(one, id, name, chance)),
    claims,
    later: Array.from({ length: LATER }, (_, one) => syntheticLater(one, id, name, ids, chance)),
    noAnswer: [],
    pictures: [],
  };
}

/** A dataset of synthetic profiles, from the first on. */
export function syntheticDataset(profiles: CitedProfile[]): Dataset<CitedProfile> {
  return {
    version: '2026.1.1',
    updated: '2026-01-01',
    hash: 'f'.repeat(64),
    corrections: 'errors@synthetic.example',
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

function syntheticSite(at: number, id: string, name: string, chance: Chance): Site {
  const host = at === 0 ? `shop.${id}.example` : `${chance.of(PLACES).toLowerCase()}-${at}.${id}.example`;
  return {
    id: `${id}-site-${at}`,
    name: `${name} ${at}`,
    about: `A site of ${name}.`,
    subject: name,
    hosts: [host, `*.${host}`],
    languagePaths: ['/??'],
    search: { paths: ['/search'], parameters: ['q'] },
    sections: ['section-0'],
    rules: Array.from({ length: RULES }, (_, one) => syntheticRule(one, chance)),
    silent: Array.from({ length: SILENT }, (_, one) => syntheticSilence(one, chance)),
    examples: { pages: [{ url: `https://${host}/` }], silent: [], elsewhere: [] },
  };
}

function syntheticRule(at: number, chance: Chance): Rule {
  const words = Array.from(
    { length: 8 },
    () => `\\b${chance.of(OBJECTS)} (?:${chance.of(THINGS)}|${chance.of(ACTS)})s?\\b`,
  );
  return {
    id: `rule-${at}`,
    reason: `a page about ${chance.of(OBJECTS)}`,
    sections: [`section-${chance.under(SECTIONS)}`],
    when: [{ words }, { paths: [`/${chance.of(OBJECTS)}`] }],
  };
}

function syntheticSilence(at: number, chance: Chance): SilentRule {
  const paths = Array.from({ length: 3 }, (_, one) => `/${chance.of(OBJECTS)}-${at}-${one}`);
  return { id: `silent-${at}`, reason: 'a page to leave alone', when: [{ paths }] };
}

function syntheticLater(at: number, id: string, name: string, claims: readonly string[], chance: Chance): Later {
  return {
    id: `later-${id}-${at}`,
    kind: chance.of(['development', 'reversal', 'response'] as const),
    date: chance.date(),
    text: sentence(name, chance),
    source: {
      publisher: 'The Synthetic Gazette',
      title: `${name}: ${chance.of(OBJECTS)} in ${chance.of(PLACES)}`,
      url: `https://gazette.example/${id}/${at}`,
      date: chance.date(),
    },
    confidence: 'primary',
    claims: [chance.of(claims), chance.of(claims)],
  };
}
