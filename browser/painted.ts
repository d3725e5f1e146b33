/** How long to wait for a frame: in a tab that nobody sees, none comes, or only when somebody looks at it. */
const NO_FRAME_AFTER_MS = 200;

/** Waits until the browser has painted the page; if it paints nothing, only for NO_FRAME_AFTER_MS. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME_AFTER_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
