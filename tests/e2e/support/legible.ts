import { expect, type Locator } from '@playwright/test';

/**
 * Expects that everything written on a surface can be read: no letters are cut off, no text lies over another one, and
 * nothing of it is outside the window.
 */
export async function expectLegible(surface: Locator, what: string): Promise<void> {
  const lines = await measureLines(surface);
  expect(lines.length, `lines of ${what}`).toBeGreaterThan(0);
  const outside = lines.filter(({ isOutside }) => isOutside).map(({ text }) => `“${text}” is outside the window`);
  const cut = (await measureBoxes(surface)).flatMap(faultsOf);
  expect([...new Set([...overlaps(lines), ...outside, ...cut])], what).toEqual([]);
}

/** One line of a text, as far as it is to be seen. */
interface Line {
  text: string;
  /** Number of the text that it is of. */
  of: number;
  /** Number of what it scrolls with: what stays where it is lies over the rest on purpose. */
  layer: number;
  isOutside: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Part of a line's height by which it may reach into another one's, since letters do not fill it. */
const TOLERANCE = 0.15;

function overlaps(lines: readonly Line[]): string[] {
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  return sorted.flatMap((line, at) => {
    const after = sorted.slice(at + 1);
    const end = after.findIndex(({ top }) => top >= line.bottom);
    const near = end < 0 ? after : after.slice(0, end);
    return near
      .filter((other) => lieOverEachOther(line, other))
      .map((other) => `“${line.text}” and “${other.text}” lie over each other`);
  });
}

function lieOverEachOther(line: Line, other: Line): boolean {
  // The rest of a text that ends in an ellipsis counts as if it were there.
  const isSame = line.of === other.of && Math.abs(line.top - other.top) < 1;
  const height = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
  const width = Math.min(line.right, other.right) - Math.max(line.left, other.left);
  const least = Math.min(line.bottom - line.top, other.bottom - other.top);
  return line.layer === other.layer && !isSame && width > 1 && height > TOLERANCE * least;
}

function measureLines(surface: Locator): Promise<Line[]> {
  return surface.evaluate((root: Element) => {
    const around = (element: Element | null): Element[] => (element ? [element, ...around(element.parentElement)] : []);
    const clips = (element: Element) => getComputedStyle(element).overflow !== 'visible';
    const staysPut = (element: Element) =>
      element.matches('[popover], dialog') || /fixed|sticky/.test(getComputedStyle(element).position);
    const isForScreenReaders = (element: Element) => getComputedStyle(element).clipPath === 'inset(50%)';

    const layers: (Element | undefined)[] = [];
    const numberOf = (layer: Element | undefined) => {
      if (!layers.includes(layer)) layers.push(layer);
      return layers.indexOf(layer);
    };
    const linesOf = (text: Text, of: number): Line[] => {
      const within = around(text.parentElement);
      const frames = within.filter(clips).map((one) => one.getBoundingClientRect());
      const layer = within.find(staysPut);
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()]
        .map(({ left, top, right, bottom }) => ({
          text: text.data.trim().slice(0, 50),
          of,
          layer: numberOf(layer),
          isOutside: frames.length === 0 && (left < -1 || right > innerWidth + 1),
          left: Math.max(left, ...frames.map((frame) => frame.left)),
          top: Math.max(top, ...frames.map((frame) => frame.top)),
          right: Math.min(right, ...frames.map((frame) => frame.right)),
          bottom: Math.min(bottom, ...frames.map((frame) => frame.bottom)),
        }))
        .filter(({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1);
    };

    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts
      .filter(({ data }) => data.trim() !== '')
      .filter(({ parentElement }) => parentElement?.checkVisibility({ visibilityProperty: true }))
      .filter(({ parentElement }) => !around(parentElement).some(isForScreenReaders))
      .flatMap(linesOf);
  });
}

/** A box with text in it, and how its content fits. */
interface Box {
  name: string;
  isTooHigh: boolean;
  isTooWide: boolean;
  overflowX: string;
  overflowY: string;
  endsInEllipsis: boolean;
  hasEdge: boolean;
}

function faultsOf({ name, isTooHigh, isTooWide, overflowX, overflowY, endsInEllipsis, hasEdge }: Box): string[] {
  const hides = (overflow: string) => /hidden|clip/.test(overflow);
  const isCut = (isTooHigh && hides(overflowY)) || (isTooWide && hides(overflowX) && !endsInEllipsis);
  // What has an edge shows where its content should end.
  const sticksOut = hasEdge && overflowY === 'visible' && (isTooHigh || isTooWide);
  return [...(isCut ? [`${name} is cut off`] : []), ...(sticksOut ? [`${name} holds more than fits into it`] : [])];
}

function measureBoxes(surface: Locator): Promise<Box[]> {
  return surface.evaluate((root: HTMLElement) =>
    [root, ...root.querySelectorAll<HTMLElement>(':not(svg, svg *)')]
      .filter((one) => one.textContent?.trim() && one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => getComputedStyle(one).display !== 'inline' && !one.closest('.unseen, thead'))
      .map((one) => ({
        name: `${one.localName}.${one.className} “${one.textContent?.trim().slice(0, 50)}”`,
        isTooHigh: one.scrollHeight > one.clientHeight + 1,
        isTooWide: one.scrollWidth > one.clientWidth + 1,
        overflowX: getComputedStyle(one).overflowX,
        overflowY: getComputedStyle(one).overflowY,
        endsInEllipsis: getComputedStyle(one).textOverflow === 'ellipsis',
        hasEdge: getComputedStyle(one).borderBottomStyle !== 'none',
      })),
  );
}
