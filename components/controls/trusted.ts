/**
 * Makes a handler that runs only when the reader presses: scripts of the page can dispatch events, but not trusted
 * ones.
 */
export function trusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
