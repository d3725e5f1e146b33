import type { Request } from '../../data/messages.ts';
import type { Branch, Press } from '../../data/tree.ts';
import { draw, pressOf } from './draw.ts';

const NAME = 'sidelight-notice';

/**
 * Takes away what an earlier script of ours left in the page. Firefox puts the script into tabs that are open when it switches
 * the extension on or updates it, after it ended the old one without a word.
 */
export function removeRemains(): void {
  for (const remains of document.querySelectorAll(`:root > ${NAME}`)) remains.remove();
}

/** The one element that the notice adds to a page, with everything in its shadow root. */
export class NoticeHost {
  /**
   * Made in a document of its own: a page may define an element of this name, and one that is made in the page would be
   * the page's then, with a way to its root (attachInternals). A root attached before that stays closed to it:
   * https://dom.spec.whatwg.org/#shadowroot-available-to-element-internals
   */
  readonly element = document.implementation.createHTMLDocument('').createElement(NAME);
  readonly #root: ShadowRoot;
  #appearances = 0;
  /** What stands before the notice in the root: its style, where the browser takes no constructed sheet. */
  readonly #style: Branch<Request>[];

  /**
   * @param css the notice's style
   * @param onPress called when the reader presses something in it
   */
  constructor(css: string, onPress: (press: Press<Request>) => void) {
    // The testing build opens the root, since accessibility checks can't see into a closed one.
    this.#root = this.element.attachShadow({ mode: import.meta.env.MODE === 'testing' ? 'open' : 'closed' });
    document.adoptNode(this.element);
    this.#style = adoptStyle(this.#root, css) ? [] : [{ tag: 'style', attributes: {}, children: [css] }];
    this.#root.addEventListener('click', (event) => {
      const press = pressOf(event);
      if (press) onPress(press);
    });
    // Keys typed in the notice are no shortcuts of the page.
    for (const type of ['keydown', 'keyup', 'keypress'])
      this.element.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Draws the notice, and puts the element at the end of the document. */
  draw(view: Branch<Request>): void {
    draw(this.#root, [...this.#style, view]);
    this.comeBack();
  }

  /** Puts the element into the page where it is not: at first, and once more where the page took it out. */
  comeBack(): void {
    if (this.element.isConnected || this.#appearances > 1) return;
    this.#appearances++;
    document.documentElement.append(this.element);
  }

  /** The page became another one, in which the notice may come back once more. */
  mayComeBack(): void {
    this.#appearances = Math.min(this.#appearances, 1);
  }

  /** Puts the notice into the top layer, where no style of the page carries it along. */
  raise(): void {
    const notice = this.find('.notice');
    if (!notice || notice.matches(':popover-open')) return;
    notice.popover = 'manual';
    notice.showPopover();
  }

  /**
   * Does something while presses go through the notice: so the browser finds at a point what lies under it, and need not
   * list all that does (elementsFromPoint), which on a large page takes ten times as long.
   */
  unfelt<T>(callback: () => T): T {
    const notice = this.find('.notice');
    notice?.style.setProperty('pointer-events', 'none');
    const result = callback();
    notice?.style.removeProperty('pointer-events');
    return result;
  }

  /** What of the notice a selector finds. */
  find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  /** Takes the notice out of the page without a trace. */
  remove(): void {
    this.element.remove();
  }
}

/**
 * Gives the root a constructed sheet, which is not subject to the page's content security policy.
 * @returns whether the browser took it
 */
function adoptStyle(root: ShadowRoot, css: string): boolean {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return true;
  } catch {
    return false;
  }
}
