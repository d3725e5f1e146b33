import type { Profile } from '../dataset.ts';

/** An address of the dataset, with all places that name it. */
export interface Address {
  url: string;
  /** "ledger-2020: url" */
  places: string[];
  /** An archived copy of it that the record names. */
  archive: string | undefined;
}

/** All addresses that a reader can be led to, each once, in the order of the files. */
export function addressesOf(profiles: readonly Pick<Profile, 'sources' | 'later' | 'figures'>[]): Address[] {
  const all = new Map<string, Address>();
  const add = (url: string | undefined, place: string, archive?: string) => {
    if (url === undefined) return;
    const known = all.get(url) ?? { url, places: [], archive: undefined };
    all.set(url, { ...known, places: [...known.places, place], archive: known.archive ?? archive });
  };
  for (const { sources, later, figures } of profiles) {
    for (const { id, url, archive, laterEditions = [] } of sources) {
      add(url, `${id}: url`, archive);
      add(archive, `${id}: archive`);
      for (const edition of laterEditions) add(edition.url, `${id}: laterEditions`);
    }
    for (const { id, source } of [...later, ...figures]) {
      add(source.url, `${id}: source.url`, source.archive);
      add(source.readAt, `${id}: source.readAt`, source.archive);
      add(source.archive, `${id}: source.archive`);
    }
  }
  return [...all.values()];
}
