import type { Request } from '../../../core/notice/messages.ts';
import type { Branch, Tree } from '../../../core/notice/tree.ts';

type Drawn = Tree<Request>[] | 'broken' | null | undefined;

/** Values of an attribute in what was drawn, in order. */
export function marked(drawn: Drawn, attribute: string): string[] {
  return branches(drawn).flatMap(({ attributes }) => attributes[attribute] ?? []);
}

/** The requests that pressing its buttons would send. */
export function pressesIn(drawn: Drawn): Request[] {
  return branches(drawn).flatMap(({ press }) => (press && 'request' in press ? press.request : []));
}

function branches(drawn: Drawn): Branch<Request>[] {
  if (!Array.isArray(drawn)) return [];
  return drawn.flatMap((tree) => (typeof tree === 'string' ? [] : [tree, ...branches(tree.children)]));
}
