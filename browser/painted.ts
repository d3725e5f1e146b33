/** How long to wait: in a tab that nobody sees no frame comes, or only when somebody looks at it. */
const LONGEST_MS = 200;

/** Waits until the browser has painted the page; if it paints nothing, only for LONGEST_MS. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** Waits until the browser has nothing more urgent to do; if it never rests, only for LONGEST_MS. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
  });
}
