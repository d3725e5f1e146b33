import { expect } from '@playwright/test';
import { clickInNotice } from './support/closed-shadow.ts';
import { test } from './support/extension.ts';
import {
  CHIP,
  expectChip,
  expectOpens,
  type Hostile,
  OPENED,
  textsOf,
  visitHostile,
  wait,
} from './support/hostile-page.ts';

/** The build that readers get, in which the shadow root is closed. */
test.use({ build: 'chrome-mv3', shared: true });

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
    ['names a form like the browser’s interface', { body: '<form id="browser"><input name="runtime" id="x"></form>' }],
    [
      'lays a form with clobbered methods under the chip',
      {
        body: `<form style="position:absolute;right:0;bottom:0;width:300px;height:90px" tabindex="0">
          ${['parentElement', 'parentNode', 'getBoundingClientRect', 'matches', 'closest', 'localName'].map((name) => `<input type="hidden" name="${name}">`).join('')}</form>
          <script>document.forms[0].focus()</script>`,
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

  const NAMES = [
    '<iframe name="browser"></iframe>',
    '<iframe name="chrome"></iframe>',
    '<form id="chrome"><input name="runtime" id="x"></form>',
  ];
  for (const body of NAMES)
    test(`that takes the name of the browser’s interface (${body}) has no notice, and no error either`, async ({
      sidelight,
    }) => {
      const { page, errors } = await visitHostile(sidelight, { body });
      const other = await visitHostile(sidelight, {});
      await expectChip(other.page);
      expect(await textsOf(page)).toEqual([]);
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
    await expect(page.getByText('Written anew.')).toBeVisible();
    await expect.poll(() => textsOf(page), { timeout: 10_000 }).toEqual(CHIP);
    await expectChip(page);
    await expect(page.locator('sidelight-notice')).toHaveCount(1);
    await expectOpens(page);
    expect(errors).toEqual([]);
  });

  test('that takes out its root element, or the notice for good', async ({ sidelight }) => {
    const { page, errors } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => document.documentElement.remove());
    await wait(page, 1500);
    const other = await visitHostile(sidelight, {});
    await expectChip(other.page);
    for (let times = 0; times < 3; times++) {
      await other.page.evaluate(() => document.querySelector('sidelight-notice')?.remove());
      await other.page.mouse.click(300, 300);
      await wait(other.page, 500);
    }
    await expect(other.page.locator('sidelight-notice')).toHaveCount(0);
    expect([...errors, ...other.errors]).toEqual([]);
  });

  test('that takes the notice out while it is open', async ({ sidelight }) => {
    const { page, errors } = await visitHostile(sidelight, {});
    await expectChip(page);
    await expectOpens(page);
    await page.evaluate(() => document.querySelector('sidelight-notice')?.remove());
    await page.mouse.click(300, 300);
    await expectChip(page);
    await expectOpens(page);
    // Moving it to another place in the page closes it too.
    await page.evaluate(() => document.body.append(document.querySelector('sidelight-notice') as HTMLElement));
    await page.mouse.click(300, 300);
    await expectChip(page);
    await expectOpens(page);
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
});

test.describe('a hostile page can’t break the notice in a browser that it keeps busy, nor is broken by it,', () => {
  // What still runs of it is nothing for other tests.
  test.use({ shared: false });

  test('that changes itself 10,000 times a second, and makes up events all the while', async ({ sidelight }) => {
    const { page, errors } = await visitHostile(sidelight, {});
    await expectChip(page);
    await page.evaluate(() => {
      const own = document.querySelector('#own') as HTMLElement;
      const made = ['visibilitychange', 'input', 'scroll', 'resize', 'click', 'focusin', 'fullscreenchange'];
      const page = globalThis as unknown as { storm: Promise<void> };
      page.storm = new Promise((end) => {
        let changes = 0;
        const storm = setInterval(() => {
          for (let time = 0; time < 200; time++) {
            own.append(document.createElement('i'));
            own.firstElementChild?.remove();
          }
          changes += 400;
          document.title = `Doorbell ${changes}`;
          for (const type of made) own.dispatchEvent(new Event(type, { bubbles: true }));
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
          if (changes < 40_000) return;
          clearInterval(storm);
          end();
        }, 20);
      });
    });
    // The storm keeps the notice neither from coming to another page nor from staying on this one.
    const other = await visitHostile(sidelight, {});
    await expectChip(other.page);
    await page.bringToFront();
    await page.evaluate('storm');
    await expectChip(page);
    await expect(page.locator('sidelight-notice')).toHaveCount(1);
    await expectOpens(page);
    expect(errors).toEqual([]);
  });

  test('that floods the background with made-up events, a canonical link of 20 MB, and navigations', async ({
    sidelight,
  }) => {
    const { page } = await visitHostile(sidelight, {
      head: `<link rel="canonical"><script>document.querySelector('link').href = 'https://ring.com/' + 'x'.repeat(20_000_000);</script>`,
    });
    await expectChip(page);
    await page.evaluate(() => {
      for (let time = 0; time < 20_000; time++) {
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        if (time % 10 === 0) history.pushState({}, '', `?n=${time}`);
      }
    });
    const other = await visitHostile(sidelight, {});
    await expectChip(other.page);
    await expectOpens(other.page);
  });
});
