import * as z from 'zod/mini';
import { isPage, type Page } from '../page/address.ts';
import { IN_PAGES } from '../reader/settings.ts';
import type { ChipContent } from './contents.ts';
import type { Branch, Press, Tree } from './tree.ts';

const PageShape = z.custom<Page>(isPage);

/** An id of the dataset. Its length is limited, since some ids are stored. */
const Id = z.string().check(z.maxLength(200));

/** The choices that the panel offers, and those that undo them. */
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

/** What the notice may ask of the background. Every message is parsed before it is used. */
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
  z.strictObject({
    type: z.literal('source'),
    profile: Id,
    url: z.string().check(z.maxLength(2000)),
    /** Whether it opens in a tab behind the reader's. */
    behind: z.boolean(),
  }),
]);

export type Request = z.infer<typeof Request>;

/** What the panel says about what the reader just did there, and the choice that undoes it. */
export type StatusMessage = z.infer<typeof StatusMessageShape>;

/**
 * What the background answers, by type of request; to all other types it answers whether the request was carried out.
 */
export interface Replies {
  /** null if no notice is shown; false if the script has no business here, since the reader took the site back: it ends. */
  chip: (ChipContent & NoticeDrawing) | false | null;
  /** What the panel holds; null if there is nothing left to show, `broken` if the dataset can't be read. */
  panel: Tree<Request>[] | 'broken' | null;
}

/** How a notice looks, closed and open. The last child of each is the panel; the page's script fills in its content. */
export interface NoticeDrawing {
  closed: Branch<Request>;
  open: Branch<Request>;
  /** What the panel holds until its content is there. */
  waiting: Tree<Request>[];
  /** What it holds if the dataset can't be read. */
  broken: Tree<Request>[];
  /** What it holds if the extension is gone (updated or switched off). */
  unreachable: Tree<Request>[];
  /** What it means that the reader sends the notice away. */
  sendAway: Extract<Press<Request>, { do: 'send-away' }>;
  /** CSS: what the chip needs, and what the panel needs in addition once it is opened. */
  style: { chip: string; panel: string };
}

/** The reply to one type of request. If the request asks for no content, it is whether it was carried out. */
export type Reply<R extends Request> = R extends { type: infer T extends keyof Replies } ? Replies[T] : boolean;
