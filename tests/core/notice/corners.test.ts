import { describe, expect, it } from 'vitest';
import { boxIn, cornersFrom, overlap, pointsOf } from '../../../core/notice/corners.ts';
import { CORNERS } from '../../../core/reader/settings.ts';

const CHIP = { width: 240, height: 40 };
const WINDOW = { width: 1280, height: 800 };

describe('where the chip may stand', () => {
  it.each(CORNERS)('is every corner once, beginning with the one that was chosen (%s)', (corner) => {
    expect(cornersFrom(corner)[0]).toBe(corner);
    expect(cornersFrom(corner).toSorted()).toEqual(CORNERS.toSorted());
  });

  it.each(CORNERS)('is within the window, away from its edges and from every other corner (%s)', (corner) => {
    const box = boxIn(corner, CHIP, WINDOW);
    expect(Math.min(box.x, box.y, WINDOW.width - box.x - box.width, WINDOW.height - box.y - box.height)).toBe(16);
    for (const other of CORNERS.filter((one) => one !== corner))
      expect(overlap(box, boxIn(other, CHIP, WINDOW))).toBe(false);
  });

  it('is asked about at points within it', () => {
    const box = boxIn('top-right', CHIP, WINDOW);
    for (const [x, y] of pointsOf(box)) expect(overlap(box, { x, y, width: 1, height: 1 })).toBe(true);
  });

  it('is free where boxes only touch', () => {
    expect(overlap({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 10, height: 10 })).toBe(false);
  });
});
