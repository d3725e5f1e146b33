import { expect } from '@playwright/test';
import { measureInNotice } from './support/closed-shadow.ts';
import { test } from './support/extension.ts';
import { CHIP, expectChip, expectOpens, OPENED, textsOf, visitHostile, wait } from './support/hostile-page.ts';

/** The build that readers get, in which the shadow root is closed. */
test.use({ build: 'chrome-mv3', shared: true });

/** Texts that only the notice has. A page must never get any of them. */
const SECRETS = ['Policing', 'from public profiles', OPENED];

/**
 * A script that records what passes through functions that a page can replace, and every event that reaches the page.
 */
const EAVESDROP = `
  const heard = (window.heard = []);
  const tell = (value) => { try { heard.push(typeof value === 'string' ? value : value?.textContent ?? String(value)); } catch {} };
  const spy = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...all) {
      all.forEach(tell);
      const result = original.apply(this, all);
      tell(result);
      if (result instanceof ShadowRoot) window.root = result;
      return result;
    };
  };
  spy(Element.prototype, 'attachShadow');
  spy(Element.prototype, 'setAttribute');
  spy(Element.prototype, 'append');
  spy(Node.prototype, 'insertBefore');
  spy(Node.prototype, 'appendChild');
  spy(Document.prototype, 'createElement');
  spy(Document.prototype, 'createTextNode');
  spy(CSSStyleSheet.prototype, 'replaceSync');
  spy(EventTarget.prototype, 'addEventListener');
  spy(EventTarget.prototype, 'dispatchEvent');
  spy(JSON, 'parse');
  spy(JSON, 'stringify');
  spy(Promise.prototype, 'then');
  spy(window, 'postMessage');
  for (const type of ['click', 'pointerdown', 'keydown', 'keyup', 'focusin', 'toggle', 'beforetoggle', 'message', 'error'])
    addEventListener(type, (event) => tell([event.target, event.relatedTarget, event.data, ...event.composedPath()]
      .map((one) => one?.innerText ?? one?.textContent ?? '').join(' ')), true);
  new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach((node) => tell(node.outerHTML))))
    .observe(document, { subtree: true, childList: true, attributes: true });
`;

test.describe('a hostile page can’t read', () => {
  test('what the notice says, by patched functions, events or observers', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, { script: EAVESDROP });
    await expectChip(page);
    await expectOpens(page);
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    const heard: string[] = await page.evaluate('heard');
    // The page has heard of the notice's element, so the recording works.
    expect(heard.join('\n')).toContain('sidelight-notice');
    for (const secret of SECRETS) expect(heard.join('\n')).not.toContain(secret);
    expect(await page.evaluate('window.root')).toBeUndefined();
  });

  test('the closed root, by any way into it', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {});
    await expectChip(page);
    const { x, y } = await measureInNotice(page, 'Policing');
    const got = await page.evaluate(
      ([left, top]) => {
        const notice = document.querySelector('sidelight-notice') as HTMLElement;
        const range = document.createRange();
        range.selectNode(notice);
        getSelection()?.selectAllChildren(document.documentElement);
        const said = [
          document.documentElement.outerHTML,
          // biome-ignore lint/performance/useDomNodeTextContent: innerText, because what is laid out is tested.
          document.documentElement.innerText,
          // biome-ignore lint/performance/useDomNodeTextContent: likewise.
          notice.innerText,
          notice.getHTML({ serializableShadowRoots: true }),
          document.documentElement.getHTML({ serializableShadowRoots: true }),
          new XMLSerializer().serializeToString(document),
          getSelection()?.toString(),
          range.toString(),
          notice.cloneNode(true).textContent,
        ].join('\n');
        const at = document.elementsFromPoint(left, top).map((one) => (one === notice ? 'the notice' : one.localName));
        const caret = document.caretPositionFromPoint(left, top)?.offsetNode.textContent;
        // A word found by window.find() would be selected, and the selection could be extended to the words beside it.
        const find = (text: string) => (window as unknown as { find(text: string): boolean }).find(text);
        getSelection()?.removeAllRanges();
        find('and 1 more');
        getSelection()?.modify('extend', 'forward', 'documentboundary');
        getSelection()?.modify('extend', 'backward', 'documentboundary');
        const selected = getSelection()?.toString();
        return { said: [said, caret, selected].join('\n'), at, root: notice.shadowRoot };
      },
      [x, y] as const,
    );
    expect(got.root).toBeNull();
    expect(got.at[0]).toBe('the notice');
    for (const name of got.at) expect(['the notice', 'main', 'body', 'html']).toContain(name);
    expect(got.said).toContain('The page’s own words.');
    for (const secret of SECRETS) expect(got.said).not.toContain(secret);
  });

  test('the extension’s storage, messages or files', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {});
    await expectChip(page);
    const got = await page.evaluate(async (id) => {
      const files = ['manifest.json', 'options.html', 'dataset/catalog.json', 'notice.js', 'icon/48.png'];
      const fetched = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => file,
            () => 'refused',
          ),
        ),
      );
      const { runtime, storage } = (globalThis as { chrome?: Partial<typeof chrome> }).chrome ?? {};
      return { fetched, runtime: typeof runtime?.sendMessage, storage: typeof storage };
    }, sidelight.id);
    expect(got).toEqual({ fetched: Array(5).fill('refused'), runtime: 'undefined', storage: 'undefined' });
  });
});

