import { CLAIM_KINDS } from '../../core/claims/kinds.ts';
import { CLAIM_STATUSES } from '../../core/claims/status.ts';
import type { Facet } from '../../core/profile/query.ts';
import { langOf } from '../language/text.ts';
import { kindWord, statusWord } from '../language/words.ts';
import type { ProfileState } from './state.ts';

/**
 * A value of a facet as the reader sees it.
 * @returns the value itself where the profile does not know it
 */
export function labelOf(
  facet: Facet,
  value: string,
  { catalog, claims }: Pick<ProfileState, 'catalog' | 'claims'>,
): string {
  switch (facet) {
    case 'topic':
      return catalog.topics.find(({ id }) => id === value)?.name ?? value;
    case 'site':
      return catalog.profiles.flatMap(({ sites }) => sites).find(({ id }) => id === value)?.name ?? value;
    case 'source': {
      const source = claims.sources.find(({ id }) => id === value);
      return source ? `${source.publisher}, ${source.published.slice(0, 4)}` : value;
    }
    case 'entity': {
      const entity = claims.entities.find(({ id }) => id === value);
      return entity ? (entity.short ?? entity.name) : value;
    }
    case 'kind': {
      const kind = CLAIM_KINDS.find((one) => one === value);
      return kind ? kindWord(kind) : value;
    }
    case 'status': {
      const status = CLAIM_STATUSES.find((one) => one === value);
      return status ? statusWord(status) : value;
    }
    case 'year':
      return value;
  }
}

/** The language of a facet's labels: publishers keep their names, other labels of the dataset are as statements are. */
export function langOfLabels(facet: Facet): string | undefined {
  if (facet === 'source') return 'en';
  return facet === 'topic' || facet === 'site' || facet === 'entity' ? langOf() : undefined;
}
