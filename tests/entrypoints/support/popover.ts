import { vi } from 'vitest';

const open = new WeakSet<HTMLElement>();

/** Closes a popover without any event, as the browser does when it is taken out of the document. */
export function closeSilently(element: HTMLElement): void {
  open.delete(element);
}

/**
 * Fakes popovers, which happy-dom does not have, as far as the notice uses them: `beforetoggle` fires at once, `toggle`
 * in a task of its own.
 */
export function fakePopovers(): void {
  const turn = (element: HTMLElement, newState: 'open' | 'closed') => {
    if (open.has(element) === (newState === 'open')) return;
    if (newState === 'open' && !element.isConnected) throw new DOMException('not in the page', 'InvalidStateError');
    element.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState }));
    if (newState === 'open') open.add(element);
    else open.delete(element);
    setTimeout(() => element.dispatchEvent(Object.assign(new Event('toggle'), { newState })));
  };
  const { matches } = Element.prototype;
  Object.assign(HTMLElement.prototype, {
    matches(this: HTMLElement, selector: string) {
      if (selector === ':popover-open') return open.has(this);
      if (selector === ':focus-within') return this.contains((this.getRootNode() as ShadowRoot).activeElement);
      return matches.call(this, selector);
    },
    onbeforetoggle: null,
    ontoggle: null,
    showPopover: vi.fn(function (this: HTMLElement) {
      turn(this, 'open');
    }),
    hidePopover: vi.fn(function (this: HTMLElement) {
      turn(this, 'closed');
    }),
  });
}
