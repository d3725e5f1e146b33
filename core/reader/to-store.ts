import { isRecord } from '../is-record.ts';

/**
 * What to store after a change. A newer version of the extension may have written what is stored, if the reader or an
 * add-on store went back to this one. What this one does not know is then not its to throw away: it writes only what
 * the change changed, and leaves the rest and the version number as they are.
 * @param version the version of what this extension writes
 * @param before what is stored, which may be anything; without a version number it counts as the first version
 * @param read what this extension made of `before`
 * @param changed what the change made of `read`
 */
export function toStore<T extends object>(version: number, before: unknown, read: T, changed: T): object {
  if (!isRecord(before) || typeof before.version !== 'number' || before.version <= version)
    return { ...changed, version };
  return { ...before, ...differing(read, changed) };
}

/** The fields of what a change made that it changed. */
export function differing<T extends object>(read: T, changed: T): Partial<T> {
  const fields = Object.entries(changed).filter(([key, value]) => value !== read[key as keyof T]);
  return Object.fromEntries(fields) as Partial<T>;
}
