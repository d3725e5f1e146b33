import type { Settings } from '../reader/settings.ts';
import { CHIP_MARGIN } from './parts.ts';

export type Corner = Settings['corner'];

/** A box in the window, in CSS pixels from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The corners where the chip may stand, best first: the one that the reader chose, the one beside it on the other side,
 * the one above or below it, and the opposite one.
 * @param wanted the corner that the reader chose
 */
export function cornersFrom(wanted: Corner): Corner[] {
  const [vertical, horizontal] = wanted.split('-') as ['top' | 'bottom', 'left' | 'right'];
  const [over, across] = [vertical === 'top' ? 'bottom' : 'top', horizontal === 'left' ? 'right' : 'left'] as const;
  return [wanted, `${vertical}-${across}`, `${over}-${horizontal}`, `${over}-${across}`];
}

/** Where a chip of some size stands in a corner of the window. */
export function boxIn(corner: Corner, size: Pick<Box, 'width' | 'height'>, window: Pick<Box, 'width' | 'height'>): Box {
  const { width, height } = size;
  return {
    x: corner.endsWith('left') ? CHIP_MARGIN : window.width - CHIP_MARGIN - width,
    y: corner.startsWith('top') ? CHIP_MARGIN : window.height - CHIP_MARGIN - height,
    width,
    height,
  };
}

/** Whether two boxes share any room. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** In CSS pixels. Nothing that one presses is smaller than this (WCAG 2.5.8), so nothing fits between two points. */
const TARGET_SIZE = 24;

/** The points of a box at which the notice looks what lies under it, as [x, y] in the window. */
export function pointsOf({ x, y, width, height }: Box): [number, number][] {
  const rows = along(y, height);
  return along(x, width).flatMap((column) => rows.map((row): [number, number] => [column, row]));
}

function along(start: number, length: number): number[] {
  const steps = Math.ceil(length / TARGET_SIZE);
  return Array.from({ length: steps + 1 }, (_, at) => start + 1 + (at * (length - 2)) / steps);
}
