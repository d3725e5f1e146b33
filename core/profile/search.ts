import MiniSearch from 'minisearch';
import type { Claims } from '../bundle/compiled.ts';
import { publisherOf } from '../claims/sources.ts';
import { claimsOf } from '../claims/ties.ts';
import { foldWord, formsOf, splitWords } from './marking.ts';

/** What words were found in, the best hits first. */
export interface Hits {
  /** Ids of claims, found by their own words or by those of their later entries. */
  claims: string[];
  later: string[];
  entities: string[];
  sources: string[];
  /** The words that were found in the texts, folded by `foldWord`, for marking. */
  words: ReadonlySet<string>;
}

interface SearchEntry {
  key: string;
  sort: Exclude<keyof Hits, 'words'>;
  id: string;
  /** Ids of the claims that are shown if this is found. */
  shows: readonly string[];
  text: string;
  about: string;
}

/** In letters. Shorter words allow no typing errors, since one changed letter makes another word of them. */
const SHORTEST_FUZZY = 5;

/**
 * Makes the search over the claims, later entries, entities and sources of a profile.
 * @param english the same in English, in which they are found too
 * @returns a function that takes what the reader typed and returns what it was found in. Every word must be found: as
 * the beginning of a word, or with one letter in five mistyped; case and accents do not matter
 */
export function makeSearch(claims: Claims, english = claims): (words: string) => Hits {
  const entries = entriesOf(claims, english === claims ? [] : entriesOf(english, []));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const index = new MiniSearch<SearchEntry>({
    idField: 'key',
    fields: ['text', 'about', 'id'],
    tokenize: splitWords,
    processTerm: formsOf,
    searchOptions: {
      processTerm: foldWord,
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
    const idsOf = (sort: SearchEntry['sort']) => found.filter((entry) => entry.sort === sort).map(({ id }) => id);
    return {
      claims: [...new Set(found.flatMap(({ shows }) => shows))],
      later: idsOf('later'),
      entities: idsOf('entities'),
      sources: idsOf('sources'),
      words: new Set(results.flatMap(({ terms }) => terms)),
    };
  };
}

function entriesOf({ claims, later, entities, sources }: Claims, others: readonly SearchEntry[]): SearchEntry[] {
  const inEnglish = new Map(others.map(({ key, text, about }) => [key, `${text} ${about}`]));
  const names = new Map(entities.map(({ id, name, short }) => [id, [name, short].filter(Boolean).join(' ')]));
  const all = [
    ...claims.map((claim) =>
      entry('claims', claim.id, [claim.id], claim.text, [
        claim.attribution?.name,
        publisherOf(sources, claim.source),
        ...claim.entities.map((id) => names.get(id)),
      ]),
    ),
    ...later.map((one) =>
      entry('later', one.id, claimsOf(one), one.text, [one.speaker, one.source.publisher, one.source.title]),
    ),
    ...entities.map(({ id, name, short }) => entry('entities', id, [], name, [short])),
    ...sources.map(({ id, publisher, title, about }) => entry('sources', id, [], title, [publisher, about])),
  ];
  return all.map((one) => ({ ...one, about: [one.about, inEnglish.get(one.key)].filter(Boolean).join(' ') }));
}

function entry(
  sort: SearchEntry['sort'],
  id: string,
  shows: readonly string[],
  text: string,
  about: readonly (string | undefined)[],
): SearchEntry {
  return { key: `${sort}/${id}`, sort, id, shows, text, about: about.filter(Boolean).join(' ') };
}
