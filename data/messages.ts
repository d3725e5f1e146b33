import * as z from 'zod/mini';
import { isPage, type Page } from './address.ts';
import { IN_PAGES } from './settings.ts';
import type { Branch, Tree } from './tree.ts';
import type { ChipView } from './views.ts';

/** What the notice may ask of the background; everything is parsed before it is used. */
const PageShape = z.custom<Page>(isPage);

/** Choices that a panel offers, and what each is taken back by. */
const CHOICES = [
  z.strictObject({ type: z.literal('hide-today'), site: z.string() }),
  z.strictObject({ type: z.literal('hide-month'), site: z.string() }),
  z.strictObject({ type: z.literal('hide-until-new'), site: z.string() }),
  z.strictObject({ type: z.literal('show-again'), site: z.string() }),
  z.strictObject({ type: z.literal('switch-site'), site: z.string(), on: z.boolean() }),
  z.strictObject({ type: z.literal('switch-topic'), topic: z.string(), on: z.boolean() }),
  z.strictObject({ type: z.literal('in-pages'), choice: z.enum(IN_PAGES) }),
] as const;

const DoneShape = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  undo: z.optional(z.discriminatedUnion('type', CHOICES)),
});

export const Request = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('chip'), page: PageShape, visible: z.boolean(), showing: z.boolean() }),
  z.strictObject({ type: z.literal('panel'), page: PageShape, full: z.array(z.string()), done: z.optional(DoneShape) }),
  z.strictObject({ type: z.literal('close'), site: z.string() }),
  ...CHOICES,
  z.strictObject({ type: z.literal('options') }),
  z.strictObject({ type: z.literal('profile'), profile: z.string(), cite: z.optional(z.string()) }),
  z.strictObject({ type: z.literal('correction'), page: PageShape, claim: z.string() }),
]);

export type Request = z.infer<typeof Request>;

/** What the reader just did in the panel: the word about it, and the choice that takes it back. */
export type DoneMessage = z.infer<typeof DoneShape>;

/** What the background answers to each. */
export interface Replies {
  /** null where no notice is shown. */
  chip: (ChipView & NoticeDrawing) | null;
  /** What the panel holds; null where there is nothing to show any more, `broken` where the dataset can't be read. */
  panel: Tree<Request>[] | 'broken' | null;
}

/** How a notice looks: the page's script puts the panel's content as last child into the frame's last child. */
export interface NoticeDrawing {
  closed: Branch<Request>;
  open: Branch<Request>;
  /** What the panel holds until its content is there. */
  waiting: Tree<Request>[];
  /** What it holds where the dataset can't be read. */
  broken: Tree<Request>[];
  /** What it holds where the extension is gone. */
  unreachable: Tree<Request>[];
  css: string;
}

/** The reply to one sort of request: whether it was done, where it asks for nothing. */
export type Reply<R extends Request> = R extends { type: infer T extends keyof Replies } ? Replies[T] : boolean;
