import { isRecord } from '../is-record.ts';

/**
 * What to store after a change. Where a newer version of the extension wrote (a reader, or a store, went back), what this
 * one does not know is not its to throw away: it writes what the change changed, and leaves the rest and the version.
 * @param version of what this extension writes
 * @param before what is stored; anything. Without a version it is of the first
 * @param read what this extension made of that
 * @param changed what it becomes
 */
export function toStore<T extends object>(version: number, before: unknown, read: T, changed: T): object {
  if (!isRecord(before) || typeof before.version !== 'number' || before.version <= version)
    return { ...changed, version };
  const differing = Object.entries(changed).filter(([key, value]) => value !== read[key as keyof T]);
  return { ...before, ...Object.fromEntries(differing) };
}
