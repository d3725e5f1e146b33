/** What covers more of the window than this is the page itself, or lies over all of it. */
const MOST = 0.6;
/** What lies over the whole page stands at least this high; pages that are one fixed box don't. */
const OVERLAY_LEVEL = 10;
const DIALOG = 'dialog,[role$=dialog],[aria-modal=true]';
const PRESSABLE =
  'a,button,input,select,textarea,summary,label,iframe,object,embed,video,audio,[role],[onclick],[contenteditable],[tabindex]:not([tabindex="-1"])';

/**
 * Makes a look at what lies at points of the window. It tells whether something is there that the reader can't move from
 * under the chip: what stays in place while the page scrolls, or what can be pressed and does not scroll at all. Each
 * element is judged once for a look, since many points have the same.
 * @param own the notice's element, which is in nobody's way
 */
export function lookBeneath(own: Element): (x: number, y: number) => boolean {
  const known = new Map<Element, boolean>([[own, false]]);
  const pageScrolls = canScroll();
  const blocks = (element: Element | null): boolean => {
    if (!element) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = flatParent(element);
    const isBlocking = staysInPlace(element) || blocks(parent) || (!pageScrolls && isStuck(element));
    known.set(element, isBlocking);
    return isBlocking;
  };
  /** Elements without a shadow root: the browser is asked for that once for each, and not at every point. */
  const plain = new Set<Element | null>();
  return (x, y) => {
    const found = document.elementFromPoint(x, y);
    const deepest = plain.has(found) ? found : deepestIn(found, x, y);
    if (deepest === found) plain.add(found);
    return blocks(deepest);
  };
}

/**
 * Whether a press in the middle of a box arrives at an element. It does not at what is inert, by an attribute, by a style or
 * since a modal dialog is open, of which no part needs to lie there.
 */
export function isPressedAt(own: Element, { left, top, width, height }: DOMRect): boolean {
  return document.elementFromPoint(left + width / 2, top + height / 2) === own;
}

/** The box of what has the focus, if the chip would be in its way. */
export function focusedBox(own: Element): DOMRect | undefined {
  // Within the notice's own root the chip would make way for itself.
  if (document.activeElement === own) return undefined;
  const focused = deepestFocused();
  if (!focused || focused === document.body) return undefined;
  const box = rectOf(focused);
  // A part of the page that takes the focus when it is clicked is no field or button.
  return coversMost(box, MOST / 2) ? undefined : box;
}

/** Whether the focus is where letters typed make text; also where that can't be told from here. */
export function isFocusInText(): boolean {
  const focused = deepestFocused();
  if (!(focused instanceof HTMLElement)) return false;
  return focused.isContentEditable || matches(focused, 'input,textarea,select,[role=textbox]');
}

/** The element at a point, also within shadow roots, those of chat widgets and other extensions among them. */
function deepestIn(element: Element | null, x: number, y: number): Element | null {
  let found = element;
  for (let root = shadowRootOf(found); root; root = shadowRootOf(found)) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

function deepestFocused(): Element | null {
  let focused = document.activeElement;
  for (let root = shadowRootOf(focused); root?.activeElement; root = shadowRootOf(focused))
    focused = root.activeElement;
  return focused;
}

/** The shadow root of an element, a closed one too: extensions may ask the browser for it. */
export function shadowRootOf(element: Element | null): ShadowRoot | null | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  if (import.meta.env.BROWSER === 'firefox')
    return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return chrome.dom?.openOrClosedShadowRoot(element);
}

/** The element that an element is laid out in: its slot or its parent, and beyond a shadow root the root's host. */
function flatParent(element: Element): Element | null {
  const parent = element.assignedSlot ?? Reflect.get(Node.prototype, 'parentNode', element);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** Whether an element stays in place while the page scrolls, and is not the page itself. */
function staysInPlace(element: Element): boolean {
  const { position, zIndex, visibility, pointerEvents } = getComputedStyle(element);
  if ((position !== 'fixed' && position !== 'sticky') || visibility === 'hidden') return false;
  // What lets presses through to the page is a layer over it.
  return (
    !coversMost(rectOf(element), MOST) ||
    Number(zIndex) >= OVERLAY_LEVEL ||
    pointerEvents === 'none' ||
    matches(element, DIALOG)
  );
}

/**
 * Whether something can be pressed, and stands in nothing that scrolls: the reader can't move it from under the chip. Pages
 * show by a hand what only their scripts press.
 */
function isStuck(element: Element): boolean {
  const isPressable = matches(element, PRESSABLE) || getComputedStyle(element).cursor === 'pointer';
  if (!isPressable || coversMost(rectOf(element), MOST)) return false;
  for (let around = flatParent(element); around; around = flatParent(around)) {
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(overflowOf(around))) return false;
  }
  return true;
}

/** Whether the page as a whole scrolls. */
function canScroll(): boolean {
  const root = document.documentElement;
  if (!root || root.scrollHeight <= innerHeight) return false;
  // What the root leaves open, the body decides: https://drafts.csswg.org/css-overflow/#overflow-propagation
  const own = overflowOf(root);
  return !/hidden|clip/.test(own === 'visible' && document.body ? overflowOf(document.body) : own);
}

function overflowOf(element: Element): string {
  return getComputedStyle(element).overflowY;
}

function coversMost({ width, height }: DOMRect, share: number): boolean {
  return width * height >= share * innerWidth * innerHeight;
}

/*
 * Called through their prototypes, since on a form they may be fields of these names instead (DOM clobbering:
 * https://html.spec.whatwg.org/multipage/forms.html#the-form-element, "named property").
 */
export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}
