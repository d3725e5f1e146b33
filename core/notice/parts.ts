/**
 * The parts of the notice that the page's script looks for, by class name. The components write these names, the style
 * sheets use them (a test compares the two), and the script finds by them what it moves, opens and gives the focus.
 */
export const PART = {
  notice: 'notice',
  chip: 'chip',
  openButton: 'chip-open',
  panel: 'panel',
  menu: 'menu',
  status: 'status',
} as const;

/** The id of the panel's heading. It names the panel, and gets the focus when the panel opens. */
export const HEADING = 'head';

/** The ids by which the notice's own buttons open and close notice and panel, also where a page stops all clicks. */
export const NOTICE_ID = 'notice';
export const PANEL_ID = 'panel';

/** How far the chip stands from the window's edges, in CSS pixels; the style sheet gets it from here. */
export const CHIP_MARGIN = 16;
