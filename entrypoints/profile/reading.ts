import { readClaims, readGuide } from '../../browser/assets.ts';
import { readNews } from '../../browser/news.ts';
import { rememberSeen } from '../../browser/seen.ts';
import { setStatements } from '../../components/language/text.ts';
import { type ProfileFiles, type ProfileState, profileState } from '../../components/profile/state.ts';
import type { News } from '../../core/claims/news.ts';
import type { ProfileQuery } from '../../core/profile/query.ts';
import type { Hits } from '../../core/profile/search.ts';
import type { Seen } from '../../core/reader/memory.ts';
import { isTopicOn, type Settings } from '../../core/reader/settings.ts';
import { isPrivate } from './choices.ts';
import { readFrame } from './frame.tsx';

/** What the page reads when it opens. Only the settings are read again, when they change. */
export interface Reading extends ProfileFiles {
  settings: Settings;
  /** What the reader had seen before this page opened. */
  seen: Seen | undefined;
  news: News | undefined;
}

/**
 * Reads a profile and everything else that the page shows.
 * @param wanted id of the profile; undefined for the first in the catalog
 * @returns undefined where there is no such profile
 * @throws {Error} where the dataset can't be read
 */
export async function readProfile(wanted: string | undefined): Promise<Reading | undefined> {
  const frame = await readFrame(wanted);
  if (!frame) return undefined;
  const { settings, language, catalog, profile } = frame;
  const { version } = catalog;
  const [guide, claims, seen] = await Promise.all([
    readGuide(profile, language),
    readClaims(profile, language),
    isPrivate.then((held) => rememberSeen('profile', version, held)),
  ]);
  setStatements(language);
  return withNews({ catalog, guide, claims, settings, language, seen });
}

/** The same with other choices: what is new is told of the topics that the reader wants to see. */
export function withChoices(reading: Reading, settings: Settings): Promise<Reading> {
  return withNews({ ...reading, settings });
}

async function withNews(read: Omit<Reading, 'news'>): Promise<Reading> {
  const { catalog, guide, settings, language, seen } = read;
  const sections = guide.sections.filter(({ topic }) => isTopicOn(settings, topic));
  const news = await readNews({ seen, version: catalog.version, profile: guide.id, sections, language });
  return { ...read, news };
}

/**
 * Makes what the page shows at an address.
 * @param current id of the claim or later entry that the address names
 * @param search finds words; undefined until its code is loaded, and until then the words are ignored
 */
export function stateOf(
  reading: Reading,
  query: ProfileQuery,
  current: string | undefined,
  search: ((words: string) => Hits) | undefined,
): ProfileState {
  const { settings, news } = reading;
  const hits = query.words.trim() === '' ? undefined : search?.(query.words);
  return profileState(reading, query, hits, { settings, news, current, now: new Date() });
}
