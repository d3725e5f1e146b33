import type { NoticeDrawing, Request } from '../../core/notice/messages.ts';
import { PART } from '../../core/notice/parts.ts';
import type { Branch, Press } from '../../core/notice/tree.ts';
import { patch, pressOf } from './patch.ts';

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
  readonly #style: NoticeDrawing['style'];
  #hasPanelStyle = false;
  readonly #onClick: (event: Event) => void;
  readonly #sheets: CSSStyleSheet[] = [];
  /** What stands before the notice in the root: its style, where the browser takes no constructed sheet. */
  readonly #styles: Branch<Request>[] = [];

  /**
   * @param style the notice's style
   * @param onPress called when the reader presses something in it
   */
  constructor(style: NoticeDrawing['style'], onPress: (press: Press<Request>) => void) {
    // The testing build opens the root, since accessibility checks can't see into a closed one.
    this.#root = this.element.attachShadow({ mode: import.meta.env.MODE === 'testing' ? 'open' : 'closed' });
    document.adoptNode(this.element);
    this.#style = style;
    this.#addStyle(style.chip);
    this.#onClick = (event) => {
      const press = pressOf(event);
      if (press) onPress(press);
    };
    this.#listen();
  }

  /** Those that are there already stay one. */
  #listen(): void {
    this.#root.addEventListener('click', this.#onClick);
    for (const type of ['keydown', 'keyup', 'keypress']) this.element.addEventListener(type, keepToOurselves);
  }

  /** Gives the panel its style; before it opens for the first time, nobody needs to read that. */
  addPanelStyle(): void {
    if (!this.#hasPanelStyle) this.#addStyle(this.#style.panel);
    this.#hasPanelStyle = true;
  }

  /** Adds style: a constructed sheet, which is not subject to the page's content security policy. */
  #addStyle(css: string): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.#root.adoptedStyleSheets = [...this.#sheets, sheet];
      this.#sheets.push(sheet);
    } catch {
      this.#styles.push({ tag: 'style', attributes: {}, children: [css] });
    }
  }

  /** Draws the notice, and puts the element at the end of the document. */
  patch(notice: Branch<Request>): void {
    patch(this.#root, [...this.#styles, notice]);
    this.#comeBack();
  }

  /**
   * Puts right what the page did to the element: takes off attributes that would hide it or make it dead, gives back what it
   * hears and the style that it loses on its way through another document, and puts it back where it was taken out.
   * @returns whether it was taken out; then whoever listens inside it has to do so anew, since it may have been by document.open
   */
  mend(): boolean {
    const wasOut = !this.isInPage;
    for (const name of this.element.getAttributeNames()) this.element.removeAttribute(name);
    if (wasOut) this.#listen();
    if (this.#root.adoptedStyleSheets.length < this.#sheets.length) this.#root.adoptedStyleSheets = this.#sheets;
    this.#comeBack();
    return wasOut;
  }

  /** Puts the element into the page where it is not: at first, and once more where the page took it out. */
  #comeBack(): void {
    if (this.isInPage || this.#appearances > 1) return;
    this.#appearances++;
    document.documentElement?.append(this.element);
  }

  /** Whether the element stands in this page, and not in another document that a script put it into. */
  get isInPage(): boolean {
    return this.element.isConnected && this.element.ownerDocument === document;
  }

  /** The page became another one, in which the notice may come back once more. */
  mayComeBack(): void {
    this.#appearances = Math.min(this.#appearances, 1);
  }

  /** Puts the notice into the top layer, where the page's root element neither carries it along nor shrinks or hides it. */
  raise(): void {
    const notice = this.find(`.${PART.notice}`);
    if (!notice) return;
    // Zoom alone reaches up there too.
    const zoom = this.element.currentCSSZoom ?? 1;
    if (zoom !== 1) notice.style.setProperty('zoom', String(1 / zoom));
    if (notice.matches(':popover-open')) return;
    notice.popover = 'manual';
    notice.showPopover();
  }

  /**
   * Does something while presses go through the notice: so the browser finds at a point what lies under it, and need not
   * list all that does (elementsFromPoint), which on a large page takes ten times as long. Out of sight it is not felt anyway.
   */
  withoutPointerEvents<T>(callback: () => T): T {
    const notice = this.find(`.${PART.notice}:not([data-out-of-sight])`);
    notice?.style.setProperty('pointer-events', 'none');
    try {
      return callback();
    } finally {
      notice?.style.removeProperty('pointer-events');
    }
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

/** Keys typed in the notice are no shortcuts of the page. */
function keepToOurselves(event: Event): void {
  event.stopPropagation();
}
