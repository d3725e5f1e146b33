import { type Box, boxIn, type Corner, overlap, pointsOf } from '../../core/notice/corners.ts';
import { CHIP, CHIP_HEIGHT, CHIP_WIDTH } from '../../core/notice/parts.ts';
import { focusedBox, isFocusInText, isPressedAt, lookBeneath } from './beneath.ts';
import { hear } from './hear.ts';
import { NOTICE_PART, type NoticeHost } from './host.ts';

/** When bars and buttons that come after the notice are looked for, in milliseconds; nothing is watched after that. */
const LATE = [1500, 6000];
/** After something happened, until the page has settled. It doubles with each look until the reader's own hand does something. */
const SETTLE_MS = 250;
/** On a page that never rests. */
const LONGEST_SETTLE_MS = 4000;
/** After the last letter typed. */
const TYPING_MS = 2000;
/** What only the reader's own hand sets off. */
const BY_HAND = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
/** What may follow on that, or be a script's doing: after it something may have come to lie under the chip. */
const OCCASIONS = ['resize', 'scroll', 'click', 'focusin', 'focusout', 'fullscreenchange', 'transitionend'];
/**
 * The chip while the panel is closed, and not under a press: a press is lost if it moves meanwhile, and the click that ends
 * it is an occasion to look again.
 */
const MOVABLE_CHIP = `.${CHIP}:not([data-open],:active)`;

/**
 * Keeps the chip from what the reader uses: it moves to a free corner, or out of sight if there is none, whenever it would
 * be over a bar or button of the page, the focus, or a dialog; and while the reader types or the page is in full screen.
 * It looks before it is first seen, in the frame that draws it; a few times after that, and after the reader's own doings,
 * then after a frame, when the page is laid out anyway, so that looking costs no layout. It observes nothing of the page and
 * polls nothing.
 */
