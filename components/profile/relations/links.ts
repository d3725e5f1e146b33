/** The addresses that the relations link to. */
export interface RelationLinks {
  /** The address of a claim in the page. */
  hrefOf: (id: string) => string;
  /** The address of all claims that name an entity. */
  hrefOfEntity: (id: string) => string;
  /** The address of a view of several claims only. */
  hrefOfClaims: (ids: readonly string[]) => string;
}
