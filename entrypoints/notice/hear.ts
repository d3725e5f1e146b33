/** Heard at the window before anything of the page hears of it, and never prevented. */
const FIRST = { capture: true, passive: true };

/**
 * Listens to events of the window. Listening twice with the same listener has no effect.
 * @returns how to stop it
 */
export function hear<E extends Event>(types: readonly string[], listener: (event: E) => void): () => void {
  for (const type of types) addEventListener(type, listener as EventListener, FIRST);
  return () => {
    for (const type of types) removeEventListener(type, listener as EventListener, FIRST);
  };
}