export class MakeWay {
  readonly #host: NoticeHost;
  readonly #mend: () => boolean;
  #stops: (() => void)[] = [];
  readonly #late: ReturnType<typeof setTimeout>[];
  /** The browser tells of the chip's own size: it is 0 once the page has taken the notice out, in whatever way. */
  readonly #size: ResizeObserver;
  /** The next look: the frame that it waits for, and the moment after that frame. */
  #frame = 0;
  #drawn: ReturnType<typeof setTimeout> | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;
  #settle = SETTLE_MS;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param mend puts right what the page did to the notice meanwhile, and tells whether it was taken out
   * @param isPlaced whether the chip stands in a corner that is free, as far as could be told before it was drawn
   */
  constructor(host: NoticeHost, mend: () => boolean, isPlaced: boolean) {
    this.#host = host;
    this.#mend = mend;
    this.listen();
    this.#late = LATE.map((ms) => setTimeout(() => this.#mendAndLook(), ms));
    this.#size = new ResizeObserver(([entry]) => {
      if (!entry?.contentRect.height || entry.contentRect.width > CHIP_WIDTH) this.#lookSoon();
      else this.#hideIfDead();
    });
    const chip = host.find(MOVABLE_CHIP);
    if (chip) this.#size.observe(chip);
    if (isPlaced && this.#isWanted()) return;
    // Out of sight until it is known what it would cover.
    this.hide();
    this.#look();
  }

  /** Adding a listener twice has no effect. */
  listen(): void {
    this.#stops = [hear(OCCASIONS, this.#heard), hear(BY_HAND, this.#byHand)];
  }

  // Events that a script of the page makes up don't count: it could keep the chip away by them for ever.
  readonly #heard = ({ isTrusted }: Event) => {
    if (isTrusted) this.#lookSoon();
  };

  readonly #byHand = (event: Event) => {
    if (!event.isTrusted) return;
    this.#settle = SETTLE_MS;
    if (event.type === 'keydown' && event.target !== this.#host.element && isTyping(event as KeyboardEvent))
      this.#typed();
  };

  #typed(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.look();
    }, TYPING_MS);
    if (this.#host.find(MOVABLE_CHIP)) this.hide();
  }

  /** Ends it, with everything that it had waiting. */
  end(): void {
    for (const stop of this.#stops) stop();
    this.#size.disconnect();
    cancelAnimationFrame(this.#frame);
    for (const timer of [...this.#late, this.#drawn, this.#due, this.#typing]) clearTimeout(timer);
  }

  /** Puts the chip out of sight, until the next look. */
  hide(): void {
    this.#place();
  }

  /** Looks where the chip can stand, after the next frame; a tab that nobody sees has none, and waits for it. */
  look(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#drawn);
    this.#frame = requestAnimationFrame(() => {
      this.#drawn = setTimeout(() => this.#look());
    });
  }

  #look(): void {
    const chip = this.#host.find(MOVABLE_CHIP);
    if (!chip || !this.#host.isInPage) return;
    this.#host.undoZoom();
    const box = chip.getBoundingClientRect();
    // Where nothing of the page is laid out, there is nothing to look for.
    if (!box.height) return;
    this.#place(this.#isWanted() ? this.#freeCorner(box) : undefined);
    this.#hideIfDead();
  }

  /** What takes no press is not in sight: the page is inert, or a modal dialog is open. */
  #hideIfDead(): void {
    const chip = this.#host.find(MOVABLE_CHIP);
    if (chip && !isPressedAt(this.#host.element, chip.getBoundingClientRect())) this.hide();
  }

  /** Looks once the page has settled; what happens meanwhile puts it off no further. */
  #lookSoon(): void {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.#settle = Math.min(2 * this.#settle, LONGEST_SETTLE_MS);
      this.#mendAndLook();
    }, this.#settle);
  }

  #mendAndLook(): void {
    // Before mending, which ends everything that is waiting where the extension is gone.
    this.look();
    // By document.open, which takes all listeners of the page's window with it.
    if (this.#mend()) this.listen();
  }

  #isWanted(): boolean {
    return !(this.#typing ?? document.fullscreenElement);
  }

  /** Puts the chip into a corner, or out of sight. */
  #place(corner?: Corner): void {
    const notice = this.#host.find(NOTICE_PART);
    if (!notice) return;
    if (corner) notice.dataset.place = corner;
    notice.toggleAttribute('data-out-of-sight', !corner);
  }

  #freeCorner(size: Pick<Box, 'width' | 'height'>): Corner | undefined {
    const isFree = lookAround(size, this.#host.element);
    const corners = this.#host.find(NOTICE_PART)?.dataset.corners?.split(' ') as Corner[] | undefined;
    return this.#host.lettingPressesThrough(() => corners?.find(isFree));
  }
}

/**
 * Whether the chip can stand in the reader's corner, as far as can be told before it is drawn: its size is what it is at most,
 * unless the reader's letters are larger than the style says. Where the page is zoomed, that can't be told.
 * @param says whether the chip says its words
 * @param own the notice's element
 */
export function isCornerFree(corner: Corner, says: boolean, own: Element): boolean {
  const size = { width: says ? CHIP_WIDTH : CHIP_HEIGHT, height: CHIP_HEIGHT };
  return document.body?.currentCSSZoom === 1 && lookAround(size, own)(corner);
}

/** Makes a look at corners of the window for something of a size. It tells of each whether nothing there is in the way. */
function lookAround(size: Pick<Box, 'width' | 'height'>, own: Element): (corner: Corner) => boolean {
  // Without the page's scroll bar; a page without a root has nothing in any corner.
  const window = { width: document.documentElement?.clientWidth ?? 0, height: innerHeight };
  const focus = focusedBox(own);
  const isTaken = lookBeneath(own);
  return (corner) => {
    const box = boxIn(corner, size, window);
    return !(focus && overlap(box, focus)) && !pointsOf(box).some(([x, y]) => isTaken(x, y));
  };
}

/** Whether a key makes or takes away text, rather than moving about or asking for something by a shortcut. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isText = /^(.|Enter|Backspace|Delete|Process|Unidentified|Dead)$/u.test(key);
  return isText && !ctrlKey && !metaKey && !altKey && isFocusInText();
}
