/** A handler that only the reader's own hand sets off: a script of the page can dispatch events, not trusted ones. */
export function trusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
