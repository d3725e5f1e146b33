import type { Rule, SilentRule, Site } from '../core/schema/site.ts';
import type { Chance } from './chance.ts';
import { ACTS, OBJECTS, PLACES, THINGS } from './synthetic-words.ts';

const RULES = 12;
const SILENT = 10;

/**
 * Makes a site of a company that does not exist.
 * @param at its number among the company's sites, from 0; the host of the first one follows from the company's id
 * @param sections ids of the sections that its rules may show
 */
export function syntheticSite(at: number, id: string, name: string, sections: readonly string[], chance: Chance): Site {
  const host = at === 0 ? firstHostOf(id) : `${chance.of(PLACES).toLowerCase()}-${at}.${id}.example`;
  return {
    id: `${id}-site-${at}`,
    name: `${name} ${at}`,
    about: `A site of ${name}.`,
    subject: name,
    reach: 'page',
    hosts: [host, `*.${host}`],
    languagePaths: ['/??'],
    search: { paths: ['/search'], parameters: ['q'] },
    sections: sections.slice(0, 1),
    rules: Array.from({ length: RULES }, (_, one) => syntheticRule(one, sections, chance)),
    silent: Array.from({ length: SILENT }, (_, one) => syntheticSilence(one, chance)),
    examples: { pages: [{ url: `https://${host}/` }], silent: [], elsewhere: [] },
  };
}

function syntheticRule(at: number, sections: readonly string[], chance: Chance): Rule {
  const words = Array.from(
    { length: 8 },
    () => `\\b${chance.of(OBJECTS)} (?:${chance.of(THINGS)}|${chance.of(ACTS)})s?\\b`,
  );
  return {
    id: `rule-${at}`,
    reason: `a page about ${chance.of(OBJECTS)}`,
    sections: [chance.of(sections)],
    when: [{ words }, { paths: [`/${chance.of(OBJECTS)}`] }],
  };
}

function syntheticSilence(at: number, chance: Chance): SilentRule {
  const paths = Array.from({ length: 3 }, (_, one) => `/${chance.of(OBJECTS)}-${at}-${one}`);
  return { id: `silent-${at}`, reason: 'a page to leave alone', when: [{ paths }] };
}

/** The host of the first site of a company. */
export function firstHostOf(id: string): string {
  return `shop.${id}.example`;
}
