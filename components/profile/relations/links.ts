/** Where what stands in the relations leads. */
export interface RelationLinks {
  /** The address of a claim in the page. */
  hrefOf: (id: string) => string;
  /** The address of all claims that name an entity. */
  hrefOfEntity: (id: string) => string;
  /** The address of several claims alone. */
  hrefOfClaims: (ids: readonly string[]) => string;
}
