import type { Catalog, Claims, CompiledClaim, Guide, HostIndex, SourceBrief } from './compiled.ts';
import type { AuthoredClaim, Dataset, Profile } from './profile.ts';
import type { Source } from './schema/source.ts';

/** Where each compiled file stands in the package. */
export const assetPath = {
  index: 'dataset/index.json',
  catalog: 'dataset/catalog.json',
  guide: (profile: string) => `dataset/${profile}/guide.json`,
  claims: (profile: string) => `dataset/${profile}/claims.json`,
} as const;

/**
 * Makes the files that the extension reads of a linted dataset.
 * @returns contents by path in the package, ready for JSON.stringify
 */
export function compile(dataset: Dataset): Map<string, HostIndex | Catalog | Guide | Claims> {
  const assets = new Map<string, HostIndex | Catalog | Guide | Claims>();
  assets.set(assetPath.index, compileIndex(dataset));
  assets.set(assetPath.catalog, compileCatalog(dataset));
  for (const profile of dataset.profiles) {
    assets.set(assetPath.guide(profile.id), compileGuide(profile));
    assets.set(assetPath.claims(profile.id), compileClaims(profile));
  }
  return assets;
}

function compileIndex({ version, profiles }: Dataset): HostIndex {
  const hosts = profiles.flatMap((profile) =>
    profile.sites.flatMap((site) => site.hosts.map((host) => [host, profile.id] as const)),
  );
  return { version, hosts: Object.fromEntries(hosts) };
}

/**
 * What of a profile decides about a page.
 */
export function compileGuide(profile: Profile): Guide {
  return {
    id: profile.id,
    name: profile.name,
    about: profile.about,
    sites: profile.sites.map(({ examples: _, ...rules }) => rules),
    sections: profile.sections.map(({ summary, ...section }) => ({
      ...section,
      summary: summary.text,
      claims: profile.claims.filter((claim) => claim.section === section.id).length,
    })),
  };
}

/**
 * The claims of a profile with all that a card shows of them.
 */
export function compileClaims(profile: Profile): Claims {
  return {
    sources: profile.sources.map(briefSource),
    entities: profile.entities,
    claims: profile.claims.map((claim) => ({ ...claim, sourceSection: headingOf(claim, profile.sources) })),
  };
}

/** The document's own heading above the paragraph that a claim rests on; empty where there is none such. */
function headingOf(claim: AuthoredClaim, sources: readonly Source[]): CompiledClaim['sourceSection'] {
  const source = sources.find((one) => one.id === claim.source);
  return source?.paragraphs.find((one) => one.number === claim.paragraph)?.heading ?? '';
}

function briefSource({ paragraphs: _, ...brief }: Source): SourceBrief {
  return brief;
}

function compileCatalog({ version, updated, profiles }: Dataset): Catalog {
  return {
    version,
    updated,
    topics: countTopics(profiles),
    profiles: profiles.map(({ id, name, about, sites, sources }) => ({
      id,
      name,
      about,
      sites: sites.map((site) => ({ id: site.id, name: site.name, about: site.about })),
      sources: sources.map(briefSource),
    })),
  };
}

/** Topics of the same id are one to the reader; the first profile's words stand. A topic counts what its sections hold. */
function countTopics(profiles: readonly Profile[]): Catalog['topics'] {
  const topics = new Map<string, Catalog['topics'][number]>();
  for (const profile of profiles) {
    for (const topic of profile.topics) {
      const sections = new Set(profile.sections.filter((one) => one.topic === topic.id).map((one) => one.id));
      const claims = profile.claims.filter((claim) => sections.has(claim.section)).length;
      const known = topics.get(topic.id);
      topics.set(topic.id, { ...(known ?? topic), claims: (known?.claims ?? 0) + claims });
    }
  }
  return [...topics.values()];
}
