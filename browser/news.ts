import type { SectionBrief } from '../core/bundle/compiled.ts';
import { type News, newsFor } from '../core/claims/news.ts';
import type { Seen } from '../core/reader/memory.ts';
import { readChangelog, readClaims } from './assets.ts';

/** What the reader may have missed of one profile. */
interface ToReader {
  /** What they had seen before; undefined the first time. */
  seen: Seen | undefined;
  /** The dataset's version now. */
  version: string;
  profile: string;
  /** Those that they see. */
  sections: readonly SectionBrief[];
  language: string;
}

/**
 * What is new since the reader last looked. Nothing is read for those who saw this version, or look for the first time, as
 * most do.
 * @throws BrokenAsset
 */
export async function readNews({ seen, version, profile, sections, language }: ToReader): Promise<News | undefined> {
  if (seen === undefined || seen.version === version) return undefined;
  const [changelog, claims] = await Promise.all([readChangelog(), readClaims(profile, language)]);
  return newsFor(seen, changelog, profile, sections, claims);
}
