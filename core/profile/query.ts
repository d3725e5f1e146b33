/** What the profile page shows, as its address says it: a view can be bookmarked, shared and gone back to. */

export const VIEWS = ['statements', 'timeline', 'relations', 'figures', 'about'] as const;

/** By what statements can be chosen; within one, any value will do, and all that are used must fit. */
export const FACETS = ['topic', 'site', 'kind', 'source', 'status', 'year', 'entity'] as const;

export type View = (typeof VIEWS)[number];
export type Facet = (typeof FACETS)[number];
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

export interface ViewQuery {
  /** Id of the profile; undefined for the first there is. */
  profile: string | undefined;
  view: View;
  /** What the reader searches for. */
  words: string;
  chosen: Chosen;
  /** Ids of single claims, where the view is of those alone. */
  only: readonly string[];
}

const LONGEST_WORDS = 200;

/**
 * Reads a view from an address. Whatever it can't be is left out; values that no statement has simply fit none.
 * @param search the query of the address, as in "?profile=acme&topic=water"
 */
export function parseQuery(search: string): ViewQuery {
  const parameters = new URLSearchParams(search);
  const list = (name: string) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  return {
    profile: parameters.get('profile') || undefined,
    view: VIEWS.find((view) => view === parameters.get('view')) ?? 'statements',
    words: (parameters.get('q') ?? '').slice(0, LONGEST_WORDS),
    chosen: Object.fromEntries(FACETS.map((facet) => [facet, list(facet)])) as Record<Facet, string[]>,
    only: list('only'),
  };
}

/**
 * Writes a view as the query of an address, the same view always the same way.
 * @returns for example "?profile=acme&topic=water", with the question mark
 */
export function formatQuery({ profile, view, words, chosen, only }: ViewQuery): string {
  const parameters = new URLSearchParams();
  if (profile) parameters.set('profile', profile);
  if (view !== 'statements') parameters.set('view', view);
  if (words.trim()) parameters.set('q', words);
  for (const facet of FACETS) for (const value of [...chosen[facet]].sort()) parameters.append(facet, value);
  for (const id of only) parameters.append('only', id);
  return `?${parameters}`;
}

/** A profile as a whole: no words, nothing chosen. */
export function wholeProfile(profile: string | undefined, view: View = 'statements'): ViewQuery {
  return { ...parseQuery(''), profile, view };
}

/** Whether a view shows less than there is. */
export function isNarrowed({ words, chosen, only }: ViewQuery): boolean {
  return words.trim() !== '' || only.length > 0 || FACETS.some((facet) => chosen[facet].length > 0);
}

/** The same view with one value of a facet chosen, or no longer. */
export function withChoice(query: ViewQuery, facet: Facet, value: string, on: boolean): ViewQuery {
  const others = query.chosen[facet].filter((one) => one !== value);
  return { ...query, chosen: { ...query.chosen, [facet]: on ? [...others, value] : others } };
}
