/**
 * Messages to the page's script. They stand apart from those that the script sends, whose parser must not be bundled
 * into the page.
 * The script knows them by their types alone.
 */

export const CHOICES_CHANGED_TYPE = 'choices-changed';
export const TOGGLE_TYPE = 'toggle';
export const WHERE_TYPE = 'where';

/** Tells every notice that the reader's choices changed. It does not say what they are. */
export const CHOICES_CHANGED = { type: CHOICES_CHANGED_TYPE } as const;

/** Opens or closes the panel in the active tab; the background sends it when the reader presses the key for that. */
export const TOGGLE_PANEL = { type: TOGGLE_TYPE } as const;

/**
 * Asks a page's script which page it is on. The popup asks the page that it was opened on; the background asks to learn
 * whether a tab has the script at all.
 */
export const ASK_PAGE = { type: WHERE_TYPE } as const;
