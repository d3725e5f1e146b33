import type { Catalog, Claims, Guide } from '../../core/bundle/compiled.ts';
import type { News } from '../../core/claims/news.ts';
import type { ProfileQuery } from '../../core/profile/query.ts';
import type { Results } from '../../core/profile/results.ts';
import type { Settings } from '../../core/reader/settings.ts';

/** All that the profile page shows. */
export interface ProfileState {
  query: ProfileQuery;
  settings: Settings;
  /** The language in which the statements are. */
  language: string;
  catalog: Catalog;
  guide: Guide;
  claims: Claims;
  results: Results;
  /** Whether `results` holds only the first cards; the rest follows at once. */
  isPartial: boolean;
  /** What is new since the reader last opened this page, if anything is. */
  news: News | undefined;
  /** Id of the claim or later entry that the address names. */
  current: string | undefined;
  /** The reader's time. */
  now: Date;
}
