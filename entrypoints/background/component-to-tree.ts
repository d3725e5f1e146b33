import type { ComponentChild, VNode } from 'preact';
import type { Request } from '../../core/notice/messages.ts';
import type { Press as AnyPress, Tree as AnyTree } from '../../core/notice/tree.ts';

type Press = AnyPress<Request>;
type Tree = AnyTree<Request>;

/** What a component's handlers do while it is drawn as a tree: nothing but tell what a press would mean. */
export class Pressing {
  readonly follow: (url: string) => Press;
  #told: Press | undefined;

  /** @param follow what a press on a link means */
  constructor(follow: (url: string) => Press) {
    this.follow = follow;
  }

  /** Makes a callback for a component out of what a press means. */
  means<A extends unknown[]>(press: (...args: A) => Press): (...args: A) => void {
    return (...args) => {
      this.#told = press(...args);
    };
  }

  /** What a handler would do: it is called as if the reader pressed. */
  of(handler: (event: unknown) => void): Press | undefined {
    this.#told = undefined;
    handler({ isTrusted: true });
    return this.#told;
  }
}

/**
 * Draws a component as plain data: calls its components and writes down elements, attributes and what presses mean.
 * Components have no hooks, so calling them is drawing them. Links become buttons: a link in a page may be followed, fetched
 * or looked up by the browser before anybody presses it, also one in a closed root (speculation rules, DNS prefetch).
 * @param pressing what made the callbacks that the component was given
 */
export function drawTree(component: ComponentChild, pressing: Pressing): Tree[] {
  if (component === null || component === undefined || typeof component === 'boolean' || component === '') return [];
  if (Array.isArray(component)) return component.flatMap((one: ComponentChild) => drawTree(one, pressing));
  if (typeof component !== 'object') return [String(component)];
  const { type, props, key } = component as VNode<Record<string, unknown>>;
  const children = props.children as ComponentChild;
  if (typeof type === 'function')
    return withKey(drawTree((type as (props: unknown) => ComponentChild)(props), pressing), key);
  if (typeof props.href === 'string') return withKey([buttonFor(props.href, props, pressing)], key);
  const { onClick } = props;
  const press = typeof onClick === 'function' ? pressing.of(onClick as (event: unknown) => void) : undefined;
  return withKey(
    [
      {
        tag: type as string,
        attributes: attributesOf(props),
        ...(press && { press }),
        children: joinTexts(drawTree(children, pressing)),
      },
    ],
    key,
  );
}

function buttonFor(url: string, props: Record<string, unknown>, pressing: Pressing): Tree {
  const { href: _, target: __, rel: ___, ...attributes } = attributesOf(props);
  const children = joinTexts(drawTree(props.children as ComponentChild, pressing));
  return { tag: 'button', attributes: { type: 'button', ...attributes }, press: pressing.follow(url), children };
}

/** A component's key is that of the one element it draws. */
function withKey(trees: Tree[], key: unknown): Tree[] {
  const [first, ...others] = trees;
  if (key === null || key === undefined || !first || typeof first === 'string' || others.length > 0) return trees;
  return [{ ...first, key: String(key) }];
}

/** Names of properties that are written otherwise as attributes. */
const WRITTEN: Record<string, string> = { tabIndex: 'tabindex', readOnly: 'readonly' };

function attributesOf(props: Record<string, unknown>): Record<string, string> {
  const written = Object.entries(props).flatMap(([name, value]): [string, string][] => {
    if (name === 'children' || typeof value === 'function' || typeof value === 'object' || value === undefined)
      return [];
    const isWord = name.startsWith('aria-') || name.startsWith('data-');
    if (typeof value === 'boolean' && !isWord) return value ? [[name, '']] : [];
    return [[WRITTEN[name] ?? name, String(value)]];
  });
  return Object.fromEntries(written);
}

/** Texts next to each other are one text to a document. */
function joinTexts(trees: Tree[]): Tree[] {
  const joined: Tree[] = [];
  for (const tree of trees) {
    const last = joined.at(-1);
    if (typeof tree === 'string' && typeof last === 'string') joined[joined.length - 1] = last + tree;
    else joined.push(tree);
  }
  return joined;
}
