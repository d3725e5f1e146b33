import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Request } from '../../../core/notice/messages.ts';
import type { Branch } from '../../../core/notice/tree.ts';
import { NoticeHost, removeRemains } from '../../../entrypoints/notice/host.ts';
import { NoticeInPage } from '../support/notice.ts';
import { fakePopovers } from '../support/popover.ts';
import { scriptedClick, trustedClick } from '../support/reader.ts';
import { settled } from '../support/settled.ts';

const CSS = { chip: 'p { color: red }', panel: 'p { color: blue }' };
const saying = (text: string): Branch<Request> => ({ tag: 'p', attributes: {}, children: [text] });
const onPress = vi.fn();

let host: NoticeHost;
let notice: NoticeInPage;

beforeEach(() => {
  document.body.innerHTML = '<main>The page.</main>';
  fakePopovers();
  onPress.mockClear();
  notice = new NoticeInPage();
  host = new NoticeHost(CSS, onPress);
});

afterEach(() => host.remove());

function bodyWith(text: string): HTMLElement {
  const body = document.createElement('body');
  body.innerHTML = `<main>${text}</main>`;
  return body;
}

describe('the notice’s element', () => {
  it('is one, stands at the end of the body, and says nothing to the page', () => {
    host.patch(saying('one'));
    host.patch(saying('two'));
    expect(document.querySelectorAll('sidelight-notice')).toHaveLength(1);
    expect(document.body.lastElementChild).toBe(notice.element);
    expect(notice.root.textContent).toContain('two');
    expect(notice.element?.shadowRoot).toBeNull();
    expect(notice.element?.outerHTML).toBe('<sidelight-notice hidden=""></sidelight-notice>');
  });

  it('is not in the page before there is something to draw', () => {
    expect(notice.element).toBeNull();
  });

  it('of an earlier script goes, and nothing of the page’s own, whatever its name', () => {
    host.patch(saying('one'));
    const own = document.createElement('sidelight-notice');
    document.body.prepend(own);
    vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation(((of: Element) =>
      notice.rootOf(of)) as never);
    removeRemains();
    expect([...document.querySelectorAll('sidelight-notice')]).toEqual([own]);
  });

  it('is put back where the page took it out, once; a page that insists has its way', () => {
    host.patch(saying('one'));
    notice.takeOut();
    document.body.append(document.createElement('footer'));
    host.patch(saying('two'));
    expect(document.body.lastElementChild).toBe(notice.element);
    notice.takeOut();
    host.patch(saying('three'));
    host.mend();
    expect(notice.element).toBeNull();
  });

  it('is put back again and again where it went with the body that it stood in', () => {
    host.patch(saying('one'));
    for (const page of ['first', 'second', 'third', 'fourth']) {
      document.body.replaceWith(bodyWith(page));
      expect(notice.element).toBeNull();
      expect(host.mend()).toBe(true);
      expect(document.body.innerHTML).toBe(`<main>${page}</main><sidelight-notice hidden=""></sidelight-notice>`);
    }
    expect(host.mend()).toBe(false);
  });

  it('that went with its body may still be taken out once by the page', () => {
    host.patch(saying('one'));
    document.body.replaceWith(bodyWith('next'));
    host.mend();
    notice.takeOut();
    host.mend();
    expect(notice.element).not.toBeNull();
    notice.takeOut();
    host.mend();
    expect(notice.element).toBeNull();
  });

  it('may be put back once more when the page became another one', () => {
    host.patch(saying('one'));
    notice.takeOut();
    host.mend();
    notice.takeOut();
    host.mayComeBack();
    host.patch(saying('two'));
    expect(notice.element).not.toBeNull();
    notice.takeOut();
    host.patch(saying('three'));
    expect(notice.element).toBeNull();
  });

  it('loses what the page put on it, and gets back the style that it lost', () => {
    host.patch(saying('one'));
    host.addPanelStyle();
    for (const name of ['inert', 'style', 'popover']) notice.element?.setAttribute(name, '');
    notice.element?.setAttribute('hidden', 'until-found');
    const worn = [...notice.root.adoptedStyleSheets];
    notice.root.adoptedStyleSheets = [];
    host.mend();
    expect(notice.element?.outerHTML).toBe('<sidelight-notice hidden=""></sidelight-notice>');
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

describe('the notice', () => {
  const drawing: Branch<Request> = { tag: 'aside', attributes: { class: 'notice', popover: 'manual' }, children: [] };
  const isOnTop = () => notice.whole.matches(':popover-open');

  it('stands above everything in the page from the first', () => {
    host.patch(drawing);
    expect(isOnTop()).toBe(true);
  });

  it('stands there again where the page took it out or put it elsewhere', () => {
    host.patch(drawing);
    notice.takeOut();
    host.mend();
    expect(isOnTop()).toBe(true);
  });

  it('is not put there without the page', () => {
    host.patch(drawing);
    for (let times = 0; times < 2; times++) {
      notice.takeOut();
      expect(() => host.mend()).not.toThrow();
    }
    expect(notice.element).toBeNull();
  });
});

describe('a click in the notice', () => {
  const FOLLOW = {
    do: 'follow',
    request: { type: 'source', profile: 'acme', url: 'https://ledger.example/', behind: false },
  } as const;
  const drawing: Branch<Request> = {
    tag: 'aside',
    attributes: {},
    children: [
      { tag: 'p', attributes: {}, children: ['Plain.'] },
      {
        tag: 'button',
        attributes: { id: 'open' },
        press: { do: 'open' },
        children: [{ tag: 'b', attributes: {}, children: ['Open'] }],
      },
      { tag: 'button', attributes: { id: 'follow' }, press: FOLLOW, children: ['Source'] },
    ],
  };
  const one = (selector: string) => host.find(selector) as HTMLElement;
  const MOUSE = { detail: 1, clientX: 7, clientY: 8 };

  /** What stands at every point of the window, which happy-dom can't tell. */
  const pointsAt = (element: Element) => Object.assign(notice.root, { elementFromPoint: vi.fn(() => element) });

  /** Keeps clicks from the notice, as a script of the page can at the window. */
  function stopClicks(): void {
    const stop = (event: Event) => event.stopPropagation();
    for (const type of ['click', 'auxclick']) addEventListener(type, stop, { capture: true, signal: over.signal });
  }

  let over: AbortController;
  beforeEach(() => {
    over = new AbortController();
    host.patch(drawing);
  });
  afterEach(() => over.abort());

  it.each([{}, MOUSE])('is one press, whether by the keyboard or by the mouse (%j)', async (how) => {
    pointsAt(one('b'));
    one('#open').focus();
    trustedClick(one('b'), how);
    await settled();
    expect(onPress.mock.calls).toEqual([[{ do: 'open' }, expect.any(MouseEvent)]]);
  });

  it('that a script of the page makes up does nothing', async () => {
    pointsAt(one('#open'));
    one('#open').focus();
    for (const element of [one('#open'), one('b'), host.element]) scriptedClick(element);
    one('#open').click();
    await settled();
    expect(onPress).not.toHaveBeenCalled();
  });

  it('leaves nothing for the browser to do where it is a press, and all of it where it is none', () => {
    expect(trustedClick(one('#open'))).toBe(false);
    expect(trustedClick(one('p'))).toBe(true);
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('that the page stops is a press all the same, by the mouse on what is at its place', async () => {
    stopClicks();
    pointsAt(one('b'));
    trustedClick(one('b'), MOUSE);
    expect(onPress).not.toHaveBeenCalled();
    await settled();
    expect(onPress.mock.calls).toEqual([[{ do: 'open' }, expect.any(MouseEvent)]]);
    expect(notice.root.elementFromPoint).toHaveBeenCalledWith(7, 8);
  });

  it('that the page stops is a press all the same, by the keyboard on what has the focus', async () => {
    stopClicks();
    one('#open').focus();
    trustedClick(one('#open'));
    await settled();
    expect(onPress.mock.calls).toEqual([[{ do: 'open' }, expect.any(MouseEvent)]]);
  });

  it('that the page stops is left to the browser too, which can open the panel by itself', async () => {
    stopClicks();
    one('#open').focus();
    expect(trustedClick(one('#open'))).toBe(true);
    await settled();
  });

  it('that the page stops and makes up does nothing, nor does one beside the notice', async () => {
    stopClicks();
    one('#open').focus();
    scriptedClick(one('#open'));
    trustedClick(document.body);
    await settled();
    expect(onPress).not.toHaveBeenCalled();
  });

  it.each([false, true])(
    'with the middle button follows a source and does nothing else (stopped: %s)',
    async (isStopped) => {
      if (isStopped) stopClicks();
      for (const id of ['#open', '#follow']) {
        pointsAt(one(id));
        trustedClick(one(id), { ...MOUSE, button: 1 });
        await settled();
      }
      expect(onPress.mock.calls).toEqual([[FOLLOW, expect.objectContaining({ button: 1 })]]);
    },
  );

  it('with another button does nothing', async () => {
    pointsAt(one('#follow'));
    trustedClick(one('#follow'), { ...MOUSE, button: 2 });
    await settled();
    expect(onPress).not.toHaveBeenCalled();
  });

  it('is heard again where the page took the notice out', () => {
    const open = one('#open');
    notice.takeOut();
    host.mend();
    trustedClick(open);
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('is no longer listened for at the window once the notice is removed', async () => {
    stopClicks();
    host.remove();
    document.body.append(host.element);
    one('#open').focus();
    trustedClick(one('#open'));
    await settled();
    expect(onPress).not.toHaveBeenCalled();
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
