import { type Box, boxIn, type Corner, cornersFrom, overlap, pointsOf } from '../../data/placing.ts';
import type { NoticeHost } from './host.ts';

/** What bars and buttons need to come after the notice did, in milliseconds; no watching and no polling after that. */
const LATE = [700, 2500, 7000];
/** After something happened, until the page has settled. */
const SETTLE_MS = 250;
/** After the last letter typed. */
const TYPING_MS = 2000;
/** What covers so much of the window is the page itself, or lies over it all. */
const MOST = 0.6;
/** What lies over it all stands this high; pages that are one fixed box don't. */
const OVERLAY_LEVEL = 10;

/**
 * Keeps the chip from what the reader uses: it moves to a free corner, or out of sight where there is none, whenever a
 * bar or button of the page that stays in place, the focus, a dialog, the full screen or typing would be under it.
 * It looks after the reader's own doings and a few times after it came; it observes nothing and polls nothing.
 */
export class Aside {
  readonly #host: NoticeHost;
  readonly #stop = new AbortController();
  readonly #late: ReturnType<typeof setTimeout>[];
  #due: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: NoticeHost) {
    this.#host = host;
    const { signal } = this.#stop;
    const soon = () => this.#lookSoon();
    for (const type of ['resize', 'scroll', 'click', 'focusin', 'focusout', 'fullscreenchange', 'transitionend'])
      addEventListener(type, soon, { capture: true, passive: true, signal });
    addEventListener('input', (event) => this.#typed(event), { capture: true, passive: true, signal });
    this.#late = LATE.map((ms) => setTimeout(soon, ms));
    this.look();
  }

  /** Ends it, with everything that it had waiting. */
  end(): void {
    this.#stop.abort();
    for (const timer of [...this.#late, this.#due, this.#typing]) clearTimeout(timer);
  }

  /** Looks where the chip can stand now. */
  look(): void {
    const notice = this.#host.find('.notice');
    const chip = this.#host.find('.chip');
    if (!notice || !chip || this.#host.find('.chip[data-open]')) return;
    const { width, height } = chip.getBoundingClientRect();
    const corner = this.#isUnwanted()
      ? undefined
      : this.#freeCorner(notice.dataset.corner as Corner, { width, height });
    setOrRemove(notice, 'data-place', corner === notice.dataset.corner ? undefined : corner);
    setOrRemove(notice, 'data-stepped', corner === undefined ? 'aside' : undefined);
  }

  #lookSoon(): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => {
      this.#host.comeBack();
      this.look();
    }, SETTLE_MS);
  }

  #typed({ target }: Event): void {
    if (target === this.#host.element) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.look();
    }, TYPING_MS);
    this.look();
  }

  #isUnwanted(): boolean {
    return this.#typing !== undefined || document.fullscreenElement !== null;
  }

  #freeCorner(wanted: Corner, size: Pick<Box, 'width' | 'height'>): Corner | undefined {
    const window = { width: document.documentElement.clientWidth, height: innerHeight };
    const focus = focusedBox(this.#host.element);
    return cornersFrom(wanted).find((corner) => {
      const box = boxIn(corner, size, window);
      return !(focus && overlap(box, focus)) && !pointsOf(box).some((point) => this.#isTaken(point));
    });
  }

  #isTaken([x, y]: [number, number]): boolean {
    const here = document.elementsFromPoint(x, y).filter((element) => element !== this.#host.element);
    return [...here, ...ancestorsOf(here[0])].some(staysInPlace);
  }
}

/** What an element stands in; some of it may let presses through, and so not be found at a point. */
function ancestorsOf(element: Element | undefined): Element[] {
  const parent = element?.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function focusedBox(own: Element): Box | undefined {
  const focused = document.activeElement;
  if (!focused || focused === own || focused === document.body || focused instanceof HTMLIFrameElement)
    return undefined;
  return focused.getBoundingClientRect();
}

/** Whether an element, or what it stands in, stays in place while the page scrolls, and is not the page itself. */
function staysInPlace(element: Element): boolean {
  const { position, zIndex, visibility } = getComputedStyle(element);
  if ((position !== 'fixed' && position !== 'sticky') || visibility === 'hidden') return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height < MOST * innerWidth * innerHeight || Number(zIndex) >= OVERLAY_LEVEL || isDialog(element);
}

function isDialog(element: Element): boolean {
  return element.matches('dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]');
}

function setOrRemove(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
