/** The addresses that the relations link to. */
export interface RelationLinks {
  /** The address of a claim in the page. */
  hrefOf: (id: string) => string;
  /** The address of a view of several claims only. */
  hrefOfClaims: (ids: readonly string[]) => string;
  /** The address of what is told around an entity; undefined for the whole chain. */
  hrefOfAround: (id: string | undefined) => string;
}

/** The address of one claim at its place, or of several alone. */
export function hrefOfAll(ids: readonly string[], { hrefOf, hrefOfClaims }: RelationLinks): string {
  const [only] = ids;
  return only !== undefined && ids.length === 1 ? hrefOf(only) : hrefOfClaims(ids);
}
