/** Whoever shows something waits this long for what storage has about it. */
export const SHOW_AFTER_MS = 1000;
/** A change that storage does not take up by then was not kept, and the reader is told so. */
const GIVE_UP_AFTER_MS = 4000;

export class TookTooLong extends Error {}

/** Waits for storage, but not for ever. @throws TookTooLong */
export async function inTime<T>(waitedFor: Promise<T>, ms = GIVE_UP_AFTER_MS): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TookTooLong('Storage does not answer')), ms);
  try {
    return await Promise.race([waitedFor, late]);
  } finally {
    clearTimeout(timer);
  }
}
