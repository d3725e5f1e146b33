import { localDay } from '../core/dates/day.ts';
import type { Memory, Seen, Surface } from '../core/reader/memory.ts';
import { changeMemory, readMemory } from './storage.ts';

/**
 * Remembers that the reader looks at a surface today.
 * @param version the version of the dataset that they see
 * @param memory what was read just now, where that was
 * @returns what they had seen there before; undefined the first time
 */
export async function see(
  surface: Surface,
  version: string,
  isPrivate: boolean,
  memory?: Memory,
): Promise<Seen | undefined> {
  const before = (memory ?? (await readMemory(isPrivate))).seen[surface];
  const now = { version, day: localDay(new Date()) };
  if (before?.version !== now.version || before.day !== now.day)
    void changeMemory((memory) => ({ ...memory, seen: { ...memory.seen, [surface]: now } }), isPrivate).catch(
      () => undefined, // what could not be remembered is told once more
    );
  return before;
}
