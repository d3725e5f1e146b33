import type { Changelog, Claims, SectionBrief } from '../bundle/compiled.ts';
import type { Seen } from '../reader/memory.ts';
import type { Spoken } from '../schema/common.ts';
import { changesSince, entriesSince } from './changes.ts';

/** Something that is new to the reader since they last looked. */
export interface NewsItem extends Spoken {
  id: string;
  how: 'added' | 'changed' | 'withdrawn';
  text: string;
}

/** Something that was taken away since the reader last looked: of what it said nothing is left. */
export interface GoneItem {
  id: string;
  /** The version that took it away. */
  version: string;
}

/** What is new for the reader's sections of one profile. */
export interface News {
  /** The day on which the reader last looked, in their time zone. */
  since: string;
  sections: (Spoken & { title: string; items: NewsItem[] })[];
  /** Of the whole profile, since nothing tells any more which section it was in. */
  gone: GoneItem[];
  /** Why records read otherwise, as those who keep the dataset say it; the newest last. */
  whys: string[];
}

/**
 * What is new of one profile since the reader last looked, in sections they see; and what was taken away, unless they see
 * none of its sections.
 * @param profile its id: another company's sections may have the same ids
 * @returns undefined if nothing is new, or if they never looked before
 */
export function newsFor(
  seen: Seen | undefined,
  changelog: Changelog,
  profile: string,
  sections: readonly SectionBrief[],
  claims: Claims,
): News | undefined {
  const shown = new Set(sections.map(({ id }) => id));
  const isShown = ({ profile: of, section }: { profile: string; section: string }) =>
    of === profile && shown.has(section);
  const changes = changesSince(changelog, seen?.version, isShown);
  const texts = new Map([...claims.claims, ...claims.later].map(({ id, text, language }) => [id, { text, language }]));
  const news = sections.map(({ id, title, language }) => {
    const items = changes
      .filter(({ section }) => section === id)
      .flatMap((change) =>
        (['added', 'changed', 'withdrawn'] as const).flatMap((how) =>
          change[how].flatMap((id) => {
            const record = texts.get(id);
            return record ? { id, how, ...record } : [];
          }),
        ),
      );
    return { title, language, items };
  });
  const some = news.filter(({ items }) => items.length > 0);
  const entries = sections.length > 0 ? entriesSince(changelog, seen?.version) : [];
  const goneWith = (entry: Changelog['entries'][number]) => entry.gone?.[profile] ?? [];
  const gone = entries.flatMap((entry) => goneWith(entry).map((id) => ({ id, version: entry.version })));
  const whys = entries
    .filter((entry) => entry.changes.some(isShown) || goneWith(entry).length > 0)
    .flatMap(({ why }) => why ?? []);
  return seen && some.length + gone.length > 0 ? { since: seen.day, sections: some, gone, whys } : undefined;
}
