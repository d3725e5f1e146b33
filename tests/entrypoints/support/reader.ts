/**
 * Clicks as a reader does (isTrusted is true), which no script of a page can imitate.
 * @param how the button (the first, unless it says otherwise), modifiers and the place; without one it is by the keyboard
 * @returns whether the browser would then do by itself what the element is for
 */
export function trustedClick(element: Element, how: MouseEventInit = {}): boolean {
  return element.dispatchEvent(Object.defineProperty(click(element, how), 'isTrusted', { value: true }));
}

/** Clicks as a script of the page can (isTrusted is false). */
export function scriptedClick(element: Element): void {
  element.dispatchEvent(Object.defineProperty(click(element), 'isTrusted', { value: false }));
}

function click(element: Element, how: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent(how.button ? 'auxclick' : 'click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...how,
  });
  // In happy-dom listeners outside of a shadow root are told what is in it; in browsers they are told its host.
  return Object.defineProperty(event, 'target', { get: () => seenBy(event.currentTarget, element) });
}

function seenBy(listening: EventTarget | null, target: Element): Element {
  const root = target.getRootNode();
  if (!(root instanceof ShadowRoot)) return target;
  return listening instanceof Node && root.contains(listening) ? target : seenBy(listening, root.host);
}
