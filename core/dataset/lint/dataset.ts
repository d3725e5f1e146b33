import type { Dataset, Profile } from '../dataset.ts';
import { lintChangelog } from './changelog.ts';
import { lintCharts } from './charts.ts';
import { lintClaims, lintSeeAlso } from './claims.ts';
import { lintCoverage } from './coverage.ts';
import { lintGlance } from './glance.ts';
import { lintIds, lintRecordIds } from './ids.ts';
import { lintLater } from './later.ts';
import type { Problem } from './problem.ts';
import { lintSections } from './sections.ts';
import { lintSiblings } from './siblings.ts';
import { lintSiteFields, lintSites } from './sites.ts';
import { lintTranslations } from './translations.ts';
import { lintUnits } from './units.ts';

const profileRules: readonly ((profile: Profile) => Problem[])[] = [
  lintIds,
  lintClaims,
  lintSeeAlso,
  lintCoverage,
  lintSections,
  lintGlance,
  lintSiteFields,
  lintLater,
  lintSiblings,
  lintCharts,
  lintUnits,
];

/**
 * Finds everything that is wrong in a dataset whose files have the right shape.
 * @param sha256 in hexadecimal
 * @returns the problems, each with the path of its file; none if all is well
 */
export function lintDataset(dataset: Omit<Dataset, 'hash'>, sha256: (text: string) => string): Problem[] {
  const { profiles } = dataset;
  return [
    ...profiles.flatMap((profile) =>
      [
        ...profileRules.flatMap((rule) => rule(profile)),
        ...lintSites(profile, profiles),
        ...lintTranslations(profile, sha256),
      ].map((problem) => ({ ...problem, file: `data/profiles/${profile.id}/${problem.file}` })),
    ),
    ...lintAcrossProfiles(profiles),
    ...lintChangelog(dataset),
  ];
}

/** What is named without its profile is unique in the whole dataset. */
function lintAcrossProfiles(profiles: readonly Profile[]): Problem[] {
  return [...lintSiteNames(profiles), ...lintRecordIds(profiles)];
}

/** Settings name sites by id, and hosts lead to one profile. */
function lintSiteNames(profiles: readonly Profile[]): Problem[] {
  const owners = profiles.flatMap((profile) =>
    profile.sites.flatMap((site) => [site.id, ...site.hosts].map((name) => ({ name, profile: profile.id }))),
  );
  return owners
    .filter(({ name }, at) => owners.findIndex((other) => other.name === name) !== at)
    .map(({ name, profile }) => ({
      file: `data/profiles/${profile}/sites.json`,
      record: name,
      wrong: 'This site id or host belongs to another site already.',
      fix: 'Give each site an id and hosts of its own.',
    }));
}
