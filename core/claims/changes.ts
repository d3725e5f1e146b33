import type { Changelog, SectionChanges } from '../bundle/compiled.ts';
import type { ChangedIds } from '../schema/changelog.ts';

/** What comparing needs to know about a record of the dataset; its other fields are compared as they are. */
export interface Versioned {
  id: string;
  withdrawn?: unknown;
}

/**
 * Compares the records of two versions, by id.
 * @param before claims and later entries of the older version
 * @param after claims and later entries of the newer version
 */
export function diffRecords(before: readonly Versioned[], after: readonly Versioned[]): ChangedIds {
  const old = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map(({ id }) => id));
  const differs = (record: Versioned) => old.has(record.id) && canonical(old.get(record.id)) !== canonical(record);
  const isNewlyWithdrawn = (record: Versioned) => Boolean(record.withdrawn) && !old.get(record.id)?.withdrawn;
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: after.filter((record) => differs(record) && !isNewlyWithdrawn(record)).map(({ id }) => id),
    withdrawn: [
      ...after.filter((record) => old.has(record.id) && isNewlyWithdrawn(record)).map(({ id }) => id),
      ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    ],
  };
}

/** Writes a value as text that is the same for the same content, whatever the order of its fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}

/** Compares versions like "2026.11.2" by their numbers, for sorting the oldest first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const at = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return at < 0 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

/**
 * What is new since a version, for some sections.
 * @param since the version last seen; undefined for a reader who has seen none, and then nothing counts as new
 * @param isWanted whether a section counts
 */
export function changesSince(
  changelog: Changelog,
  since: string | undefined,
  isWanted: (change: Pick<SectionChanges, 'profile' | 'section' | 'topic'>) => boolean,
): SectionChanges[] {
  return entriesSince(changelog, since)
    .flatMap(({ changes }) => changes)
    .filter(isWanted);
}

/** The versions after one, oldest first. @param since undefined for a reader who has seen none: nothing is new then */
export function entriesSince({ entries }: Changelog, since: string | undefined): Changelog['entries'] {
  return since === undefined ? [] : entries.filter(({ version }) => compareVersions(version, since) > 0);
}
