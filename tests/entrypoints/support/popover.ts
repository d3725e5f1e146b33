import { vi } from 'vitest';

/** Popovers as far as the notice uses them, which happy-dom has none of: `beforetoggle` at once, `toggle` as a task of its own. */
export function fakePopovers(): void {
  const open = new WeakSet<HTMLElement>();
  const turn = (element: HTMLElement, newState: 'open' | 'closed') => {
    if (open.has(element) === (newState === 'open')) return;
    if (newState === 'open') open.add(element);
    else open.delete(element);
    element.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState }));
    setTimeout(() => element.dispatchEvent(Object.assign(new Event('toggle'), { newState })));
  };
  Object.assign(HTMLElement.prototype, {
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
