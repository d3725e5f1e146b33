import type * as z from 'zod/mini';
import type { LaterSource as LaterSourceSchema } from '../../schema/later.ts';
import type { Profile } from '../dataset.ts';

type LaterSource = z.infer<typeof LaterSourceSchema>;

/** An address of the dataset, with all places that name it. */
export interface Address {
  url: string;
  /** "ledger-2020: url" */
  places: string[];
  /** An archived copy of it that the record names. */
  archive: string | undefined;
}

/** All addresses that a reader can be led to, each once, in the order of the files. */
export function addressesOf(profiles: readonly Pick<Profile, 'sources' | 'later' | 'figures' | 'sites'>[]): Address[] {
  const all = new Map<string, Address>();
  const add = (url: string | undefined, place: string, archive?: string) => {
    if (url === undefined) return;
    const known = all.get(url) ?? { url, places: [], archive: undefined };
    all.set(url, { ...known, places: [...known.places, place], archive: known.archive ?? archive });
  };
  const addSource = (source: LaterSource, place: string) => {
    add(source.url, `${place}.url`, source.archive);
    add(source.readAt, `${place}.readAt`, source.archive);
    add(source.archive, `${place}.archive`);
  };
  for (const { sources, later, figures, sites } of profiles) {
    for (const { id, url, archive, laterEditions = [] } of sources) {
      add(url, `${id}: url`, archive);
      add(archive, `${id}: archive`);
      for (const edition of laterEditions) add(edition.url, `${id}: laterEditions`);
    }
    for (const { id, source } of [...later, ...figures]) addSource(source, `${id}: source`);
    for (const { id, relation } of sites)
      for (const source of relation?.sources ?? []) addSource(source, `${id}: relation`);
  }
  return [...all.values()];
}
