/** Waits until everything that is due has happened, tasks included. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
