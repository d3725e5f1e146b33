import type { Citations } from '../bundle/compiled.ts';
import type { ChangelogFile } from '../schema/changelog.ts';
import type { Chart } from '../schema/chart.ts';
import type { Claim } from '../schema/claim.ts';
import type { Spoken } from '../schema/common.ts';
import type { FigureRecord } from '../schema/figures.ts';
import type { Later, NoAnswer } from '../schema/later.ts';
import type { ProfileFile } from '../schema/profile.ts';
import type { Left } from '../schema/siblings.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { Translation, TranslationFile } from '../schema/translation.ts';

/** The texts of a profile in another language: by file, then by the id of what is translated. */
export type Translations = Partial<Record<TranslationFile, Readonly<Record<string, Translation>>>>;

/** A claim together with the section of the file it stands in, and that file's path in the profile's folder. */
export type AuthoredClaim = Claim & { section: string; file: string };

/** A profile as its folder holds it, every file parsed. */
export interface Profile extends ProfileFile, Spoken {
  sources: Source[];
  sites: Site[];
  /** In the order of the profile's sections, within a section in reading order. */
  claims: AuthoredClaim[];
  /** What happened since, in order of date. */
  later: Later[];
  noAnswer: NoAnswer[];
  /** Entries that change a claim and were judged not to concern its siblings. */
  left: Left[];
  /** In the order of the page; empty if the profile has no file of charts. */
  charts: Chart[];
  /** Numbers that only charts show. */
  figures: FigureRecord[];
  /** By language. */
  translations: Readonly<Record<string, Translations>>;
}

/** A profile whose documents have their citations, which the build needs. */
export interface CitedProfile extends Profile {
  sources: CitedSource[];
}

export interface CitedSource extends Source {
  citations: Citations;
}

/** All that the dataset folder holds. */
export interface Dataset<P extends Profile = Profile> {
  version: string;
  updated: string;
  /** SHA-256 of the whole dataset as `printDataset` prints it, in hexadecimal: the same hash means the same dataset. */
  hash: string;
  changelog: ChangelogFile['entries'];
  profiles: P[];
}

/** How many claims of a profile are meant. Withdrawn claims stay in the dataset but are not counted. */
export function countClaims({ claims }: Profile, isMeant: (claim: AuthoredClaim) => boolean): number {
  return claims.filter((claim) => isMeant(claim) && !claim.withdrawn).length;
}

/** How many claims the sections of a topic have. */
export function countInTopic(profile: Profile, topic: string): number {
  const sections = new Set(profile.sections.filter((one) => one.topic === topic).map((one) => one.id));
  return countClaims(profile, (claim) => sections.has(claim.section));
}
