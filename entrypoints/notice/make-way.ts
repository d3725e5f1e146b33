import { type Box, boxIn, type Corner, cornersFrom, overlap, pointsOf } from '../../core/notice/corners.ts';
import { CHIP_HEIGHT, PART } from '../../core/notice/parts.ts';
import type { NoticeHost } from './host.ts';

/** What bars and buttons need to come after the notice did, in milliseconds; no watching and no polling after that. */
const LATE = [1500, 6000];
/** After something happened, until the page has settled. */
const SETTLE_MS = 250;
/** After the last letter typed. */
const TYPING_MS = 2000;
/** What covers so much of the window is the page itself, or lies over it all. */
const MOST = 0.6;
/** What lies over it all stands this high; pages that are one fixed box don't. */
const OVERLAY_LEVEL = 10;
/** What the reader does, and what follows on it, after which something may have come to lie under the chip. */
const OCCASIONS = ['resize', 'scroll', 'click', 'focusin', 'focusout', 'fullscreenchange', 'transitionend'];
/** The chip as it is while the panel is closed. */
const CLOSED_CHIP = `.${PART.chip}:not([data-open])`;
const NOTICE = `.${PART.notice}`;

/**
 * Keeps the chip from what the reader uses: it moves to a free corner, or out of sight where there is none, whenever a
 * bar or button of the page that stays in place, the focus, a dialog, the full screen or typing would be under it.
 * It looks when it comes, a few times after that, and after the reader's own doings; it observes nothing and polls
 * nothing. It looks after a frame, when the page is laid out anyway, so that looking costs the page no layout.
 */
export class MakeWay {
  readonly #host: NoticeHost;
  readonly #mend: () => boolean;
  readonly #stop = new AbortController();
  readonly #late: ReturnType<typeof setTimeout>[];
  #stopLooking: (() => void) | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** @param mend puts right what the page did to the notice meanwhile, and tells whether it was taken out */
  constructor(host: NoticeHost, mend: () => boolean) {
    this.#host = host;
    this.#mend = mend;
    this.#listen();
    this.#late = LATE.map((ms) => setTimeout(() => this.#lookSoon(), ms));
    // Out of sight until it is known what it would cover.
    this.#place(undefined);
    this.look();
  }

  /** Those that are there already stay one. */
  #listen(): void {
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    for (const type of OCCASIONS) addEventListener(type, this.#heard, options);
    addEventListener('input', this.#typed, options);
  }

  // Events that a script of the page makes up don't count: it could keep the chip away by them for ever.
  readonly #heard = ({ isTrusted }: Event) => {
    if (isTrusted) this.#lookSoon();
  };

  readonly #typed = ({ isTrusted, target }: Event) => {
    if (!isTrusted || target === this.#host.element) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.look();
    }, TYPING_MS);
    if (this.#host.find(CLOSED_CHIP)) this.#place(undefined);
  };

  /** Ends it, with everything that it had waiting. */
  end(): void {
    this.#stop.abort();
    this.#stopLooking?.();
    for (const timer of [...this.#late, this.#due, this.#typing]) clearTimeout(timer);
  }

  /** Looks where the chip can stand, after the next frame; a tab that nobody sees has none, and waits for it. */
  look(): void {
    this.#stopLooking?.();
    this.#stopLooking = afterFrame(() => this.#look());
  }

  #look(): void {
    const chip = this.#host.find(CLOSED_CHIP);
    if (!chip || !this.#host.isInPage) return;
    if (this.#isUnwanted()) {
      this.#place(undefined);
      return;
    }
    let box = rectOf(chip);
    if (isTamperedWith(box)) {
      this.#host.raise();
      box = rectOf(chip);
    }
    // Where nothing of the page is laid out, there is nothing to look for.
    if (box.height > 0) this.#place(this.#freeCorner(box));
  }

  #lookSoon(): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => {
      // By document.open, which takes all listeners of the page's window with it.
      if (this.#mend()) this.#listen();
      if (!this.#stop.signal.aborted) this.look();
    }, SETTLE_MS);
  }

  #isUnwanted(): boolean {
    return this.#typing !== undefined || document.fullscreenElement !== null;
  }

  /** Puts the chip into a corner, or out of sight. */
  #place(corner: Corner | undefined): void {
    const notice = this.#host.find(NOTICE);
    if (!notice) return;
    setOrRemove(notice, 'data-place', corner === notice.dataset.corner ? undefined : corner);
    setOrRemove(notice, 'data-out-of-sight', corner === undefined ? '' : undefined);
  }

  #freeCorner({ width, height }: Box): Corner | undefined {
    const window = { width: document.documentElement?.clientWidth ?? innerWidth, height: innerHeight };
    const focus = focusedBox(this.#host.element);
    const isTaken = thatStaysInPlace(this.#host.element);
    const isFree = (box: Box) =>
      !(focus && overlap(box, focus)) && !pointsOf(box).some(([x, y]) => isTaken(document.elementFromPoint(x, y)));
    return this.#host.withoutPointerEvents(() =>
      cornersFrom(this.#host.find(NOTICE)?.dataset.corner as Corner).find((corner) =>
        isFree(boxIn(corner, { width, height }, window)),
      ),
    );
  }
}

/**
 * Calls back once the next frame is drawn.
 * @returns how to stop it
 */
function afterFrame(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * Whether the page's root element carries along, shrinks or hides what is fixed to the window: by a transform or zoom, a
 * clip, a mask, a filter or fading.
 * @param box where the chip is now
 */
function isTamperedWith({ left, top, right, bottom, height }: DOMRect): boolean {
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || Math.round(height) !== CHIP_HEIGHT)
    return true;
  const root = document.documentElement && getComputedStyle(document.documentElement);
  return (
    Boolean(root) &&
    (root.opacity !== '1' || [root.clipPath, root.maskImage, root.filter].some((one) => one !== 'none'))
  );
}

/*
 * Called through their prototypes, since on a form they may be fields of these names instead (DOM clobbering:
 * https://html.spec.whatwg.org/multipage/forms.html#the-form-element, "named property").
 */
function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

function parentOf(element: Element): Element | null {
  return Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get?.call(element) ?? null;
}

/**
 * Tells, for one look, whether an element or what it stands in stays in place; some of that may let presses through, and
 * so not be found at a point. Each element is asked once, for many points have the same.
 * @param own the notice's element, which is in nobody's way
 */
function thatStaysInPlace(own: Element): (element: Element | null) => boolean {
  const known = new Map([[own, false]]);
  return function isTaken(element): boolean {
    if (!element) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const stays = staysInPlace(element) || isTaken(parentOf(element));
    known.set(element, stays);
    return stays;
  };
}

function focusedBox(own: Element): Box | undefined {
  const focused = document.activeElement;
  if (!focused || focused === own || focused === document.body || focused instanceof HTMLIFrameElement)
    return undefined;
  return rectOf(focused);
}

/** Whether an element stays in place while the page scrolls, and is not the page itself. */
function staysInPlace(element: Element): boolean {
  const { position, zIndex, visibility } = getComputedStyle(element);
  if ((position !== 'fixed' && position !== 'sticky') || visibility === 'hidden') return false;
  const { width, height } = rectOf(element);
  return width * height < MOST * innerWidth * innerHeight || Number(zIndex) >= OVERLAY_LEVEL || isDialog(element);
}

function isDialog(element: Element): boolean {
  return Element.prototype.matches.call(element, 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]');
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
