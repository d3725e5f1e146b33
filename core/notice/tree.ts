/**
 * A component drawn as plain data. The background draws what the notice shows and sends it to the page's script, so the
 * script needs neither the components nor the library that renders them.
 */
export type Tree<Asked = unknown> = string | Branch<Asked>;

export interface Branch<Asked = unknown> {
  tag: string;
  /** Tells which sibling is which, from one drawing to the next. */
  key?: string;
  /** Attributes as HTML writes them. */
  attributes: Record<string, string>;
  /** What happens when the reader presses it. */
  press?: Press<Asked>;
  children: Tree<Asked>[];
  /** Whether what is in it stays as it is: the page's script fills it, part by part. */
  keeps?: true;
}

/** What a press in the notice means to the page's script; `Asked` is what it may ask of the background. */
export type Press<Asked = unknown> =
  | { do: 'open' }
  | { do: 'close' }
  /** Takes the notice away and tells the background. `failed` is said if that could not be stored. */
  | { do: 'send-away'; request: Asked; failed: string }
  /** Shows these in full: sections with all their statements, and pairs, by the id of their claim. */
  | { do: 'expand'; full: string[] }
  /** Asks to open a source; with the middle button or a modifier in a tab behind this one. */
  | { do: 'follow'; request: Asked }
  /** Asks for something that leaves the notice as it is. */
  | { do: 'ask'; request: Asked }
  /** Makes a choice. `done` is said once it is stored, and holds what undoes it; `failed` if it could not be stored. */
  | { do: 'choose'; request: Asked; done?: { text: string; undo?: Asked }; failed: string };
