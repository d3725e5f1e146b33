import type { Replies, Request, StatusMessage } from '../../core/notice/messages.ts';
import { HEADING, MENU, OPEN_BUTTON, PANEL, STATUS } from '../../core/notice/parts.ts';
import type { Press, Tree } from '../../core/notice/tree.ts';
import type { Page } from '../../core/page/address.ts';
import { ask, isConnected } from './ask.ts';
import { NOTICE_PART, NoticeHost } from './host.ts';
import { isCornerFree, MakeWay } from './make-way.ts';
import { patch } from './patch.ts';

type Chip = Exclude<Replies['chip'], false | null>;

const PANEL_PART = `.${PANEL}`;
const HEADING_OF_PANEL = `#${HEADING}`;
const UNDO = `.${STATUS} button`;

/**
 * Runs one notice: asks the background how it looks, puts that into the page, and carries the reader's presses back.
 * It holds what is on show and decides nothing about it.
 */
export class NoticeController {
  readonly #onGone: () => void;
  #host: NoticeHost | undefined;
  #makeWay: MakeWay | undefined;
  #page: Page | undefined;
  #chip: Chip | undefined;
  /** What the panel holds. */
  #content: Tree<Request>[] = [];
  #done: StatusMessage | undefined;
  #full: string[] = [];
  #isOpen = false;
  /** Whether the focus goes into the panel as it opens. */
  #takesFocus = true;
  /** Whether the panel was not open yet on this page: what the reader closed stays closed. */
  #mayOpenItself = true;
  /** Whether a choice was made whose way back the focus belongs on once it is drawn: its button may go with its section. */
  #focusUndoNext = false;
  /** What the notice was about when the page's address changed; undefined once that is settled. */
  #aboutBefore: string | undefined;
  /** Count the questions of each sort, so that an older answer never replaces a newer one. */
  #chipsAsked = 0;
  #panelsAsked = 0;
  /** The question under way, and those that came up meanwhile. */
  #asking: Promise<void> | undefined;

  /** @param onGone called when it finds that the extension is gone, or has no business in the page any longer */
  constructor(onGone: () => void) {
    this.#onGone = onGone;
  }

  /**
   * Asks about a page and shows, changes or removes the notice accordingly. One question at a time: what comes up meanwhile
   * is one more, about the newest page, so that no page keeps the background busy by moving about.
   */
  show(page: Page): Promise<void> {
    this.#page = page;
    this.#chipsAsked++;
    this.#asking ??= this.#askAboutNewest();
    return this.#asking;
  }

