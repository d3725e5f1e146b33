/** Clicks as a reader does (isTrusted is true), which no script of a page can imitate. */
export function trustedClick(element: Element): void {
  element.dispatchEvent(Object.defineProperty(click(), 'isTrusted', { value: true }));
}

/** Clicks as a script of the page can (isTrusted is false). */
export function scriptedClick(element: Element): void {
  element.dispatchEvent(Object.defineProperty(click(), 'isTrusted', { value: false }));
}

function click(): MouseEvent {
  return new MouseEvent('click', { bubbles: true, composed: true });
}
