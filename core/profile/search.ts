import MiniSearch from 'minisearch';
import type { Claims } from '../bundle/compiled.ts';
import { publisherOf } from '../claims/sources.ts';
import { foldWord, splitWords } from './marking.ts';

/** What words were found in, most fitting first. */
export interface Hits {
  /** Ids of claims, found by their own words or by those of what happened since. */
  claims: string[];
  later: string[];
  entities: string[];
  sources: string[];
  /** The folded words of the texts that were found, for marking. */
  words: ReadonlySet<string>;
}

interface Entry {
  key: string;
  sort: Exclude<keyof Hits, 'words'>;
  id: string;
  /** The claims that are shown where this is found. */
  shows: readonly string[];
  text: string;
  about: string;
}

/** Shorter words are looked for as they stand: one changed letter makes another word of them. */
const SHORTEST_FUZZY = 5;

/**
 * Makes the search over claims, later developments, entities and sources of a profile.
 * @returns a function from what the reader typed to what it is found in: every word must be found, from its beginning
 * or with a letter in five mistyped, whatever its accents
 */
export function makeSearch(claims: Claims): (words: string) => Hits {
  const entries = entriesOf(claims);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['text', 'about', 'id'],
    tokenize: splitWords,
    processTerm: foldWord,
    searchOptions: {
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length < SHORTEST_FUZZY ? false : 0.2),
      boost: { text: 2 },
    },
  });
  index.addAll(entries);
  return (words) => {
    const results = index.search(words);
    const found = results.flatMap(({ id }) => byKey.get(id) ?? []);
    const idsOf = (sort: Entry['sort']) => found.filter((entry) => entry.sort === sort).map(({ id }) => id);
    return {
      claims: [...new Set(found.flatMap(({ shows }) => shows))],
      later: idsOf('later'),
      entities: idsOf('entities'),
      sources: idsOf('sources'),
      words: new Set(results.flatMap(({ terms }) => terms)),
    };
  };
}

function entriesOf({ claims, later, entities, sources }: Claims): Entry[] {
  const names = new Map(entities.map(({ id, name, short }) => [id, [name, short].filter(Boolean).join(' ')]));
  return [
    ...claims.map((claim) =>
      entry('claims', claim.id, [claim.id], claim.text, [
        claim.attribution?.name,
        publisherOf(sources, claim.source),
        ...claim.entities.map((id) => names.get(id)),
      ]),
    ),
    ...later.map((one) =>
      entry('later', one.id, one.claims, one.text, [one.speaker, one.source.publisher, one.source.title]),
    ),
    ...entities.map(({ id, name, short }) => entry('entities', id, [], name, [short])),
    ...sources.map(({ id, publisher, title, about }) => entry('sources', id, [], title, [publisher, about])),
  ];
}

function entry(
  sort: Entry['sort'],
  id: string,
  shows: readonly string[],
  text: string,
  about: readonly (string | undefined)[],
): Entry {
  return { key: `${sort}/${id}`, sort, id, shows, text, about: about.filter(Boolean).join(' ') };
}
