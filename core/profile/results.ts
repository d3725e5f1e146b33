import type { Claims, CompiledClaim, Guide, SectionBrief, SourceBrief } from '../bundle/compiled.ts';
import { type Card, makeCards } from '../claims/card.ts';
import { sectionOrder } from '../claims/sections.ts';
import { takeFirst } from '../claims/take-first.ts';
import { claimsOf } from '../claims/ties.ts';
import type { Later } from '../schema/later.ts';
import type { Entity } from '../schema/profile.ts';
import { type FacetOption, facetOptions, filterClaims } from './filter.ts';
import { FACETS, type Facet, type ProfileQuery } from './query.ts';
import type { Hits } from './search.ts';

/** Everything in a profile that fits a query. Every view of the profile page renders this. */
export interface Results {
  /** The claims that fit, by section in the profile's order; if words were searched for, the best hits first. */
  claims: CompiledClaim[];
  /** Later entries about any of them, in order of date. */
  later: Later[];
  /**
   * The same claims as cards, by section; if words were searched for, in one list without sections. Empty in views that
   * show no cards.
   */
  groups: { section: SectionBrief | undefined; cards: Card[] }[];
  /** Entities and sources that the words were found in. */
  entities: Entity[];
  sources: SourceBrief[];
  /** The words to mark, folded by `foldWord`. */
  marked: ReadonlySet<string>;
  options: Record<Facet, FacetOption[]>;
}

/**
 * Chooses what fits a query.
 * @param hits what the words of the query were found in; undefined if it has no words
 */
export function resultsFor(query: ProfileQuery, guide: Guide, claims: Claims, hits: Hits | undefined): Results {
  const ids = hits ? hits.claims : guide.sections.flatMap((section) => sectionOrder(claims, section));
  const byId = new Map(claims.claims.map((claim) => [claim.id, claim]));
  const isWanted = (id: string) => query.only.length === 0 || query.only.includes(id);
  const found = ids.filter(isWanted).flatMap((id) => byId.get(id) ?? []);
  const chosen = filterClaims(found, query.chosen);
  const shown = new Set(chosen.map(({ id }) => id));
  return {
    claims: chosen,
    later: claims.later.filter((entry) => claimsOf(entry).some((id) => shown.has(id))),
    groups: query.view === 'statements' ? groupsOf(guide, claims, chosen, hits) : [],
    entities: claims.entities.filter(({ id }) => hits?.entities.includes(id)),
    sources: claims.sources.filter(({ id }) => hits?.sources.includes(id)),
    marked: hits?.words ?? new Set(),
    options: facetOptions(found, query.chosen),
  };
}

/**
 * Cuts results down to their first cards and, of the values to filter by, to those that are chosen.
 * @param cards how many cards to keep at most
 */
export function firstResults(results: Results, cards: number): Results {
  const options = FACETS.map((facet) => [facet, results.options[facet].filter(({ isChosen }) => isChosen)]);
  return { ...results, groups: takeFirst(results.groups, 'cards', cards), options: Object.fromEntries(options) };
}

function groupsOf(
  guide: Guide,
  claims: Claims,
  chosen: readonly CompiledClaim[],
  hits: Hits | undefined,
): Results['groups'] {
  if (!hits) return groupBySection(guide, claims, chosen);
  const ids = chosen.map(({ id }) => id);
  return [{ section: undefined, cards: makeCards(claims, ids) }];
}

function groupBySection(guide: Guide, claims: Claims, chosen: readonly CompiledClaim[]): Results['groups'] {
  return guide.sections
    .map((section) => ({
      section,
      cards: makeCards(
        claims,
        chosen.filter((claim) => claim.section === section.id).map(({ id }) => id),
      ),
    }))
    .filter(({ cards }) => cards.length > 0);
}
