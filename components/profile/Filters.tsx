import type { FacetOption } from '../../core/profile/filter.ts';
import { FACETS, type Facet, isNarrowed, wholeProfile, withChoice } from '../../core/profile/query.ts';
import { Cross } from '../controls/Mark.tsx';
import { plural, t } from '../language/text.ts';
import { hrefOfQuery } from './addresses.ts';
import { labelOf, langOfLabels } from './labels.ts';
import type { ProfileState } from './state.ts';

export interface FiltersProps {
  state: ProfileState;
  onChoose: (facet: Facet, value: string, on: boolean) => void;
}

/** The filters: one menu per facet, and what is chosen, each with a link that removes it. */
export function Filters({ state, onChoose }: FiltersProps) {
  return (
    <section class="filters" aria-label={t('filters')}>
      <div class="filter-row">
        {FACETS.map((facet) => (
          <FilterMenu key={facet} facet={facet} state={state} onChoose={onChoose} />
        ))}
      </div>
      <Chosen state={state} />
    </section>
  );
}

function FilterMenu({ facet, state, onChoose }: FiltersProps & { facet: Facet }) {
  const options = inOrder(facet, state.results.options[facet], state);
  const chosen = options.filter(({ isChosen }) => isChosen).length;
  return (
    <details class="filter" name="filter">
      <summary>
        {t(`filter_${facet}`)}
        {chosen > 0 && <span class="filter-count">{chosen}</span>}
      </summary>
      <fieldset class="filter-options">
        <legend class="unseen">{t(`filter_${facet}`)}</legend>
        {options.map(({ value, count, isChosen }) => (
          <label key={value} class="filter-option">
            <input
              type="checkbox"
              checked={isChosen}
              onChange={(event) => onChoose(facet, value, event.currentTarget.checked)}
            />
            <span lang={langOfLabels(facet)}>{labelOf(facet, value, state)}</span>
            <span class="count">{count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/**
 * What is searched for and chosen, each with a link that removes it. A link and not a button, since every selection has
 * its own address. Every view that depends on the choice shows it.
 */
export function Chosen({ state }: { state: ProfileState }) {
  const { query } = state;
  if (!isNarrowed(query)) return null;
  const chosen = FACETS.flatMap((facet) => query.chosen[facet].map((value) => ({ facet, value })));
  return (
    <ul class="chosen" aria-label={t('filters_chosen')}>
      {query.words.trim() !== '' && (
        <li>
          <a
            class="chosen-one"
            href={hrefOfQuery({ ...query, words: '' })}
            aria-label={t('filter_remove', query.words)}
          >
            <q>{query.words}</q> <Cross />
          </a>
        </li>
      )}
      {chosen.map(({ facet, value }) => (
        <li key={`${facet}/${value}`}>
          <a
            class="chosen-one"
            href={hrefOfQuery(withChoice(query, facet, value, false))}
            aria-label={t('filter_remove', labelOf(facet, value, state))}
          >
            {labelOf(facet, value, state)} <Cross />
          </a>
        </li>
      ))}
      {query.only.length > 0 && (
        <li>
          <a
            class="chosen-one"
            href={hrefOfQuery({ ...query, only: [] })}
            aria-label={t('filter_remove', plural('filter_only', query.only.length))}
          >
            {plural('filter_only', query.only.length)} <Cross />
          </a>
        </li>
      )}
      <li>
        <a class="link" href={hrefOfQuery(wholeProfile(query.profile, query.view))}>
          {t('filters_clear')}
        </a>
      </li>
    </ul>
  );
}

/**
 * Sorts the options of a facet: years from the latest, entities by their number of claims, all others as in the
 * profile.
 */
function inOrder(facet: Facet, options: readonly FacetOption[], state: ProfileState): FacetOption[] {
  if (facet === 'year') return [...options].sort((a, b) => b.value.localeCompare(a.value));
  if (facet !== 'entity') return [...options];
  return [...options].sort(
    (a, b) => b.count - a.count || labelOf(facet, a.value, state).localeCompare(labelOf(facet, b.value, state)),
  );
}
