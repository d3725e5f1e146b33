/** What the profile page shows stands in its address, so that it can be bookmarked, shared and returned to. */

export const VIEWS = ['changes', 'statements', 'timeline', 'relations', 'figures', 'about'] as const;

/**
 * What claims can be filtered by. A claim must fit every facet in use; within one, any of the chosen values will do.
 */
export const FACETS = ['topic', 'site', 'kind', 'source', 'status', 'year', 'entity'] as const;

export type View = (typeof VIEWS)[number];
export type Facet = (typeof FACETS)[number];
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

export interface ProfileQuery {
  /** Id of the profile; undefined means the first one. */
  profile: string | undefined;
  view: View;
  /** What the reader searches for. */
  words: string;
  chosen: Chosen;
  /** Ids of the only claims to show; empty if all may be shown. */
  only: readonly string[];
  /** Id of the entity around which relations are drawn; undefined for the whole chain. Only the view of relations has it. */
  around: string | undefined;
}

/** In characters; the rest of a search text, or of what is chosen, is cut off. No value that a claim has is as long. */
const LONGEST = 200;

/**
 * Reads a query from an address. What makes no sense in it is left out; a facet's value that no claim has fits none. An
 * address without a view shows what changed; one that asks for some statements, or for a place among them, shows those.
 * @param search the query of the address, as in "?profile=acme&topic=water"
 * @param hash the place in the address, as in "#ledger-p03-02"
 */
export function parseQuery(search: string, hash = ''): ProfileQuery {
  const parameters = new URLSearchParams(search);
  const list = (name: string) => [
    ...new Set(
      parameters
        .getAll(name)
        .filter((value) => value !== '')
        .map((value) => value.slice(0, LONGEST)),
    ),
  ];
  const query = {
    profile: parameters.get('profile') || undefined,
    words: (parameters.get('q') ?? '').slice(0, LONGEST),
    chosen: Object.fromEntries(FACETS.map((facet) => [facet, list(facet)])) as Record<Facet, string[]>,
    only: list('only'),
  };
  const named = VIEWS.find((view) => view === parameters.get('view'));
  const isAtPlace = hash.length > 1 || parameters.has('cite');
  const view = named ?? (isAtPlace ? 'statements' : impliedView(query));
  return { ...query, view, around: view === 'relations' ? list('around')[0] : undefined };
}

/** The view of an address that names none. */
function impliedView(query: Omit<ProfileQuery, 'view' | 'around'>): View {
  return isNarrowed(query) ? 'statements' : 'changes';
}

/**
 * Writes a query for an address, always the same way for the same query.
 * @returns for example "?profile=acme&topic=water", with the question mark
 */
export function formatQuery(query: ProfileQuery): string {
  const { profile, view, words, chosen, only, around } = query;
  const parameters = new URLSearchParams();
  if (profile) parameters.set('profile', profile);
  if (view !== impliedView(query)) parameters.set('view', view);
  if (view === 'relations' && around) parameters.set('around', around);
  if (words.trim()) parameters.set('q', words);
  for (const facet of FACETS) for (const value of [...chosen[facet]].sort()) parameters.append(facet, value);
  for (const id of only) parameters.append('only', id);
  return `?${parameters}`;
}

/** The query for a whole profile: no search words, nothing chosen. */
export function wholeProfile(profile: string | undefined, view: View = 'statements'): ProfileQuery {
  return { ...parseQuery(''), profile, view };
}

/** Whether a query may show less than the whole profile. */
export function isNarrowed({ words, chosen, only }: Omit<ProfileQuery, 'view' | 'profile' | 'around'>): boolean {
  return words.trim() !== '' || only.length > 0 || FACETS.some((facet) => chosen[facet].length > 0);
}

/** The same query with one value of a facet chosen, or no longer chosen. */
export function withChoice(query: ProfileQuery, facet: Facet, value: string, on: boolean): ProfileQuery {
  const others = query.chosen[facet].filter((one) => one !== value);
  return { ...query, chosen: { ...query.chosen, [facet]: on ? [...others, value] : others } };
}
