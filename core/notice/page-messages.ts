/** Messages to the page's script, apart from those from it: their parser must not come along into the page. */

/** What the background tells every notice when the reader's choices change; it says nothing of what they are. */
export const CHOICES_CHANGED = { type: 'choices-changed' } as const;

/** What the background tells the notice in the tab before the reader when they press the key for it. */
export const TOGGLE = { type: 'toggle' } as const;

/** What the popup asks the script of the page that it was opened on. */
export const WHERE = { type: 'where' } as const;
