import type { NoticeDrawing, Request } from '../../core/notice/messages.ts';
import { NOTICE } from '../../core/notice/parts.ts';
import type { Branch, Press } from '../../core/notice/tree.ts';
import { shadowRootOf } from './beneath.ts';
import { hear } from './hear.ts';
import { patch, pressAt } from './patch.ts';
import { putInPage } from './put-in-page.ts';

const NAME = 'sidelight-notice';
/** Finds the notice in its root. */
export const NOTICE_PART = `.${NOTICE}`;
const HTML = 'http://www.w3.org/1999/xhtml';

/** The element is marked as hidden, though its style shows it: a browser leaves it out of the page that a reader saves. */
const HIDDEN = 'hidden';

/**
 * Takes away what an earlier script of ours left in the page. Firefox puts the script into open tabs when it switches the
 * extension on or updates it, after it ended the old script without a word.
 */
export function removeRemains(): void {
  // A page may have an element of that name; only ours has a root.
  for (const found of document.querySelectorAll(NAME)) if (shadowRootOf(found)) found.remove();
}

const CLICKS = ['click', 'auxclick'];

/** A page that takes the notice out gets it back once. */
const MOST_APPEARANCES = 2;

/** The one element that the notice adds to a page, with everything in its shadow root. */
export class NoticeHost {
  /**
   * Made in a document of its own: a page may define an element of this name, and one that is made in the page would be
   * the page's then, with a way to its root (attachInternals). A root attached before that stays closed to it:
   * https://dom.spec.whatwg.org/#shadowroot-available-to-element-internals
   */
  readonly element = new Document().createElementNS(HTML, NAME) as HTMLElement;
  readonly #root: ShadowRoot;
  readonly #onPress: (press: Press<Request>, event: MouseEvent) => void;
  #stop: (() => void) | undefined;
  #appearances = 0;
  readonly #style: NoticeDrawing['style'];
  #hasPanelStyle = false;
  readonly #sheets: CSSStyleSheet[] = [];
  /** Style elements before the notice in the root, for browsers that take no constructed sheet. */
  readonly #styles: Branch<Request>[] = [];
  /** The last click that was heard in the root. */
  #heard: Event | undefined;

  /**
   * @param style the notice's style
   * @param onPress called when the reader presses something in it
   */
  constructor(style: NoticeDrawing['style'], onPress: (press: Press<Request>, event: MouseEvent) => void) {
    // The testing build opens the root, since accessibility checks can't see into a closed one.
    this.#root = this.element.attachShadow({ mode: import.meta.env.MODE === 'testing' ? 'open' : 'closed' });
    this.#style = style;
    this.#onPress = onPress;
    this.#hide();
  }

