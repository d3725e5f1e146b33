import type { Catalog } from '../bundle/compiled.ts';
import { isTopicOn, type Settings } from '../reader/settings.ts';

/**
 * The pairs with the latest entries on the topics that the reader has on. Sections may tell of the same entry: a pair with
 * an entry that one before it tells of already is left out.
 * @param most how many at most
 */
export function latestFor(latest: Catalog['latest'], settings: Settings, most: number): Catalog['latest'] {
  const told = new Set<string>();
  const wanted = latest.filter(({ topic, pair }) => {
    const entries = pair.lines.slice(1).map(({ record }) => record);
    if (!isTopicOn(settings, topic) || entries.some((record) => told.has(record))) return false;
    for (const record of entries) told.add(record);
    return true;
  });
  return wanted.slice(0, most);
}
