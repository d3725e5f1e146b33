import { vi } from 'vitest';
import { closeSilently } from './popover.ts';
import { trustedClick } from './reader.ts';

/** What the notice put into the page, seen from inside its shadow root, where no page can look. */
export class NoticeInPage {
  readonly #attached = vi.spyOn(Element.prototype, 'attachShadow');

  get element(): Element | null {
    return document.querySelector('sidelight-notice');
  }

  get root(): ShadowRoot {
    const root = this.element && this.rootOf(this.element);
    if (!root) throw new Error('there is no notice in the page');
    return root;
  }

  /** The root of an element, as extensions may ask for it, however closed it is. */
  rootOf(element: Element): ShadowRoot | null {
    const attached = this.#attached.mock.results[this.#attached.mock.contexts.lastIndexOf(element)];
    return attached?.type === 'return' ? attached.value : null;
  }

  get text(): string {
    return this.root.querySelector('aside')?.textContent ?? '';
  }

  /** Chip and panel: all that stands in the root. */
  get whole(): HTMLElement {
    return this.#one('aside');
  }

  get panel(): HTMLElement {
    return this.#one('[role="dialog"]');
  }

  get chip(): HTMLButtonElement {
    return this.#one('[aria-haspopup="dialog"]');
  }

  /** Finds a button by its label. @throws {Error} if there is none */
  button(name: string): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!found) throw new Error(`no button “${name}” among: ${buttons.map((one) => one.textContent).join(', ')}`);
    return found;
  }

  press(name: string): void {
    trustedClick(this.button(name));
  }

  /** Takes it out of the page, as a script of the page can: the browser closes what was open in it without an event. */
  takeOut(): void {
    for (const popover of this.root.querySelectorAll<HTMLElement>('[popover]')) closeSilently(popover);
    this.element?.remove();
  }

  #one<E extends HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector} in the notice`);
    return found;
  }
}
