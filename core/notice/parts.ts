/*
 * The parts of the notice that the page's script looks for, by class name. The components write these names, the style
 * sheets use them (a test compares), and the script finds what it moves, opens and puts the focus on.
 */

/** What stands in the page: chip and panel. Also its id, by which its own button closes it where a page stops clicks. */
export const NOTICE = 'notice';
export const CHIP = 'chip';
export const OPEN_BUTTON = 'chip-open';
/** Also its id, by which buttons open and close it. */
export const PANEL = 'panel';
export const MENU = 'menu';
export const STATUS = 'status';

/** The id of the heading that the panel is named by, and that gets the focus when it opens. */
export const HEADING = 'head';

/** How far the chip stands from the window's edges, in CSS pixels; the style sheet gets it from here. */
export const CHIP_MARGIN = 16;

/** What the chip takes at most, in CSS pixels, at the letters' own size; the mark alone is as wide as it is high. */
export const CHIP_WIDTH = 288;
export const CHIP_HEIGHT = 46;
