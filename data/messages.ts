import * as z from 'zod/mini';
import type { PanelView, ChipView } from './views.ts';

/** What the notice may ask of the background; everything is parsed before it is used. */
const PageShape = z.strictObject({
  url: z.string().check(z.maxLength(65536)),
  title: z.optional(z.string()),
  canonical: z.optional(z.string()),
});

export const Request = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('chip'), page: PageShape, visible: z.boolean() }),
  z.strictObject({ type: z.literal('panel'), page: PageShape, full: z.array(z.string()) }),
  z.strictObject({ type: z.literal('close'), site: z.string() }),
  z.strictObject({ type: z.literal('hide-today'), site: z.string() }),
  z.strictObject({ type: z.literal('hide-until-new'), site: z.string() }),
  z.strictObject({ type: z.literal('show-again'), site: z.string() }),
  z.strictObject({ type: z.literal('switch-site'), site: z.string(), on: z.boolean() }),
  z.strictObject({ type: z.literal('switch-topic'), topic: z.string(), on: z.boolean() }),
  z.strictObject({ type: z.literal('options') }),
  z.strictObject({ type: z.literal('correction'), page: PageShape, claim: z.string() }),
]);

export type Request = z.infer<typeof Request>;

/** What the background answers to each. */
export interface Replies {
  /** null where no notice is shown. */
  chip: ChipView | null;
  /** null where there is nothing to show any more; `broken` where the dataset can't be read. */
  panel: PanelView | 'broken' | null;
}

/** The reply to one sort of request: whether it was done, where it asks for nothing. */
export type Reply<R extends Request> = R extends { type: infer T extends keyof Replies } ? Replies[T] : boolean;

/** What the page's script answers to WHERE; parsed before it is used. */
export const Where = PageShape;
