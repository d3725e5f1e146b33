import type { Catalog, Claims, Guide } from '../../core/bundle/compiled.ts';
import type { News } from '../../core/claims/news.ts';
import type { ProfileQuery } from '../../core/profile/query.ts';
import { type Results, resultsFor } from '../../core/profile/results.ts';
import type { Hits } from '../../core/profile/search.ts';
import type { Settings } from '../../core/reader/settings.ts';

/** What a profile in one language is made of. */
export interface ProfileFiles {
  /** The language in which the statements are. */
  language: string;
  catalog: Catalog;
  guide: Guide;
  claims: Claims;
}

/** What the page shows before the profile itself is read: what it is about, how much there is, and the way to its views. */
export interface ProfileFrame {
  catalog: Catalog;
  /** With the id of a profile that the catalog has. */
  query: ProfileQuery & { profile: string };
  settings: Settings;
}

/** All that the profile page shows. */
export interface ProfileState extends ProfileFiles, ProfileFrame {
  results: Results;
  /** Whether this holds only the first cards, or the first of the guide's sections; the rest follows at once. */
  isPartial: boolean;
  /** What is new since the reader last opened this page, if anything is. */
  news: News | undefined;
  /** Id of the claim or later entry that the address names. */
  current: string | undefined;
  /** The reader's time. */
  now: Date;
}

/**
 * Makes what the page shows for a query, with all of its cards.
 * @param hits what the words of the query were found in; undefined while nothing was searched for
 * @param shown what depends on who reads it and when
 */
export function profileState(
  { language, catalog, guide, claims }: ProfileFiles,
  query: ProfileQuery,
  hits: Hits | undefined,
  shown: Pick<ProfileState, 'settings' | 'news' | 'current' | 'now'>,
): ProfileState {
  const results = resultsFor(query, guide, claims, hits);
  return {
    query: { ...query, profile: guide.id },
    language,
    catalog,
    guide,
    claims,
    results,
    isPartial: false,
    ...shown,
  };
}

/** Whether the profile is read, and not only known from the catalog. */
export function isRead(state: ProfileFrame | ProfileState): state is ProfileState {
  return 'results' in state;
}
