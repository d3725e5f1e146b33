import type { Claims, CompiledClaim, Guide, SectionBrief, SourceBrief } from '../bundle/compiled.ts';
import { type Card, makeCards, sectionOrder } from '../claims/card.ts';
import { takeFirst } from '../claims/take-first.ts';
import type { Later } from '../schema/later.ts';
import type { Entity } from '../schema/profile.ts';
import { type FacetOption, facetOptions, filterClaims } from './filter.ts';
import { FACETS, type Facet, type ViewQuery } from './query.ts';
import type { Hits } from './search.ts';

/** All that a view of a profile shows: every view of the page renders this. */
export interface Results {
  /** The claims that fit, by section in the profile's order; the most fitting first where words were searched for. */
  claims: CompiledClaim[];
  /** What happened since to any of them, in order of date. */
  later: Later[];
  /** The same claims as cards, by section; or in one list, without sections, where words were searched for. */
  groups: { section: SectionBrief | undefined; cards: Card[] }[];
  /** Entities and sources that the words were found in. */
  entities: Entity[];
  sources: SourceBrief[];
  /** Folded words to mark. */
  marked: ReadonlySet<string>;
  options: Record<Facet, FacetOption[]>;
}

/**
 * Chooses what a view shows.
 * @param hits what the words of the view were found in; undefined where there are none
 */
export function resultsFor(query: ViewQuery, guide: Guide, claims: Claims, hits: Hits | undefined): Results {
  const ids = hits ? hits.claims : guide.sections.flatMap((section) => sectionOrder(claims, section));
  const byId = new Map(claims.claims.map((claim) => [claim.id, claim]));
  const isWanted = (id: string) => query.only.length === 0 || query.only.includes(id);
  const found = ids.filter(isWanted).flatMap((id) => byId.get(id) ?? []);
  const chosen = filterClaims(found, query.chosen);
  const shown = new Set(chosen.map(({ id }) => id));
  return {
    claims: chosen,
    later: claims.later.filter((entry) => entry.claims.some((id) => shown.has(id))),
    groups: hits
      ? [{ section: undefined, cards: makeCards(claims, [...shown]) }]
      : groupBySection(guide, claims, chosen),
    entities: claims.entities.filter(({ id }) => hits?.entities.includes(id)),
    sources: claims.sources.filter(({ id }) => hits?.sources.includes(id)),
    marked: hits?.words ?? new Set(),
    options: facetOptions(found, query.chosen),
  };
}

/**
 * The beginning of what a view shows: as many cards as asked for, and of what can be chosen only what is.
 * @param cards how many at most
 */
export function firstResults(results: Results, cards: number): Results {
  const options = FACETS.map((facet) => [facet, results.options[facet].filter(({ isChosen }) => isChosen)]);
  return { ...results, groups: takeFirst(results.groups, 'cards', cards), options: Object.fromEntries(options) };
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
