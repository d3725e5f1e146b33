import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../../core/notice/messages.ts';
import type { Branch } from '../../../core/notice/tree.ts';
import { NoticeHost, removeRemains } from '../../../entrypoints/notice/host.ts';
import { NoticeInPage } from '../support/notice.ts';

const CSS = { chip: 'p { color: red }', panel: 'p { color: blue }' };
const saying = (text: string): Branch<Request> => ({ tag: 'p', attributes: {}, children: [text] });

let host: NoticeHost;
let notice: NoticeInPage;

beforeEach(() => {
  document.body.innerHTML = '<main>The page.</main>';
  notice = new NoticeInPage();
  host = new NoticeHost(CSS, vi.fn());
});

afterEach(() => host.remove());

describe('the notice’s element', () => {
  it('is one, stands last in the document, and says nothing to the page', () => {
    host.patch(saying('one'));
    host.patch(saying('two'));
    expect(document.querySelectorAll('sidelight-notice')).toHaveLength(1);
    expect(document.documentElement.lastElementChild).toBe(notice.element);
    expect(notice.root.textContent).toContain('two');
    expect(notice.element?.shadowRoot).toBeNull();
    expect(notice.element?.outerHTML).toBe('<sidelight-notice></sidelight-notice>');
  });

  it('is not in the page before there is something to draw', () => {
    expect(notice.element).toBeNull();
  });

  it('of an earlier script goes, and nothing of the page’s own', () => {
    host.patch(saying('one'));
    document.body.append(document.createElement('sidelight-notice'));
    removeRemains();
    expect(notice.element?.parentElement).toBe(document.body);
    expect(document.querySelectorAll('sidelight-notice')).toHaveLength(1);
    document.body.replaceChildren();
  });

  it('is put back where the page took it out, once; a page that insists has its way', () => {
    const takeOut = () => notice.element?.remove();
    host.patch(saying('one'));
    takeOut();
    document.documentElement.append(document.createElement('footer'));
    host.patch(saying('two'));
    expect(document.documentElement.lastElementChild).toBe(notice.element);
    document.querySelector('footer')?.remove();
    takeOut();
    host.patch(saying('three'));
    host.mend();
    expect(notice.element).toBeNull();
  });

  it('may be put back once more when the page became another one', () => {
    const takeOut = () => notice.element?.remove();
    host.patch(saying('one'));
    takeOut();
    host.mend();
    takeOut();
    host.mayComeBack();
    host.patch(saying('two'));
    expect(notice.element).not.toBeNull();
    takeOut();
    host.patch(saying('three'));
    expect(notice.element).toBeNull();
  });

  it('loses what the page put on it, and gets back the style that it lost', () => {
    host.patch(saying('one'));
    host.addPanelStyle();
    for (const name of ['inert', 'hidden', 'style', 'popover']) notice.element?.setAttribute(name, '');
    const worn = [...notice.root.adoptedStyleSheets];
    notice.root.adoptedStyleSheets = [];
    host.mend();
    expect(notice.element?.outerHTML).toBe('<sidelight-notice></sidelight-notice>');
    expect(notice.root.adoptedStyleSheets).toEqual(worn);
    expect(worn).toHaveLength(2);
  });

  it('goes without a trace, also twice', () => {
    const before = document.documentElement.outerHTML;
    host.patch(saying('one'));
    host.remove();
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('has its style, also where constructed style sheets are refused', () => {
    host.patch(saying('one'));
    expect(notice.root.adoptedStyleSheets).toHaveLength(1);
    host.remove();
    vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
      throw new DOMException('refused');
    });
    host = new NoticeHost(CSS, vi.fn());
    for (const text of ['one', 'two']) {
      host.patch(saying(text));
      expect(notice.root.querySelector('style')?.textContent).toBe(CSS.chip);
      expect(notice.root.querySelector('p')?.textContent).toBe(text);
    }
  });
});

describe('what is typed in the notice', () => {
  const press = (type: string, on: Element) =>
    on.dispatchEvent(new KeyboardEvent(type, { key: 's', bubbles: true, composed: true, cancelable: true }));

  it.each(['keydown', 'keypress', 'keyup'])('is no shortcut of the page (%s)', (type) => {
    host.patch({ tag: 'input', attributes: {}, children: [] });
    const input = notice.root.querySelector('input') ?? document.body;
    const [inside, heard] = [vi.fn(), vi.fn()];
    input.addEventListener(type, inside);
    for (const listener of [document.body, document, window]) listener.addEventListener(type, heard);
    // The event is kept from the page, but not cancelled, so the browser still acts on it.
    expect(press(type, input)).toBe(true);
    expect(inside).toHaveBeenCalledTimes(1);
    expect(heard).not.toHaveBeenCalled();
    press(type, document.body);
    expect(heard).toHaveBeenCalledTimes(3);
    for (const listener of [document.body, document, window]) listener.removeEventListener(type, heard);
  });
});
