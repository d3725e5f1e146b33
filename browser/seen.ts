import { localDay } from '../core/dates/day.ts';
import type { Memory, Seen, Surface } from '../core/reader/memory.ts';
import { changeMemory, readMemory } from './storage.ts';

/**
 * Remembers that the reader looks at a surface today.
 * @param version the version of the dataset that the reader sees there
 * @param memory the memory, if the caller has just read it
 * @returns what the reader had seen there before; undefined the first time
 */
export async function rememberSeen(
  surface: Surface,
  version: string,
  isPrivate: boolean,
  memory?: Memory,
): Promise<Seen | undefined> {
  const before = (memory ?? (await readMemory(isPrivate))).seen[surface];
  const now = { version, day: localDay(new Date()) };
  if (before?.version !== now.version || before.day !== now.day)
    void changeMemory((memory) => ({ ...memory, seen: { ...memory.seen, [surface]: now } }), isPrivate).catch(
      () => undefined, // if this can't be stored, the same news is shown once more
    );
  return before;
}
