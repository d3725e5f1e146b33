import { type ProfileFiles, type ProfileState, profileState } from '../../components/profile/state.ts';
import type { ProfileQuery } from '../../core/profile/query.ts';
import type { Hits } from '../../core/profile/search.ts';
import { DEFAULT_SETTINGS } from '../../core/reader/settings.ts';

/**
 * What a public page shows: all that the extension shows to somebody who has chosen nothing. Ages are counted up to the day
 * of the dataset, as each page says, so that the same dataset gives the same page.
 * @param hits what the words of the query were found in
 */
export function siteState(files: ProfileFiles, query: ProfileQuery, hits?: Hits): ProfileState {
  return profileState(files, query, hits, {
    settings: DEFAULT_SETTINGS,
    news: undefined,
    current: undefined,
    // At noon it is that day wherever the pages are written.
    now: new Date(`${files.catalog.updated}T12:00:00Z`),
  });
}
