import { vi } from 'vitest';
import { trustedClick } from './reader.ts';

/** What the notice put into the page, seen from inside its shadow root, where no page can look. */
export class NoticeInPage {
  readonly #attached = vi.spyOn(Element.prototype, 'attachShadow');

  get element(): Element | null {
    return document.querySelector('sidelight-notice');
  }

  get root(): ShadowRoot {
    const at = this.#attached.mock.contexts.lastIndexOf(this.element as Element);
    const attached = this.#attached.mock.results[at];
    if (attached?.type !== 'return') throw new Error('there is no notice in the page');
    return attached.value;
  }

  get text(): string {
    return this.root.querySelector('aside')?.textContent ?? '';
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

  #one<E extends HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector} in the notice`);
    return found;
  }
}
