import type { CompiledClaim } from '../bundle/compiled.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { type Chosen, FACETS, type Facet } from './query.ts';

/** A value that claims can be filtered by, and how many claims it would show along with everything else chosen. */
export interface FacetOption {
  value: string;
  count: number;
  isChosen: boolean;
}

/** The values that a claim has in each facet. */
type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/**
 * The values that a claim can be filtered by. Its years are those in which it happened, else those of its as-of date.
 */
export function facetsOf(claim: CompiledClaim): FacetValues {
  return {
    topic: claim.topics,
    site: claim.sites,
    kind: [claim.kind],
    source: [claim.source],
    status: [claim.status],
    year: yearsOf(claim.happened ?? claim.asOf),
    entity: claim.entities,
  };
}

/** The claims that fit everything chosen, in their order. */
export function filterClaims(claims: readonly CompiledClaim[], chosen: Chosen): CompiledClaim[] {
  return claims.filter((claim) => fits(facetsOf(claim), chosen, FACETS));
}

/**
 * Lists every value of every facet, with how many claims it would show given what is chosen in the other facets. Values
 * come in the order in which the claims have them. A chosen value that no claim has is listed too, so that the reader
 * can undo the choice.
 */
export function facetOptions(claims: readonly CompiledClaim[], chosen: Chosen): Record<Facet, FacetOption[]> {
  const all = claims.map((claim) => ({ claim, values: facetsOf(claim) }));
  const optionsOf = (facet: Facet): FacetOption[] => {
    const others = FACETS.filter((one) => one !== facet);
    // Withdrawn claims stay visible but are not counted, except by status, where the reader can ask for them.
    const counted = all
      .filter(({ claim, values }) => (!claim.withdrawn || facet === 'status') && fits(values, chosen, others))
      .flatMap(({ values }) => values[facet]);
    const counts = Map.groupBy(counted, (value) => value);
    const known = new Set([...all.flatMap(({ values }) => values[facet]), ...chosen[facet]]);
    return [...known].map((value) => ({
      value,
      count: counts.get(value)?.length ?? 0,
      isChosen: chosen[facet].includes(value),
    }));
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, optionsOf(facet)])) as Record<Facet, FacetOption[]>;
}

function fits(values: FacetValues, chosen: Chosen, facets: readonly Facet[]): boolean {
  return facets.every(
    (facet) => chosen[facet].length === 0 || chosen[facet].some((value) => values[facet].includes(value)),
  );
}

function yearsOf(edtf: string): string[] {
  const { start, end } = parseEdtf(edtf);
  return Array.from({ length: end.year - start.year + 1 }, (_, after) => String(start.year + after));
}
