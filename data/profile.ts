import type { Claim } from './schema/claim.ts';
import type { ProfileFile } from './schema/profile.ts';
import type { Site } from './schema/site.ts';
import type { Source } from './schema/source.ts';

/** A claim together with the section of the file it stands in. */
export type AuthoredClaim = Claim & { section: string };

/** A profile as its folder holds it, every file parsed. */
export interface Profile extends ProfileFile {
  sources: Source[];
  sites: Site[];
  /** In the order of the profile's sections, within a section in reading order. */
  claims: AuthoredClaim[];
}

/** All that the dataset folder holds. */
export interface Dataset {
  version: string;
  updated: string;
  profiles: Profile[];
}
