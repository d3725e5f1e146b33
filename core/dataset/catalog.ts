import type { Catalog } from '../bundle/compiled.ts';
import { type GlancePair, glanceOf } from '../claims/glance.ts';
import { yearOf } from '../claims/signs.ts';
import { dayRange, parseEdtf } from '../dates/edtf.ts';
import { NO_ADDRESSES, type Project } from '../schema/project.ts';
import { type CitedProfile, countClaims, countInTopic, type Dataset, type Profile } from './dataset.ts';

/** How many of the latest pairs each topic keeps: as many as the popup shows, should all other topics be off. */
const MOST_LATEST = 3;

/**
 * Makes the catalog: all that options and popup tell of the profiles without reading one.
 * @param project the addresses of project.json; none if left out
 */
export function compileCatalog(
  { version, updated, hash, profiles }: Dataset<CitedProfile>,
  project: Project = NO_ADDRESSES,
): Catalog {
  const example = exampleOf(profiles);
  return {
    version,
    updated,
    hash,
    project,
    topics: briefTopics(profiles),
    latest: latestPairs(profiles),
    ...(example && { example }),
    profiles: profiles.map((profile) => ({
      id: profile.id,
      name: profile.name,
      about: profile.about,
      claims: countClaims(profile, () => true),
      later: profile.later.length,
      ...upToOf(profile),
      sites: profile.sites.map(briefSite),
      sources: profile.sources.map(listed),
    })),
  };
}

/** The year of the latest entry. */
function upToOf({ later }: Profile): { upTo?: number } {
  return later.length > 0 ? { upTo: Math.max(...later.map(({ date }) => parseEdtf(date).end.year)) } : {};
}

function briefSite({ id, name, about, reach, country, hosts, language }: Profile['sites'][number]) {
  return {
    id,
    name,
    about,
    reach,
    ...(country && { country }),
    ...(reach === 'ask' && { hosts }),
    ...(language && { language }),
  };
}

/** A document without what only its citations and the cards of its claims need. */
function listed({
  paragraphs: _,
  citation: __,
  citations: ___,
  archive: ____,
  laterEditions: _____,
  ...source
}: CitedProfile['sources'][number]): Catalog['profiles'][number]['sources'][number] {
  return source;
}

/**
 * Topics with the same id are one topic to the reader, in the words of the first profile that has it. A topic counts
 * the claims of its sections, and has the headline of its section if that is the only one.
 */
function briefTopics(profiles: readonly Profile[]): Catalog['topics'] {
  const topics = new Map<string, Catalog['topics'][number]>();
  for (const profile of profiles) {
    for (const topic of profile.topics) {
      const known = topics.get(topic.id);
      topics.set(topic.id, {
        ...(known ?? { ...topic, ...headlineOf(profiles, topic.id) }),
        claims: (known?.claims ?? 0) + countInTopic(profile, topic.id),
      });
    }
  }
  return [...topics.values()];
}

function headlineOf(profiles: readonly Profile[], topic: string): { headline?: string } {
  const [section, ...others] = profiles.flatMap(({ sections }) => sections.filter((one) => one.topic === topic));
  return section && others.length === 0 ? { headline: section.headline } : {};
}

/** The pairs with the latest entries of each topic, the latest first; a pair without entries is not among them. */
function latestPairs(profiles: readonly Profile[]): Catalog['latest'] {
  const dated = profiles.flatMap((profile) =>
    profile.sections.flatMap((section) =>
      glanceOf(section, profile).pairs.flatMap((pair) => {
        const date = latestDate(pair, profile);
        return date === undefined ? [] : { profile: profile.id, topic: section.topic, pair, date };
      }),
    ),
  );
  const kept = new Map<string, number>();
  return dated
    .sort((a, b) => b.date.localeCompare(a.date))
    .flatMap(({ date: _, ...one }) => {
      const count = kept.get(one.topic) ?? 0;
      kept.set(one.topic, count + 1);
      return count < MOST_LATEST ? [one] : [];
    });
}

/** The day on which the latest of a pair's entries begins, as in "2026-01-27"; undefined for a pair without entries. */
function latestDate({ lines }: GlancePair, { claims, later }: Profile): string | undefined {
  const dates = lines.slice(1).flatMap(({ record }) => {
    const claim = claims.find(({ id }) => id === record);
    const date = later.find(({ id }) => id === record)?.date ?? claim?.happened ?? claim?.asOf;
    return date === undefined ? [] : dayRange(date).first;
  });
  return dates.sort().at(-1);
}

/**
 * A notice to draw as an example: of what sites say first, the shortest pair of one thing reported and one that changed
 * it. It is short so that the drawing can be small.
 * @returns undefined where no site's first section has such a pair
 */
function exampleOf(profiles: readonly Profile[]): Catalog['example'] {
  const examples = profiles.flatMap((profile) =>
    profile.sites.flatMap(({ hosts, sections }) => {
      const section = profile.sections.find(({ id }) => id === sections[0]);
      if (!section) return [];
      const { pairs } = glanceOf(section, profile);
      return pairs.filter(isShortStory).map((pair) => ({
        host: (hosts[0] ?? '').replace(/^\*\./, ''),
        section: section.title,
        more: sections.length - 1,
        pair,
        by: documentsOf(pair, profile),
      }));
    }),
  );
  return examples.sort((a, b) => lengthOf(a.pair) - lengthOf(b.pair))[0];
}

function isShortStory({ lines }: GlancePair): boolean {
  return lines.map(({ sign }) => sign).join() === 'reported,changed';
}

function lengthOf({ lines }: GlancePair): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The document that reported a pair. A section's glance may tell of several, the pair alone of one. */
function documentsOf({ claim }: GlancePair, { claims, sources }: Profile) {
  const source = sources.find(({ id }) => id === claims.find((one) => one.id === claim)?.source);
  return source ? [{ publisher: source.publisher, year: yearOf(source.published) }] : [];
}
