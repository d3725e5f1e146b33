import * as z from 'zod/mini';
import { isPage, type Page } from '../page/address.ts';
import { IN_PAGES } from '../reader/settings.ts';
import type { ChipContent } from './contents.ts';
import type { Branch, Tree } from './tree.ts';

/** What the notice may ask of the background; everything is parsed before it is used. */
const PageShape = z.custom<Page>(isPage);

/** An id of the dataset: no longer than any can be, since some are kept. */
const Id = z.string().check(z.maxLength(200));

/** Choices that a panel offers, and what each is taken back by. */
const CHOICES = [
  z.strictObject({ type: z.literal('hide-today'), site: Id }),
  z.strictObject({ type: z.literal('hide-month'), site: Id }),
  z.strictObject({ type: z.literal('hide-until-new'), site: Id }),
  z.strictObject({ type: z.literal('show-again'), site: Id }),
  z.strictObject({ type: z.literal('switch-site'), site: Id, on: z.boolean() }),
  z.strictObject({ type: z.literal('switch-topic'), topic: Id, on: z.boolean() }),
  z.strictObject({ type: z.literal('in-pages'), choice: z.enum(IN_PAGES) }),
] as const;

const StatusMessageShape = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  undo: z.optional(z.discriminatedUnion('type', CHOICES)),
});

export const Request = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('chip'), page: PageShape, visible: z.boolean(), showing: z.boolean() }),
  z.strictObject({
    type: z.literal('panel'),
    page: PageShape,
    full: z.array(Id).check(z.maxLength(100)),
    done: z.optional(StatusMessageShape),
  }),
  z.strictObject({ type: z.literal('close'), site: Id }),
  ...CHOICES,
  z.strictObject({ type: z.literal('options') }),
  z.strictObject({ type: z.literal('profile'), profile: Id, cite: z.optional(Id) }),
  z.strictObject({ type: z.literal('correction'), page: PageShape, claim: Id }),
]);

export type Request = z.infer<typeof Request>;

/** What the reader just did in the panel: the word about it, and the choice that takes it back. */
export type StatusMessage = z.infer<typeof StatusMessageShape>;

/** What the background answers to each. */
export interface Replies {
  /** null where no notice is shown. */
  chip: (ChipContent & NoticeDrawing) | null;
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
  /** CSS: what the chip needs, and what the panel needs besides once it is opened. */
  style: { chip: string; panel: string };
}

/** The reply to one sort of request: whether it was done, where it asks for nothing. */
export type Reply<R extends Request> = R extends { type: infer T extends keyof Replies } ? Replies[T] : boolean;
