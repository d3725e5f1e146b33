import type { TranslationFile } from '../../schema/translation.ts';
import type { Profile } from '../dataset.ts';
import { type Texts, textsAt } from './texts.ts';

/** What is translated as one: all texts of a record that readers see. It is in one language, never half. */
export interface Unit {
  file: TranslationFile;
  /** What kind of record it is; a measure is the name of what is counted. */
  kind: keyof typeof PATHS | 'measure';
  /** The record's id; of a rule with its site's, of a pair with its section's and its first claim's. */
  id: string;
  /** In English. */
  texts: Texts;
}

const FIGURE = ['label', 'basis'];
const FIGURES = FIGURE.map((field) => `figures.*.${field}`);

/** Where a record of each kind has its texts. What stays as it is in every language is missing: ids, titles, publishers. */
export const PATHS = {
  profile: ['about'],
  topic: ['name', 'about'],
  section: ['title', 'place', 'headline', 'summary.text'],
  pair: ['then.text', 'now.*.text'],
  entity: ['name', 'short'],
  claim: ['text', 'label', 'attribution.name', 'attribution.note', ...FIGURES, 'seeAlso.*.what', 'withdrawn.reason'],
  later: ['text', 'label', 'speaker', 'concerns.*.what', ...FIGURES],
  site: ['about', 'subject', 'relation.text'],
  rule: ['reason'],
  source: ['about', 'laterEditions.*.about'],
  chart: ['title', 'counted', 'note', 'points.*.label'],
  figure: FIGURE.map((field) => `figure.${field}`),
} as const satisfies Record<string, readonly string[]>;

/** All that is translated of a profile, in the order of its files. */
export function unitsOf(profile: Profile): Unit[] {
  const { topics, sections, entities, claims, later, sites, sources, charts, figures } = profile;
  const make = (file: TranslationFile, kind: keyof typeof PATHS, records: readonly { id: string }[]): Unit[] =>
    records.map((record) => ({ file, kind, id: record.id, texts: textsAt(record, PATHS[kind]) }));
  return [
    ...make('profile', 'profile', [{ ...profile, id: 'profile' }]),
    ...make(
      'profile',
      'topic',
      topics.map((topic) => ({ ...topic, id: topicId(topic.id) })),
    ),
    ...make('profile', 'section', sections),
    ...make('profile', 'pair', sections.flatMap(pairsOf)),
    ...make(
      'profile',
      'entity',
      entities.map((entity) => ({ ...entity, id: entityId(entity.id) })),
    ),
    ...unitNames(profile).map(
      (name): Unit => ({ file: 'profile', kind: 'measure', id: measureId(name), texts: { name } }),
    ),
    ...make('claims', 'claim', claims),
    ...make('later', 'later', later),
    ...make('sites', 'site', sites),
    ...make('sites', 'rule', sites.flatMap(rulesOf)),
    ...make('sources', 'source', sources),
    ...make('charts', 'chart', charts),
    ...make('charts', 'figure', figures),
  ].filter(({ texts }) => Object.keys(texts).length > 0);
}

/** Topics, entities and units have ids of their own sort in a translation: a section may have the same id as a topic. */
export const topicId = (id: string) => `topic/${id}`;
export const entityId = (id: string) => `entity/${id}`;
export const measureId = (name: string) => `unit/${name}`;
export const pairId = (section: string, claim: string | undefined) => `${section}/${claim}`;
export const ruleId = (site: string, rule: string) => `${site}/${rule}`;

function pairsOf({ id, glance }: Profile['sections'][number]) {
  return glance.map((pair) => ({ ...pair, id: pairId(id, pair.then.rests[0]) }));
}

function rulesOf({ id, rules, silent }: Profile['sites'][number]) {
  return [...rules, ...silent].map((rule) => ({ ...rule, id: ruleId(id, rule.id) }));
}

/** Units that a browser writes in every language by itself. */
const KNOWN_UNITS = ['USD', 'percent'];

/** The names of what is counted, such as "towns". Each is translated once, since charts compare them. */
function unitNames({ claims, later, figures }: Profile): string[] {
  const all = [...claims, ...later].flatMap((record) => record.figures ?? []);
  const names = [...all, ...figures.map(({ figure }) => figure)].map(({ unit }) => unit);
  return [...new Set(names)].filter((name) => !KNOWN_UNITS.includes(name));
}
