import { assetPath } from '../bundle/asset-path.ts';
import type {
  Catalog,
  Changelog,
  Claims,
  Files,
  Glances,
  Guide,
  Index,
  OtherSites,
  RecordedClaim,
  RecordedClaims,
  RecordedSource,
  Relations,
  SectionChanges,
} from '../bundle/compiled.ts';
import { glanceOf } from '../claims/glance.ts';
import { becomeOf } from '../claims/status.ts';
import { claimsOf, entriesOf } from '../claims/ties.ts';
import type { ChangedIds } from '../schema/changelog.ts';
import { NO_ADDRESSES, type Project } from '../schema/project.ts';
import type { Reach, Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import { compileCatalog } from './catalog.ts';
import {
  type AuthoredClaim,
  type CitedProfile,
  type CitedSource,
  countClaims,
  countInTopic,
  type Dataset,
  type Profile,
} from './dataset.ts';
import { recordsOf } from './ledger.ts';
import { shownClaims } from './shown.ts';
import { inLanguage, languagesOf } from './translation/translate.ts';

type Asset = Index | Catalog | Changelog | Guide | OtherSites | Relations | Glances | Claims | Files;

/**
 * Compiles a dataset into the files that the extension reads. The dataset must have passed the lint, and its documents
 * must have their citations.
 * @param project the addresses of project.json; none if left out
 * @returns the content of each file, by its path in the package; still to be sealed
 */
export function compile(dataset: Dataset<CitedProfile>, project: Project = NO_ADDRESSES): Map<string, Asset> {
  return new Map<string, Asset>([
    [assetPath.index, compileIndex(dataset)],
    [assetPath.changelog, compileChangelog(dataset)],
    ...compileTexts(dataset, 'en', project),
    ...dataset.profiles.map((profile): [string, Asset] => [assetPath.files(profile.id), compileFiles(profile)]),
  ]);
}

/**
 * Compiles what has texts in every other language that the dataset has.
 * @param sha256 in hexadecimal
 * @returns the content of each file, by its path in the package; still to be sealed
 */
export function compileTranslations(
  dataset: Dataset<CitedProfile>,
  sha256: (text: string) => string,
  project: Project = NO_ADDRESSES,
): Map<string, Asset> {
  const others = languagesOf(dataset).filter((language) => language !== 'en');
  return new Map(others.flatMap((language) => compileTexts(inLanguage(dataset, language, sha256), language, project)));
}

function compileTexts(dataset: Dataset<CitedProfile>, language: string, project: Project): [string, Asset][] {
  return [
    [assetPath.catalog(language), compileCatalog(dataset, project)],
    ...dataset.profiles.flatMap((profile): [string, Asset][] => [
      [assetPath.guide(profile.id, language), compileGuide(profile)],
      [assetPath.sites(profile.id, 'ask', language), compileSites(profile, 'ask')],
      [assetPath.sites(profile.id, 'popup', language), compileSites(profile, 'popup')],
      [assetPath.relations(profile.id, language), compileRelations(profile)],
      [assetPath.glances(profile.id, language), compileGlances(profile)],
      [assetPath.claims(profile.id, language), compileClaimsIn(language, profile)],
    ]),
  ];
}

/** In which file of the profile's folder each claim stands: whoever corrects one needs to find it. */
function compileFiles({ claims }: Profile): Files {
  return Object.fromEntries(claims.map(({ id, file }) => [id, file]));
}

function compileIndex({ version, profiles }: Dataset): Index {
  const languages = languagesOf({ profiles });
  const sites = profiles.flatMap((profile) => profile.sites.map((site) => ({ ...site, profile: profile.id })));
  return {
    version,
    languages,
    hosts: Object.fromEntries(sites.flatMap(({ id, hosts }) => hosts.map((host) => [host, id]))),
    profiles: Object.fromEntries(sites.map(({ id, profile }) => [id, profile])),
    reaches: Object.fromEntries(sites.flatMap(({ id, reach }) => (reach === 'page' ? [] : [[id, reach]]))),
  };
}

/** The part of a profile that decides about a page. */
export function compileGuide(profile: Profile): Guide {
  return {
    id: profile.id,
    name: profile.name,
    about: profile.about,
    topics: profile.topics.map(({ about: _, ...topic }) => ({ ...topic, claims: countInTopic(profile, topic.id) })),
    sites: compileSites(profile, 'page'),
    sections: profile.sections.map(({ summary, glance: _, ...section }) => ({
      ...section,
      summary: summary.text,
      claims: countClaims(profile, (claim) => claim.section === section.id),
    })),
  };
}

/** The sites of a profile of one reach. */
export function compileSites(profile: Profile, reach: Reach): OtherSites {
  return profile.sites
    .filter((site) => site.reach === reach)
    .map(({ examples: _, about: __, relation: ___, ...site }) => ({ ...site, isNamed: isNamed(site, profile) }));
}

function isNamed({ id, like }: Pick<Site, 'id' | 'like'>, { claims }: Profile): boolean {
  return claims.some(({ sites }) => sites.includes(id) || (like !== undefined && sites.includes(like)));
}

/** What ties the sites of a profile to the company. */
function compileRelations({ sites }: Profile): Relations {
  return Object.fromEntries(
    sites.flatMap(({ id, relation, language }) => {
      if (!relation) return [];
      const { text, sources } = relation;
      return [[id, { text, sources, ...(language && { language }) }]];
    }),
  );
}

/** The English is the record, whole; a translation has what is shown of it. */
function compileClaimsIn(language: string, profile: CitedProfile): Claims {
  const recorded = compileClaims(profile);
  return language === 'en' ? recorded : shownClaims(recorded);
}

/** The claims of a profile as they are recorded, with everything that their cards show. */
export function compileClaims(profile: CitedProfile): RecordedClaims {
  return {
    sources: profile.sources.map(briefSource),
    entities: profile.entities,
    claims: completeClaims(profile),
    // When it was opened, and what is to come of it, is for those who keep the dataset.
    later: profile.later.map(({ seen: _, coming: __, ...entry }) => entry),
    noAnswer: profile.noAnswer,
    glances: compileGlances(profile),
    charts: profile.charts,
    figures: profile.figures.map(({ seen: _, ...record }) => record),
  };
}

/** The glances of a profile's sections: a popup shows no more of the statements until the reader opens one. */
export function compileGlances(profile: Profile): Glances {
  return Object.fromEntries(profile.sections.map((section) => [section.id, glanceOf(section, profile)]));
}

/** The claims of a profile, each with its section, the heading above its paragraph, and what became of it. */
export function completeClaims({ claims: authored, sources, later }: Profile): RecordedClaim[] {
  return authored.map(({ file: _, ...claim }) => {
    const { status, statusOf } = becomeOf(claim, entriesOf(later, claim.id));
    return { ...claim, sourceSection: headingOf(claim, sources), status, ...(statusOf && { statusOf }) };
  });
}

/** The document's own heading above the paragraph that a claim rests on; empty if there is none. */
function headingOf(claim: Omit<AuthoredClaim, 'file'>, sources: readonly Source[]): RecordedClaim['sourceSection'] {
  const source = sources.find((one) => one.id === claim.source);
  return source?.paragraphs.find((one) => one.number === claim.paragraph)?.heading ?? '';
}

function briefSource({ paragraphs: _, ...brief }: CitedSource): RecordedSource {
  return brief;
}

/** What changed, by section: a later entry belongs to the sections of the claims that it concerns. */
function compileChangelog({ changelog, profiles }: Dataset): Changelog {
  return {
    entries: changelog.map(({ version, date, why, profiles: changed }, at) => {
      const gone = goneWith(changed, changelog.slice(at + 1), profiles);
      return {
        version,
        date,
        ...(why && { why }),
        changes: profiles.flatMap((profile) => {
          const ids = changed[profile.id];
          return ids ? changesBySection(profile, ids) : [];
        }),
        ...(Object.keys(gone).length > 0 && { gone }),
      };
    }),
  };
}

/**
 * The ids that a version took away, by profile, also of a profile that is no more.
 * @param after the versions after it: what was withdrawn first, and taken away with one of them, is told there
 */
function goneWith(
  changed: Readonly<Record<string, ChangedIds>>,
  after: Dataset['changelog'],
  profiles: readonly Profile[],
): Record<string, string[]> {
  const byProfile = Object.entries(changed).map(([id, { withdrawn }]) => {
    const profile = profiles.find((one) => one.id === id);
    const kept = new Set(profile && recordsOf(profile).map((record) => record.id));
    const later = new Set(after.flatMap(({ profiles: by }) => by[id]?.withdrawn ?? []));
    return [id, withdrawn.filter((one) => !kept.has(one) && !later.has(one))] as const;
  });
  return Object.fromEntries(byProfile.filter(([, ids]) => ids.length > 0));
}

function changesBySection(profile: Profile, ids: ChangedIds): SectionChanges[] {
  return profile.sections.flatMap(({ id: section, topic }) => {
    const own = new Set(profile.claims.filter((claim) => claim.section === section).map(({ id }) => id));
    const concerned = profile.later
      .filter((entry) => claimsOf(entry).some((claim) => own.has(claim)))
      .map(({ id }) => id);
    const here = new Set([...own, ...concerned]);
    const inSection = (list: readonly string[]) => list.filter((id) => here.has(id));
    const changes = {
      added: inSection(ids.added),
      changed: inSection(ids.changed),
      withdrawn: inSection(ids.withdrawn),
    };
    return Object.values(changes).some((list) => list.length > 0)
      ? { profile: profile.id, section, topic, ...changes }
      : [];
  });
}
