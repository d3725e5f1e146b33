import { expect, type Page } from '@playwright/test';
import { clickInNotice, findInNotice, measureInNotice, readNotice } from './support/closed-shadow.ts';
import { PAGES } from './support/dataset.ts';
import { test, type Sidelight } from './support/extension.ts';

/** What readers get: the root is closed. */
test.use({ build: 'chrome-mv3' });

const CHIP = ['Policing', 'and 1 more', 'from public profiles'];
const OPENED = 'About Ring, an Amazon company';

/** What only the notice says, of which a page must never get a word. */
const SECRETS = ['Policing', 'from public profiles', OPENED];

interface Hostile {
  /** Runs in the page before anything else. */
  script?: string;
  head?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** Opens a page of a covered site that is up to no good. */
async function visitHostile(sidelight: Sidelight, { script = '', head = '', body = '', headers }: Hostile) {
  await sidelight.context.route(PAGES.ring, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: headers ?? {},
      body: `<!doctype html><html><head><title>Doorbell</title><script>${script}</script>${head}</head>
        <body><main id="own">The page’s own words.</main>${body}</body></html>`,
    }),
  );
  const errors: string[] = [];
  const page = await sidelight.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(PAGES.ring);
  return { page, errors };
}

const textsOf = async (page: Page) => (await readNotice(page))?.texts ?? [];
async function expectChip(page: Page): Promise<void> {
  await expect.poll(() => textsOf(page)).toEqual(CHIP);
  await expect.poll(() => findInNotice(page, 'Policing')).toBeDefined();
}

async function expectOpens(page: Page): Promise<void> {
  await clickInNotice(page, 'Policing');
  await expect.poll(async () => (await textsOf(page)).join(' ')).toContain(OPENED);
}

const expectInWindow = (page: Page) =>
  expect
    .poll(async () => {
      const place = await findInNotice(page, 'Policing');
      if (!place) return 'out of sight';
      const { x, y } = place;
      return x > 0 && x < 1280 && y > 0 && y < 800 ? 'in the window' : `at ${x}, ${y}`;
    })
    .toBe('in the window');

/** What the notice's element has of the page's style, and would pass on to what is in it. */
const passedOn = (page: Page) =>
  page.evaluate(() => {
    const { font, letterSpacing, color, display, direction } = getComputedStyle(
      document.documentElement.lastElementChild as Element,
    );
    return { font, letterSpacing, color, display, direction };
  });

/** Time enough for what must not happen to happen. */
const wait = (page: Page, ms: number) => page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