  #hide(): void {
    if (this.element.getAttribute(HIDDEN) !== '') this.element.setAttribute(HIDDEN, '');
  }

  /** Adding a listener twice has no effect. */
  #listen(): void {
    for (const type of CLICKS) this.#root.addEventListener(type, this.#clicked as EventListener);
    this.#stop = hear(CLICKS, this.#clickedAnywhere);
    for (const type of ['keydown', 'keyup', 'keypress']) this.element.addEventListener(type, keepToOurselves);
  }

  readonly #clicked = (event: MouseEvent) => {
    this.#heard = event;
    const press = event.isTrusted && pressOf(event.target as Node, event);
    if (!press) return;
    // What the browser would do by itself is for clicks that a page keeps from coming here.
    event.preventDefault();
    this.#onPress(press, event);
  };

  /** A page may stop events on their way into the notice; at the window both hear them, the page and we. */
  readonly #clickedAnywhere = (event: MouseEvent) => {
    if (!event.isTrusted || event.target !== this.element) return;
    const { clientX, clientY, detail } = event;
    const pressed = detail > 0 ? this.#root.elementFromPoint(clientX, clientY) : this.#root.activeElement;
    const press = pressed && pressOf(pressed, event);
    if (press)
      setTimeout(() => {
        if (this.#heard !== event) this.#onPress(press, event);
      });
  };

  /** Gives the panel its style, which nobody needs to read before it opens for the first time. */
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

  /**
   * Patches the notice into the root, and puts the element into the page. At first it goes there empty and without style:
   * the browser computes at once how a popover looks that is shown, and all the rest can wait for the next frame.
   */
  patch(notice: Branch<Request>): void {
    const isNew = !this.#root.firstChild;
    if (isNew) patch(this.#root, [{ ...notice, children: [] }]);
    this.#comeBack();
    if (isNew) this.#addStyle(this.#style.chip);
    patch(this.#root, [...this.#styles, notice]);
  }

  /**
   * Puts right what the page did to the element: takes off attributes that would hide it or make it dead, gives back the
   * listeners and the style that it loses on its way through another document, and puts it back if it was taken out.
   * @returns whether it was taken out. Whoever listens inside it has to do so anew then: it may have been by document.open
   */
  mend(): boolean {
    const wasOut = !this.isInPage;
    for (const name of this.element.getAttributeNames()) if (name !== HIDDEN) this.element.removeAttribute(name);
    this.#hide();
    if (this.#root.adoptedStyleSheets.length < this.#sheets.length) this.#root.adoptedStyleSheets = this.#sheets;
    this.#comeBack();
    return wasOut;
  }

  /**
   * Puts the element into the page, at first and once more where the page took it out; and the notice into the top layer,
   * where nothing that the page does to its own elements moves, shrinks, covers, fades or hides it.
   */
  #comeBack(): void {
    if (!this.isInPage && this.#mayAppear()) {
      putInPage(this.element);
      this.#listen();
    }
    const notice = this.#notice;
    if (this.isInPage && notice && !notice.matches(':popover-open')) notice.showPopover();
  }

  /** What went with the body that it stands in was not taken out. */
  #mayAppear(): boolean {
    const isCarried = this.element.parentNode && this.element.ownerDocument === document;
    return Boolean(isCarried) || ++this.#appearances <= MOST_APPEARANCES;
  }

  /** Whether the element stands in this page, and not in another document that a script put it into. */
  get isInPage(): boolean {
    return this.element.isConnected && this.element.ownerDocument === document;
  }

  /** The page became another one, in which the notice may come back once more. */
  mayComeBack(): void {
    this.#appearances &&= 1;
  }

  /** Zoom alone reaches into the top layer: what there is of it now is undone, and what was undone before is no longer. */
  undoZoom(): void {
    const notice = this.#notice;
    // Undefined where the browser does not tell.
    const zoom = notice?.currentCSSZoom;
    if (zoom && zoom !== 1) notice.style.zoom = `${Number(notice.style.zoom || 1) / zoom}`;
  }

  /**
   * Does something while presses go through the notice: so the browser finds at a point what lies under it, and need not
   * list everything there (elementsFromPoint), which on a large page takes ten times as long. Out of sight it takes none.
   * A clip is not inherited, as pointer-events are, so that the browser need not compute the style of all in the notice.
   */
  lettingPressesThrough<T>(callback: () => T): T {
    const notice = this.find(`${NOTICE_PART}:not([data-out-of-sight])`);
    const clip = (path: string) => {
      if (notice) notice.style.clipPath = path;
    };
    clip('inset(50%)');
    try {
      return callback();
    } finally {
      clip('');
    }
  }

  get #notice(): HTMLElement | null {
    return this.find(NOTICE_PART);
  }

  /** Finds an element inside the notice. */
  find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  /** Takes the notice out of the page without a trace. */
  remove(): void {
    this.#stop?.();
    this.element.remove();
  }
}

/** What a click means. With another button than the first it only follows a source, in a tab behind this one. */
function pressOf(pressed: Node, { button }: MouseEvent): Press<Request> | undefined {
  const press = pressAt(pressed);
  return button === 0 || (button === 1 && press?.do === 'follow') ? press : undefined;
}

/** Keys typed in the notice are no shortcuts of the page. */
function keepToOurselves(event: Event): void {
  event.stopPropagation();
}