test.describe('a hostile page can’t press', () => {
  test('the notice by made-up events of any kind', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {});
    await expectChip(page);
    const { x, y } = await measureInNotice(page, 'Policing');
    await page.evaluate(
      ([clientX, clientY]) => {
        const notice = document.querySelector('sidelight-notice') as HTMLElement;
        const init = { bubbles: true, composed: true, cancelable: true, clientX, clientY, key: 'Enter' };
        const targets = [notice, document.elementFromPoint(clientX, clientY), document, window];
        const events = [
          ...['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) => new PointerEvent(type, init)),
          ...['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, init)),
          ...['toggle', 'beforetoggle', 'focusin', 'visibilitychange', 'pageshow'].map((type) => new Event(type, init)),
        ];
        for (const target of targets) for (const event of events) target?.dispatchEvent(event);
        notice.click();
        notice.focus();
        // Finds no button as long as the root is closed.
        for (const button of notice.shadowRoot?.querySelectorAll('button') ?? []) button.click();
        window.postMessage({ type: 'toggle' }, '*');
        window.postMessage({ type: 'switch-topic', topic: 'policing', on: false }, '*');
      },
      [x, y] as const,
    );
    await wait(page, 500);
    expect(await textsOf(page)).toEqual(CHIP);
    // A real click at the same place opens the notice, so it was the right place.
    await expectOpens(page);
  });

  test('the chip out of sight by made-up typing, scrolling and full screen', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => {
      const types = ['input', 'scroll', 'resize', 'click', 'focusin', 'fullscreenchange', 'transitionend'];
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
      setInterval(() => {
        for (const type of types) document.body.dispatchEvent(new Event(type, { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
      }, 50);
    });
    await wait(page, 1500);
    await expectChip(page);
    await expectOpens(page);
  });

  test('a forged one into the real one’s rights, nor make the real one its own', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {
      body: '<sidelight-notice><button id="forged">Policing</button></sidelight-notice>',
    });
    await expectChip(page);
    await page.locator('#forged').click();
    // A page that defines a custom element can reach its internals, even a closed root. It must not do so with ours.
    const got = await page.evaluate(() => {
      const said: unknown[] = [];
      customElements.define(
        'sidelight-notice',
        class extends HTMLElement {
          constructor() {
            super();
            said.push(this.attachInternals().shadowRoot);
          }
        },
      );
      customElements.upgrade(document);
      return said;
    });
    expect(got).toEqual([null, null]);
    expect(await textsOf(page)).toEqual(CHIP);
    const options = await sidelight.openExtensionPage('options.html');
    // What the test itself chose, and no more.
    expect(await options.evaluate(() => chrome.storage.local.get('settings'))).toEqual({
      settings: { chipSays: 'always' },
    });
  });

  test('open the root of a name that it took before', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {
      body: `<script>
        window.internals = [];
        customElements.define('sidelight-notice', class extends HTMLElement {
          constructor() { super(); window.internals.push(this.attachInternals()); }
        });
      </script>`,
    });
    await expectChip(page);
    const roots = await page.evaluate(() =>
      (globalThis as unknown as { internals: ElementInternals[] }).internals.map(({ shadowRoot }) => shadowRoot),
    );
    expect(roots).toEqual([null]);
  });

  test('the real one by taking it out and putting it elsewhere', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => {
      const notice = document.querySelector('sidelight-notice') as HTMLElement;
      for (let time = 0; time < 100; time++) {
        notice.remove();
        document.body.append(notice);
        notice.click();
      }
    });
    await wait(page, 500);
    expect(await textsOf(page)).toEqual(CHIP);
    await expect(page.locator('sidelight-notice')).toHaveCount(1);
    await expectOpens(page);
  });
});
