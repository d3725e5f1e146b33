/**
 * A view as plain data. The background draws what the notice shows and sends it to the page's script, which so needs
 * neither the views nor what makes them.
 */
export type Tree<Asked = unknown> = string | Branch<Asked>;

export interface Branch<Asked = unknown> {
  tag: string;
  /** Tells siblings apart from one drawing to the next. */
  key?: string;
  /** Attributes as they are written. */
  attributes: Record<string, string>;
  /** What happens when the reader presses it. */
  press?: Press<Asked>;
  children: Tree<Asked>[];
}

/** What a press in the notice means to the page's script; `Asked` is what it may ask of the background. */
export type Press<Asked = unknown> =
  | { do: 'open' }
  | { do: 'close' }
  /** Takes the notice away, and tells so: what is said where that could not be kept. */
  | { do: 'send-away'; request: Asked; failed: string }
  /** Shows a section in full, or its first statements again. */
  | { do: 'expand'; section: string; all: boolean }
  /** Asks for something that leaves the notice as it is. */
  | { do: 'ask'; request: Asked }
  /** Makes a choice: what is said once it is kept, with the way back, or that it could not be kept. */
  | { do: 'choose'; request: Asked; done?: { text: string; undo?: Asked }; failed: string };
