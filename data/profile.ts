import type { Claim } from './schema/claim.ts';
import type { ChangelogFile } from './schema/changelog.ts';
import type { Later, NoAnswer } from './schema/later.ts';
import type { ProfileFile } from './schema/profile.ts';
import type { Site } from './schema/site.ts';
import type { Source } from './schema/source.ts';

/** A claim together with the section of the file it stands in, and that file's path in the profile's folder. */
export type AuthoredClaim = Claim & { section: string; file: string };

/** A profile as its folder holds it, every file parsed. */
export interface Profile extends ProfileFile {
  sources: Source[];
  sites: Site[];
  /** In the order of the profile's sections, within a section in reading order. */
  claims: AuthoredClaim[];
  /** What happened since, in order of date. */
  later: Later[];
  noAnswer: NoAnswer[];
}

/** All that the dataset folder holds. */
export interface Dataset {
  version: string;
  updated: string;
  /** Where readers send corrections. */
  corrections: string;
  changelog: ChangelogFile['entries'];
  profiles: Profile[];
}
