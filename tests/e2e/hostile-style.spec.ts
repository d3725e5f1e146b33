import { expect, type Page } from '@playwright/test';
import { findInNotice, lookInNotice, measureInNotice } from './support/closed-shadow.ts';
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { expectChip, expectOpens, visitHostile } from './support/hostile-page.ts';

/** The build that readers get, in which the shadow root is closed. */
test.use({ build: 'chrome-mv3', shared: true });

const expectInWindow = (page: Page) =>
  expect
    .poll(async () => {
      const place = await findInNotice(page, 'Policing');
      if (!place) return 'out of sight';
      const { x, y } = place;
      return x > 0 && x < 1280 && y > 0 && y < 800 ? 'in the window' : `at ${x}, ${y}`;
    })
    .toBe('in the window');

/** How the chip looks, and where it stands. */
async function lookOf(page: Page): Promise<unknown> {
  await expectChip(page);
  return [await lookInNotice(page, 'Policing'), await measureInNotice(page, 'Policing')];
}

/** A screenshot (base64) of the middle of the chip's first line, where the page does not show through. */
async function photograph(page: Page): Promise<string> {
  const { x, y } = await measureInNotice(page, 'Policing');
  const clip = { x: Math.round(x) - 20, y: Math.round(y) - 6, width: 40, height: 12 };
  return (await page.screenshot({ clip })).toString('base64');
}

async function visitPlain(sidelight: Sidelight): Promise<Page> {
  const { page } = await visitHostile(sidelight, {});
  await expectChip(page);
  await sidelight.context.unroute(PAGES.ring);
  return page;
}

const variable = (name: string, syntax: string, initial: string) =>
  `@property --${name} { syntax: "${syntax}"; inherits: false; initial-value: ${initial} }`;

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
    [
      'by saying that nothing inherits our variables',
      ['paper', 'ink', 'ink-3', 'line-2', 'accent', 'surface'].map((name) => variable(name, '<color>', 'red')).join(''),
    ],
    ['by marks of its own', '.chip, .notice, [data-corner] { width: 900px !important; background: red !important }'],
    ['by parts and slots', 'sidelight-notice::part(chip), ::slotted(*) { width: 900px !important }'],
  ];
  for (const [how, css] of STYLES)
    test(how, async ({ sidelight }) => {
      const before = await lookOf(await visitPlain(sidelight));
      const { page } = await visitHostile(sidelight, { head: `<style>${css}</style>` });
      expect(await lookOf(page)).toEqual(before);
      await expectOpens(page);
    });

  test('by way of another document, in which it loses its style', async ({ sidelight }) => {
    const before = await lookOf(await visitPlain(sidelight));
    const { page } = await visitHostile(sidelight, { head: '<style>sidelight-notice { position: absolute }</style>' });
    await expectChip(page);
    await page.evaluate(() => {
      const notice = document.querySelector('sidelight-notice') as HTMLElement;
      for (const name of ['inert', 'hidden']) notice.setAttribute(name, '');
      document.implementation.createHTMLDocument('').body.append(notice);
      document.documentElement.append(notice);
    });
    await page.mouse.click(300, 300);
    await expect.poll(() => lookOf(page)).toEqual(before);
    await expectOpens(page);
  });

  test('by letters of its own, which would also tell it what is written', async ({ sidelight }) => {
    const fonts: string[] = [];
    await sidelight.context.route('https://ring.com/font-*', (route) => {
      fonts.push(route.request().url());
      return route.abort();
    });
    const families = [
      'system-ui',
      'ui-serif',
      'sans-serif',
      'serif',
      'Segoe UI',
      'Roboto',
      'Noto Sans',
      'Liberation Sans',
    ];
    const faces = [...families, 'Georgia', 'Charter', 'Liberation Serif', '-apple-system', 'own'].flatMap((family) => [
      `@font-face { font-family: "${family}"; src: url(https://ring.com/font-of-${encodeURIComponent(family)}) }`,
      ...(/[ A-Z]/.test(family)
        ? []
        : [`@font-face { font-family: ${family}; src: url(https://ring.com/font-by-${family}) }`]),
    ]);
    const { page } = await visitHostile(sidelight, {
      head: `<style>${faces.join('')} #own { font-family: own }</style>`,
    });
    await expectChip(page);
    await expectOpens(page);
    // The font of the page's own text is requested, so a request for any other font would have been seen too.
    await expect.poll(() => fonts.filter((url) => url.endsWith('-own'))).not.toEqual([]);
    expect(fonts.filter((url) => !url.endsWith('-own'))).toEqual([]);
  });

  /** Styles that may move the notice. The harder ones position fixed elements by the root element, not the window. */
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

  /** Styles that make everything in the page faint or invisible, although the page itself may look as before. */
  const FADES = [
    'opacity: 0',
    'clip-path: inset(50%)',
    'mask: linear-gradient(transparent, transparent)',
    'filter: opacity(0)',
  ];
  for (const css of FADES)
    test(`out of sight: html { ${css} }`, async ({ sidelight }) => {
      const plain = await visitPlain(sidelight);
      const before = await photograph(plain);
      const { page } = await visitHostile(sidelight, { head: `<style>html { ${css} }</style>` });
      await expectChip(page);
      await expect.poll(() => photograph(page)).toBe(before);
      await expectOpens(page);
    });

  const SHRINKS = ['html { zoom: 0.1 } body { zoom: 10 }', 'html { transform: scale(0.1) }', 'html { zoom: 4 }'];
  for (const css of SHRINKS)
    test(`to another size: ${css}`, async ({ sidelight }) => {
      const before = await lookOf(await visitPlain(sidelight));
      const { page } = await visitHostile(sidelight, { head: `<style>${css}</style>` });
      await expectChip(page);
      await expect.poll(() => lookOf(page)).toEqual(before);
      await expectInWindow(page);
      await expectOpens(page);
    });
});