  async #askAboutNewest(): Promise<void> {
    try {
      for (let answered = 0; this.#page && answered !== this.#chipsAsked; ) {
        const mine = this.#chipsAsked;
        const isWanted = () => mine === this.#chipsAsked;
        const request = {
          type: 'chip',
          page: this.#page,
          visible: !document.hidden,
          showing: this.#chip !== undefined,
        } as const;
        const chip = await ask(request, isWanted);
        if (!isWanted()) continue;
        answered = mine;
        if (chip === false) this.#onGone();
        else this.#answered(chip);
      }
    } finally {
      this.#asking = undefined;
    }
  }

  #answered(chip: Chip | null | undefined): void {
    if (this.#aboutBefore !== undefined && chip?.about !== this.#aboutBefore) this.leave();
    this.#aboutBefore = undefined;
    if (chip) this.#update(chip);
    else if (!this.#isOpen) this.remove();
  }

  /** Takes the notice away; what was asked before does not bring it back. */
  remove(): void {
    this.#chipsAsked++;
    this.#makeWay?.end();
    this.#host?.remove();
    this.#makeWay = undefined;
    this.#host = undefined;
    this.#page = undefined;
    this.#chip = undefined;
    this.#isOpen = false;
    this.#forget();
  }

  /**
   * The page's address changed without a load. Many pages rewrite it without going anywhere, so what is open stays until it
   * is known whether the page is about something else.
   */
  moved(): void {
    this.#aboutBefore ??= this.#chip?.about;
    this.#host?.mayComeBack();
  }

  /** Puts the chip out of sight until the next look, as on a page that is left and may be come back to. */
  hide(): void {
    this.#makeWay?.hide();
  }

  /** The page became another one: what was open about the old one closes. */
  leave(): void {
    this.#aboutBefore = undefined;
    this.#noticeClosing();
    if (this.#isOpen) this.#find(PANEL_PART)?.hidePopover();
    this.#mayOpenItself = true;
    this.#forget();
  }

  /** Opens the panel, or closes it, as the reader asks by a key. */
  toggle(): void {
    this.#noticeClosing();
    if (this.#host) this.#pressed({ do: this.#isOpen ? 'close' : 'open' });
  }

  #forget(): void {
    this.#content = [];
    this.#done = undefined;
    this.#full = [];
    this.#focusUndoNext = false;
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host?.find(selector);
  }

  #update(chip: Chip): void {
    this.#noticeClosing();
    this.#chip = chip;
    if (!this.#host) {
      requestAnimationFrame(() => this.#draw());
      return;
    }
    if (this.#mend()) this.#makeWay?.listen();
    // Mending ends the notice where the extension is gone.
    if (!this.#host) return;
    this.#patch();
    this.#makeWay?.look();
    this.#followUp(chip);
  }

  /**
   * Draws the notice for the first time, in a frame. What lies in its corner is looked for before it is there: then nothing of
   * it is in the way of looking, and the page is laid out once.
   */
  #draw(): void {
    const chip = this.#chip;
    if (!chip || this.#host) return;
    this.#host = new NoticeHost(chip.style, (press, event) => this.#pressed(press, event));
    const isPlaced = isCornerFree(chip.corner, chip.says, this.#host.element);
    this.#patch();
    this.#watch();
    this.#makeWay = new MakeWay(this.#host, () => this.#mend(), isPlaced);
    this.#followUp(chip);
  }

  #followUp(chip: Chip): void {
    if (this.#isOpen) void this.#read();
    else if (chip.notice === 'panel' && this.#mayOpenItself) {
      // Nobody pressed anything: the reader chose in the options that it opens itself.
      this.#takesFocus = false;
      this.#open();
    }
  }

  #patch(): void {
    if (this.#chip) this.#host?.patch(this.#isOpen ? this.#chip.open : this.#chip.closed);
    const panel = this.#find(PANEL_PART);
    if (panel) patch(panel, this.#content);
  }

  /** The browser opens and closes the panel, and closes the notice, by presses on their buttons and by Escape. */
  #watch(): void {
    const panel = this.#find(PANEL_PART);
    panel?.addEventListener('beforetoggle', this.#beforeToggle);
    panel?.addEventListener('toggle', this.#toggled);
    this.#find(NOTICE_PART)?.addEventListener('beforetoggle', this.#noticeToggled);
  }

  readonly #beforeToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'closed') this.#handFocusBack();
    else if (!this.#isOpen) this.#opening();
  };

  /** The browser closes the notice for one reason alone, a press on its button; pages have no way to it. */
  readonly #noticeToggled = ({ newState, target }: ToggleEvent) => {
    if (newState === 'closed' && target === this.#find(NOTICE_PART) && this.#chip)
      void this.#sendAway(this.#chip.sendAway);
  };

  readonly #toggled = ({ newState }: ToggleEvent) => {
    if (newState === 'closed') this.#closed();
    else if (this.#takesFocus) this.#find(HEADING_OF_PANEL)?.focus();
    this.#takesFocus = true;
  };

  /** Puts right what the page did to the notice, or ends it with the extension; once the reader is done with the panel. */
  #mend(): boolean {
    if (!isConnected() && !this.#isOpen) this.#onGone();
    const wasOut = Boolean(this.#host?.mend());
    if (wasOut) this.#watch();
    this.#noticeClosing();
    return wasOut;
  }

  /** A page that takes the element out, or puts it elsewhere, closes the panel without a word of the browser's. */
  #noticeClosing(): void {
    if (this.#isOpen && !this.#find(PANEL_PART)?.matches(':popover-open')) this.#closed();
  }

  #pressed(press: Press<Request>, event?: MouseEvent): void {
    switch (press.do) {
      case 'open':
        this.#open();
        return;
      case 'close':
        this.#find(PANEL_PART)?.hidePopover();
        return;
      case 'follow':
        void ask({ ...press.request, behind: isForBehind(event) } as Request);
        return;
      case 'send-away':
        void this.#sendAway(press);
        return;
      case 'expand':
        this.#full = press.full;
        void this.#read();
        return;
      case 'ask':
        void ask(press.request);
        return;
      case 'choose':
        this.#find(`.${MENU}[open]`)?.removeAttribute('open');
        void this.#choose(press);
    }
  }

  /** Takes the notice away at once; where that could not be kept it comes back, and says so. */
  async #sendAway({ request, failed }: Extract<Press<Request>, { do: 'send-away' }>): Promise<void> {
    const page = this.#page;
    this.remove();
    if ((await ask(request)) !== false || !page) return;
    await this.show(page);
    this.#draw();
    if (!this.#host || this.#isOpen) return;
    this.#done = { text: failed };
    this.#open();
  }

  #open(): void {
    if (this.#isOpen || !this.#chip || !this.#host?.isInPage) return;
    this.#find(PANEL_PART)?.showPopover();
  }

  /** The panel is about to open, by whichever way. */
  #opening(): void {
    if (!this.#chip || !this.#host) return;
    this.#isOpen = true;
    this.#mayOpenItself = false;
    this.#host.addPanelStyle();
    this.#content = this.#chip.waiting;
    this.#patch();
    void this.#read();
  }

  /**
   * Puts the focus of a closing panel on the chip. The browser can't: what it remembers is the element in the page, and
   * that takes no focus. Done before the panel is gone, so that the rest of a key stroke that closes it stays here too.
   */
  #handFocusBack(): void {
    if (this.#find(PANEL_PART)?.matches(':focus-within')) this.#find(`.${OPEN_BUTTON}`)?.focus();
  }

  #closed(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#forget();
    this.#patch();
    // A choice made in the panel may have ended the notice; it stayed until the reader was done with it.
    if (this.#page) void this.show(this.#page);
  }

  async #read(): Promise<void> {
    if (!this.#page) return;
    const mine = ++this.#panelsAsked;
    const done = this.#done && { done: this.#done };
    const content = await ask({ type: 'panel', page: this.#page, full: this.#full, ...done });
    if (mine !== this.#panelsAsked || !this.#isOpen) return;
    if (content === null) {
      this.#find(PANEL_PART)?.hidePopover();
      return;
    }
    const hadFocus = this.#find(HEADING_OF_PANEL)?.matches(':focus');
    this.#content = Array.isArray(content) ? content : this.#without(content ?? 'unreachable');
    this.#patch();
    if (this.#focusUndoNext) (this.#find(UNDO) ?? this.#find(HEADING_OF_PANEL))?.focus();
    else if (hadFocus) this.#find(HEADING_OF_PANEL)?.focus();
    this.#focusUndoNext = false;
  }

  /** What is shown where there is no content, with the word about a choice that could not be kept. */
  #without(answer: 'broken' | 'unreachable'): Tree<Request>[] {
    const word = this.#done ? [this.#done.text] : [];
    return (this.#chip?.[answer] ?? []).map((tree) =>
      typeof tree === 'object' && tree.attributes.role === 'status' ? { ...tree, children: word } : tree,
    );
  }

  async #choose({ request, done, failed }: Extract<Press<Request>, { do: 'choose' }>): Promise<void> {
    const kept = await ask(request);
    if (!this.#isOpen) return;
    this.#done = kept ? (done as StatusMessage | undefined) : { text: failed };
    this.#focusUndoNext = true;
    await this.#read();
  }
}

/** Whether a press asks for a tab behind this one, as presses on links do. */
function isForBehind(event: MouseEvent | undefined): boolean {
  return Boolean(event && (event.button || event.ctrlKey || event.metaKey));
}
