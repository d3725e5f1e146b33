import { canonical } from '../../claims/changes.ts';
import type { Spoken } from '../../schema/common.ts';
import type { TranslationFile } from '../../schema/translation.ts';
import type { Dataset, Profile } from '../dataset.ts';
import { type Texts, textsAt, withTexts } from './texts.ts';
import { entityId, measureId, PATHS, pairId, ruleId, topicId } from './units.ts';

/** Makes a hash of a text, in hexadecimal. */
type Sha256 = (text: string) => string;

/** The hash of a record's English texts, which a translation is made of: 16 hexadecimal digits. */
export function hashOfTexts(texts: Texts, sha256: Sha256): string {
  return sha256(canonical(texts)).slice(0, 16);
}

/** The languages in which a dataset has anything, English first. */
export function languagesOf({ profiles }: Pick<Dataset, 'profiles'>): string[] {
  const others = profiles.flatMap(({ translations }) => Object.keys(translations));
  return ['en', ...[...new Set(others)].sort()];
}

/** The same dataset with its texts in another language, as far as it has them. */
export function inLanguage<P extends Profile>(dataset: Dataset<P>, language: string, sha256: Sha256): Dataset<P> {
  if (language === 'en') return dataset;
  return { ...dataset, profiles: dataset.profiles.map((profile) => translateProfile(profile, language, sha256)) };
}

/**
 * A profile with its texts in another language. A record whose translation is missing, or was made of other English texts,
 * stays in English as a whole, and says so.
 */
function translateProfile<P extends Profile>(profile: P, language: string, sha256: Sha256): P {
  const known = profile.translations[language] ?? {};
  const find = (file: TranslationFile, id: string, texts: Texts): Texts | undefined => {
    const translation = known[file]?.[id];
    return translation && translation.of === hashOfTexts(texts, sha256) ? translation.texts : undefined;
  };
  const make =
    (file: TranslationFile, kind: keyof typeof PATHS) =>
    <T extends object>(record: T, id: string): T & Spoken => {
      const texts = textsAt(record, PATHS[kind]);
      if (Object.keys(texts).length === 0) return record;
      const own = find(file, id, texts);
      return own ? withTexts(record, own) : { ...record, language: 'en' };
    };
  const measure = (name: string) => find('profile', measureId(name), { name })?.name ?? name;
  const [pair, rule] = [make('profile', 'pair'), make('sites', 'rule')];
  const each = <T extends { id: string }>(
    records: readonly T[],
    one: (record: T, id: string) => T,
    idOf = ({ id }: T) => id,
  ) => records.map((record) => one(record, idOf(record)));
  const rulesOf = <R extends { id: string }>(site: string, rules: readonly R[]) =>
    each(rules, rule, ({ id }) => ruleId(site, id));
  return {
    ...make('profile', 'profile')(profile, 'profile'),
    topics: each(profile.topics, make('profile', 'topic'), ({ id }) => topicId(id)),
    sections: each(profile.sections, make('profile', 'section')).map((section) => ({
      ...section,
      glance: section.glance.map((one) => pair(one, pairId(section.id, one.then.rests[0]))),
    })),
    entities: each(profile.entities, make('profile', 'entity'), ({ id }) => entityId(id)),
    claims: each(profile.claims, make('claims', 'claim')).map((claim) => withMeasures(claim, measure)),
    later: each(profile.later, make('later', 'later')).map((entry) => withMeasures(entry, measure)),
    sites: each(profile.sites, make('sites', 'site')).map((site) => ({
      ...site,
      rules: rulesOf(site.id, site.rules),
      silent: rulesOf(site.id, site.silent),
    })),
    sources: each(profile.sources, make('sources', 'source')),
    charts: each(profile.charts, make('charts', 'chart')),
    figures: each(profile.figures, make('charts', 'figure')).map((record) => ({
      ...record,
      figure: { ...record.figure, unit: measure(record.figure.unit) },
    })),
  };
}

function withMeasures<T extends { figures?: { unit: string }[] | undefined }>(
  record: T,
  measure: (name: string) => string,
): T {
  if (!record.figures) return record;
  return { ...record, figures: record.figures.map((figure) => ({ ...figure, unit: measure(figure.unit) })) };
}
