import { isNarrowed } from '../../core/profile/query.ts';
import { plural, t } from '../language/text.ts';
import type { ProfileState } from './state.ts';

/** The number of claims on show. Withdrawn claims stay visible but don't count. */
export function shownOf({ results }: ProfileState): number {
  return results.claims.filter(({ withdrawn }) => !withdrawn).length;
}

/** How many statements are shown, and of how many where some are left out. */
export function countOf(state: ProfileState): string {
  const { query, guide } = state;
  const shown = shownOf(state);
  if (!isNarrowed(query)) return plural('statements', shown);
  return t(
    'some_statements',
    shown,
    guide.sections.reduce((sum, { claims }) => sum + claims, 0),
  );
}
