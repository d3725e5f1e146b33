/** As in a tab that nobody sees: no frame comes, or not before somebody does. */
const NO_FRAME_AFTER_MS = 200;

/** Waits until the browser has shown what stands in the page; where it shows nothing, only a moment. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME_AFTER_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
