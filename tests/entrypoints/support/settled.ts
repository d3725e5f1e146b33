/** Waits until pending promises and due tasks have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
