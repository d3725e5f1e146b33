/** Waits until pending promises and due tasks have run, and the next frame. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), 1));
}
