/**
 * The parts of the notice that the page's script looks for, by class name. The components write these names, the style
 * sheets use them (a test compares), and the script finds what it moves, opens and puts the focus on.
 */
export const PART = {
  notice: 'notice',
  chip: 'chip',
  openButton: 'chip-open',
  panel: 'panel',
  menu: 'menu',
  status: 'status',
} as const;

/** The id of the heading that the panel is named by, and that gets the focus when it opens. */
export const HEADING = 'head';

/** The chip's height, and how far it stands from the window's edges, in CSS pixels; the style sheet gets both from here. */
export const CHIP_HEIGHT = 40;
export const CHIP_MARGIN = 16;
