import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putInPage } from '../../../entrypoints/notice/put-in-page.ts';

const root = document.documentElement;
let element: HTMLElement;

beforeEach(() => {
  element = document.createElement('sidelight-notice');
  const compute = getComputedStyle;
  // happy-dom keeps a computed style until the element itself changes, also where it has a new sibling.
  vi.spyOn(window, 'getComputedStyle').mockImplementation((of) => {
    of.toggleAttribute('data-changed');
    return compute(of);
  });
});

afterEach(() => {
  element.remove();
  document.head.replaceChildren();
});

/** Makes a page. @param style what it says of its elements */
function page(html: string, style = ''): void {
  document.head.innerHTML = `<style>${style}</style>`;
  document.body.innerHTML = html;
}

const isAtEndOfBody = () => document.body.lastElementChild === element;
const isBehindBody = () => root.lastElementChild === element && root.lastElementChild.previousSibling === document.body;

describe('the notice’s element', () => {
  it('stands at the end of the body', () => {
    page('<main>The page.</main> and text');
    putInPage(element);
    expect(document.body.lastChild).toBe(element);
  });

  it.each([
    ['is empty', ''],
    ['has nothing but text', 'Only text.'],
  ])('stands behind a body that %s', (_, html) => {
    page(html);
    putInPage(element);
    expect(isBehindBody()).toBe(true);
    expect(document.body.innerHTML).toBe(html);
  });

  it.each(['color: red', 'margin: 8px', 'display: flex', 'border: 1px solid', 'opacity: 0.5'])(
    'stands behind the body where the page has a style for its last child (%s)',
    (style) => {
      page('<main>The page.</main>', `main:last-child { ${style} }`);
      putInPage(element);
      expect(isBehindBody()).toBe(true);
    },
  );

  it('stands at its end where a style for the last child is for what nobody sees', () => {
    page('<main>The page.</main><script type="text/plain"></script>', 'script:last-child { color: red }');
    putInPage(element);
    expect(isAtEndOfBody()).toBe(true);
  });

  it('stands at its end where there is a style for another child', () => {
    page('<header></header><main>The page.</main>', 'main { color: red } header:first-child { color: blue }');
    putInPage(element);
    expect(isAtEndOfBody()).toBe(true);
  });

  it('stands in a document that has no body yet', () => {
    const { body } = document;
    body.remove();
    putInPage(element);
    expect(element.parentElement).toBe(root);
    root.append(body);
  });
});
