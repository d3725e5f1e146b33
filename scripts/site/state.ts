import type { ProfileState } from '../../components/profile/state.ts';
import type { Catalog, Claims, Guide } from '../../core/bundle/compiled.ts';
import type { ProfileQuery } from '../../core/profile/query.ts';
import { resultsFor } from '../../core/profile/results.ts';
import type { Hits } from '../../core/profile/search.ts';
import { DEFAULT_SETTINGS } from '../../core/reader/settings.ts';

/** What the public pages of a profile in one language are made of. */
export interface ProfileFiles {
  language: string;
  catalog: Catalog;
  guide: Guide;
  claims: Claims;
}

/**
 * What a public page shows: all that the extension shows to somebody who has chosen nothing. Ages are counted up to the day
 * of the dataset, as each page says, so that the same dataset gives the same page.
 * @param hits what the words of the query were found in
 */
export function siteState(files: ProfileFiles, query: ProfileQuery, hits?: Hits): ProfileState {
  const { language, catalog, guide, claims } = files;
  return {
    query,
    settings: DEFAULT_SETTINGS,
    language,
    catalog,
    guide,
    claims,
    results: resultsFor(query, guide, claims, hits),
    isPartial: false,
    news: undefined,
    current: undefined,
    // At noon it is that day wherever the pages are written.
    now: new Date(`${catalog.updated}T12:00:00Z`),
  };
}
