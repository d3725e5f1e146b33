import type { CDPSession, Page } from '@playwright/test';

const NOTICE = 'SIDELIGHT-NOTICE';

/** The notice as the browser's developer tools see it, even in a closed shadow root, which locators can't look into. */
export interface ShadowedNotice {
  /** "closed" in a production build. */
  mode: string;
  /** Its texts, in order. */
  texts: string[];
}

/**
 * Reads the notice of a page, whether its shadow root is open or closed.
 * @returns what it holds, or undefined if the page has none
 */
export async function readNotice(page: Page): Promise<ShadowedNotice | undefined> {
  return inShadow(page, async (root) => ({
    mode: root.shadowRootType ?? '',
    texts: textNodes(root).map(({ nodeValue }) => nodeValue.trim()),
  }));
}

/**
 * Clicks, with the real mouse, on a text of the notice.
 * @throws {Error} if the page has no notice, or the notice does not show the text
 */
export async function clickInNotice(page: Page, text: string): Promise<void> {
  const { x, y } = await measureInNotice(page, text);
  await page.mouse.click(x, y);
}

/**
 * Finds where a text of the notice stands, and how large it is.
 * @returns its middle, width and height in the window, in CSS pixels
 * @throws {Error} if the page has no notice, or the notice does not show the text
 */
export async function measureInNotice(page: Page, text: string): Promise<Place> {
  const place = await findInNotice(page, text);
  if (!place) throw new Error(`The notice does not show “${text}”.`);
  return place;
}

/**
 * The same for a text that may be invisible: a chip that still looks for its corner is in the page, but not visible.
 * @returns undefined if the text is not there or not visible
 */
export async function findInNotice(page: Page, text: string): Promise<Place | undefined> {
  return inText(page, text, async (node, session) => {
    const { quads } = await session.send('DOM.getContentQuads', { nodeId: node.nodeId });
    const isVisible = await callOn(session, node, 'this.parentElement.checkVisibility({ visibilityProperty: true })');
    return isVisible && quads[0] ? placeOf(quads[0]) : undefined;
  });
}

/** What a page's style could change about a text of the notice and the chip around it: computed values, and sizes. */
export async function lookInNotice(page: Page, text: string): Promise<unknown> {
  return inText(page, text, (node, session) =>
    callOn(
      session,
      node,
      `[this.parentElement, this.parentElement.closest('.chip')].map((one) => {
        const style = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        return [Math.round(width), Math.round(height), ...['color', 'backgroundColor', 'borderTopColor', 'borderRadius', 'display',
          'fontFamily', 'fontSize', 'fontWeight', 'letterSpacing', 'lineHeight', 'textAlign', 'direction', 'userSelect']
          .map((name) => style[name])];
      })`,
    ),
  );
}

/** Calls `read` with the first text node of the notice that contains a text, if there is one. */
function inText<T>(
  page: Page,
  text: string,
  read: (node: DomNode, session: CDPSession) => Promise<T>,
): Promise<T | undefined> {
  return inShadow(page, async (root, session) => {
    const node = textNodes(root).find(({ nodeValue }) => nodeValue.includes(text));
    return node && read(node, session);
  });
}

/** Evaluates an expression with a node as `this`. */
async function callOn(session: CDPSession, { nodeId }: DomNode, expression: string): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { nodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return ${expression}; }`,
    returnByValue: true,
  });
  return result.value;
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

async function inShadow<T>(
  page: Page,
  read: (root: DomNode, session: CDPSession) => Promise<T>,
): Promise<T | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root }: { root: DomNode } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    // A page may have an element of the same name; only ours has a shadow root.
    const notice = descendants(root).find(({ nodeName, shadowRoots }) => nodeName === NOTICE && shadowRoots);
    const shadow = notice?.shadowRoots?.[0];
    return shadow && (await read(shadow, session));
  } finally {
    await session.detach();
  }
}

function descendants(node: DomNode): DomNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}

function textNodes(root: DomNode): DomNode[] {
  if (root.nodeName === 'STYLE') return [];
  const own = root.nodeName === '#text' && root.nodeValue.trim() !== '' ? [root] : [];
  return [...own, ...(root.children ?? []).flatMap(textNodes)];
}

/** Middle and size of a quad, which lists x and y of its four corners in turn. */
function placeOf(quad: number[]): Place {
  const all = (first: number) => quad.filter((_, index) => index % 2 === first);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value / 4, 0);
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const [xs, ys] = [all(0), all(1)];
  return { x: mean(xs), y: mean(ys), width: span(xs), height: span(ys) };
}
