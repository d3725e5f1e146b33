import type { Request } from '../../core/notice/messages.ts';
import type { Branch as AnyBranch, Press as AnyPress, Tree as AnyTree } from '../../core/notice/tree.ts';

type Branch = AnyBranch<Request>;
type Press = AnyPress<Request>;
type Tree = AnyTree<Request>;

const SVG = 'http://www.w3.org/2000/svg';

/** What an element was last patched as. */
const patched = new WeakMap<Node, Branch>();

/**
 * Makes trees the children of an element. What is there already is changed rather than made anew, so that the focus, the
 * scroll position and what the reader unfolded stay.
 */
export function patch(parent: Node, trees: readonly Tree[]): void {
  let next = parent.firstChild;
  for (const tree of trees) {
    const found = findLike(next, tree);
    // What stands before it and is wanted no more goes now, so that what stays need not be moved.
    while (found && next !== found) next = removed(next as ChildNode);
    const node = found ?? make(tree, parent);
    if (!found) parent.insertBefore(node, next);
    else next = found.nextSibling;
    change(node, tree);
  }
  while (next) next = removed(next);
}

/**
 * What a press on a node means: the press of the element itself, or of the nearest one around it.
 * @returns undefined if it means nothing
 */
export function pressAt(pressed: Node): Press | undefined {
  for (let node: Node | null = pressed; node; node = node.parentNode) {
    const press = patched.get(node)?.press;
    if (press) return press;
  }
  return undefined;
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/**
 * The first of the remaining nodes that a tree can be patched onto. A text holds nothing worth keeping, so that it takes the
 * very next node or none, lest it cost what stands before it.
 */
function findLike(from: ChildNode | null, tree: Tree): ChildNode | undefined {
  if (typeof tree === 'string') return from instanceof Text ? from : undefined;
  for (let node = from; node; node = node.nextSibling) if (isLike(node, tree)) return node;
  return undefined;
}

function isLike(node: Node, tree: Branch): boolean {
  const before = patched.get(node);
  return before?.tag === tree.tag && before.key === tree.key;
}

function make(tree: Tree, parent: Node): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const isInSvg = tree.tag === 'svg' || (parent as Element).namespaceURI === SVG;
  return isInSvg ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag);
}

function change(node: Node, tree: Tree): void {
  if (typeof tree === 'string') {
    if (node.nodeValue !== tree) node.nodeValue = tree;
    return;
  }
  const element = node as Element;
  const before = patched.get(element);
  patched.set(element, tree);
  for (const name in before?.attributes) if (!(name in tree.attributes)) element.removeAttribute(name);
  for (const name in tree.attributes)
    if (before?.attributes[name] !== tree.attributes[name]) element.setAttribute(name, tree.attributes[name] as string);
  if (!tree.keeps) patch(element, tree.children);
}