/** Catches all that passes through functions which a page can replace, and every event that reaches it. */
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
    // It hears of itself, so the ears work.
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
          // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is the point here.
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
        // Nothing, as long as the root is closed.
        for (const button of notice.shadowRoot?.querySelectorAll('button') ?? []) button.click();
        window.postMessage({ type: 'toggle' }, '*');
        window.postMessage({ type: 'switch-topic', topic: 'policing', on: false }, '*');
      },
      [x, y] as const,
    );
    await wait(page, 500);
    expect(await textsOf(page)).toEqual(CHIP);
    // The same place, pressed by the reader, opens it: so it was the right one.
    await expectOpens(page);
  });

  test('a forged one into the real one’s rights, nor make the real one its own', async ({ sidelight }) => {
    const { page } = await visitHostile(sidelight, {
      body: '<sidelight-notice><button id="forged">Policing</button></sidelight-notice>',
    });
    await expectChip(page);
    await page.locator('#forged').click();
    // The makers of a custom element get at its internals, closed root included, if they made it.
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
    expect(await options.evaluate(() => chrome.storage.local.get())).not.toHaveProperty('settings');
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

test.describe('a hostile page can’t restyle', () => {
  const STYLES: [string, string][] = [
    ['by unsetting everything', '* { all: unset !important }'],
    ['by unsetting the element', 'sidelight-notice { all: initial !important; font: 3px serif !important }'],
    ['by small letters', 'html { font-size: 10px !important } body { font-size: 2px !important }'],
    [
      'by other letters',
      '* { font: 40px/3 cursive !important; color: red !important; letter-spacing: 9px !important }',
    ],
    ['by variables', '* { --paper: red !important; --ink: red !important; --surface: red !important }'],
    ['by marks of its own', '.chip, .notice, [data-corner] { width: 900px !important; background: red !important }'],
    ['by parts and slots', 'sidelight-notice::part(chip), ::slotted(*) { width: 900px !important }'],
  ];
  for (const [how, css] of STYLES)
    test(how, async ({ sidelight }) => {
      const plain = await visitHostile(sidelight, {});
      await expectChip(plain.page);
      const before = [await measureInNotice(plain.page, 'Policing'), await passedOn(plain.page)];
      await sidelight.context.unroute(PAGES.ring);
      const { page } = await visitHostile(sidelight, { head: `<style>${css}</style>` });
      await expectChip(page);
      expect([await measureInNotice(page, 'Policing'), await passedOn(page)]).toEqual(before);
      await expectOpens(page);
    });

  /** Those that make the root element what fixed elements stand in, instead of the window, are the harder ones. */
  const MOVES = ['filter: blur(0)', 'zoom: 1.5', 'opacity: 0.99', 'translate: 900px', 'scale: 3', 'rotate: 90deg'];
  for (const css of [
    ...MOVES,
    'transform: translateX(0)',
    'will-change: transform',
    'perspective: 9px',
    'contain: paint',
  ])
    test(`so that it leaves the window: html { ${css} }`, async ({ sidelight }) => {
      const { page } = await visitHostile(sidelight, { head: `<style>html { ${css}; height: 5000px }</style>` });
      await expectChip(page);
      await expectInWindow(page);
      await page.mouse.wheel(0, 2000);
      await expectInWindow(page);
      await expectOpens(page);
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.querySelector('sidelight-notice')?.remove());
      await page.mouse.click(300, 300);
      await expectChip(page);
      await expectInWindow(page);
    });
});

test.describe('a hostile page can’t break the notice, nor is broken by it', () => {
  const PAGES_THAT: [string, Hostile][] = [
    [
      'freezes its document',
      {
        script: `for (const one of [document, window.history, Element.prototype, Node.prototype, Document.prototype,
          HTMLElement.prototype, EventTarget.prototype, ShadowRoot.prototype, Object.prototype, Array.prototype]) Object.freeze(one);`,
      },
    ],
    [
      'makes all its functions throw',
      {
        script: `const no = () => { throw new Error('no'); };
          [[Element.prototype, ['attachShadow', 'append', 'remove', 'setAttribute', 'matches', 'querySelector', 'getBoundingClientRect']],
            [Node.prototype, ['insertBefore', 'appendChild']], [EventTarget.prototype, ['addEventListener']],
            [Document.prototype, ['createElement', 'createElementNS', 'createTextNode', 'querySelector', 'elementsFromPoint']],
            [JSON, ['parse', 'stringify']], [Promise.prototype, ['then']], [Array.prototype, ['map', 'filter', Symbol.iterator]],
            [Map.prototype, ['get', 'set']], [WeakMap.prototype, ['get', 'set']], [String.prototype, ['slice', 'replace']],
          ].forEach((one) => one[1].forEach((name) => { one[0][name] = no; }));`,
      },
    ],
    [
      'allows nothing by its policy',
      {
        headers: {
          'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      },
    ],
    [
      'clobbers names of the document',
      {
        body: '<form name="documentElement"></form><img name="querySelector"><form name="title"></form><img name="body"><img name="contentType"><img name="createElement">',
      },
    ],
  ];
  for (const [how, hostile] of PAGES_THAT)
    test(`that ${how}`, async ({ sidelight }) => {
      const { page, errors } = await visitHostile(sidelight, hostile);
      await expectChip(page);
      await clickInNotice(page, 'Policing');
      await expect.poll(async () => (await textsOf(page)).join(' ')).toContain(OPENED);
      expect(errors).toEqual([]);
    });

  test('that writes itself anew by document.open', async ({ sidelight }) => {
    const { page, errors } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><main>Written anew.</main>');
      document.close();
    });
    await page.mouse.click(300, 300);
    await wait(page, 600);
    await expect(page.getByText('Written anew.')).toBeVisible();
    expect(await page.locator('sidelight-notice').count()).toBeLessThanOrEqual(1);
    expect(errors).toEqual([]);
  });

  test('that replaces its body, and its root element', async ({ sidelight }) => {
    const { page, errors } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await expectChip(page);
    await page.evaluate(() => {
      const root = document.createElement('html');
      root.append(document.createElement('body'));
      document.documentElement.replaceWith(root);
    });
    await page.mouse.click(300, 300);
    await expectChip(page);
    await expectOpens(page);
    expect(errors).toEqual([]);
  });

  test('that changes itself 10,000 times', async ({ sidelight }) => {
    const { page, errors } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => {
      const own = document.querySelector('#own') as HTMLElement;
      for (let time = 0; time < 10_000; time++) {
        own.append(document.createElement('i'));
        if (time % 2) own.firstElementChild?.remove();
        document.title = `Doorbell ${time}`;
      }
    });
    expect(await page.locator('#own i').count()).toBe(5000);
    expect(await textsOf(page)).toEqual(CHIP);
    await expect(page.locator('sidelight-notice')).toHaveCount(1);
    await expectOpens(page);
    expect(errors).toEqual([]);
  });
});
