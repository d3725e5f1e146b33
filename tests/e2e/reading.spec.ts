import { expect, type Locator, type Page } from '@playwright/test';
import { FACETS, VIEWS, type View } from '../../core/profile/query.ts';
import { choose } from './support/choices.ts';
import { amazon, PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { openFold, unfoldAll } from './support/fold.ts';
import { expectLegible } from './support/legible.ts';
import { NoticePage } from './support/notice-page.ts';
import { pressIn, Report } from './support/report.ts';
import { turn } from './support/turn.ts';

test.use({ shared: true });

/** Windows of a desk and of a small phone. */
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };

/** A sheet of A4 with 96 px to the inch, and what our margins leave of it. */
const PAPER = { width: 794, height: 1123 };
const PAPER_WITHIN_MARGINS = { width: 672, height: 980 };

/** What tells something in each view. */
const TELLING: Record<View, string> = {
  changes: '.board [data-pair]',
  statements: '[data-claim]',
  timeline: '[data-event]',
  relations: '.relations tbody tr',
  figures: '.chart, .bar, .count-line, [data-later]',
  about: '.about section, .about .sources li',
};

/** 7 pt in px. */
const LEAST_ON_PAPER = 9.3;

/** Nothing in it where a line could break. */
const LONG = 'a'.repeat(1000);

for (const size of [16, 24])
  test.describe(`with a least font size of ${size} px no letters are cut off and no lines lie over each other`, () => {
    test.use({
      preferences: { webkit: { webprefs: { minimum_font_size: size, minimum_logical_font_size: size } } },
    });

    test('in chip and panel', async ({ sidelight }) => {
      await choose(sidelight, { chipSays: 'always' });
      for (const viewport of [DESK, PHONE]) {
        const page = await sidelight.visit(PAGES.ring);
        await page.setViewportSize(viewport);
        const notice = new NoticePage(sidelight.notice(page));
        await notice.chip.waitFor();
        await expectLegible(notice.root.locator('.chip'), `chip in ${viewport.width} px`);
        await expect(notice.root.locator('.chip')).toBeInViewport({ ratio: 1 });
        const from = notice.root.locator('.chip-from');
        expect(await from.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
        await notice.open();
        await notice.openPair('policing');
        await unfold(notice.panel.locator('.panel-body'));
        await expectLegible(notice.panel, `panel in ${viewport.width} px`);
        await notice.showStatements('policing');
        await unfold(notice.panel.locator('.panel-body'));
        await expectLegible(notice.panel, `panel with all statements in ${viewport.width} px`);
        await notice.panel.locator('.menu summary').click();
        await expectLegible(notice.panel.locator('.menu'), `ways to hide it in ${viewport.width} px`);
        for (const name of ['Close the panel', 'Full profile', 'Options', 'On every site']) {
          await notice.button(name).scrollIntoViewIfNeeded();
          await expect(notice.button(name)).toBeInViewport({ ratio: 0.9 });
        }
      }
    });

    test('in the popup', async ({ sidelight }) => {
      for (const url of [PAGES.shopRing, PAGES.elsewhere]) {
        const popup = await sidelight.openPopup(await sidelight.visit(url));
        await popup.getByRole('heading', { level: 1 }).waitFor();
        if (url === PAGES.shopRing) await new Report(popup.locator('main')).openPair('policing');
        await unfold(popup.locator('main'));
        await expectLegible(popup.locator('main'), `popup over ${url}`);
      }
    });

    test('on the options page and on that of a correction', async ({ sidelight }) => {
      const options = await sidelight.openExtensionPage('options.html');
      await options.getByRole('switch').first().waitFor();
      await unfoldAll(options);
      const address = new URLSearchParams({ claim: amazon.claims[0]?.id ?? '' });
      const correction = await sidelight.openExtensionPage(`correction.html?${address}`);
      await correction.getByRole('textbox', { name: 'The correction' }).waitFor();
      for (const page of [options, correction])
        for (const viewport of [DESK, PHONE]) {
          await page.setViewportSize(viewport);
          await expectLegible(page.locator('main'), `${page.url()} in ${viewport.width} px`);
        }
    });

    test('in any view of the profile page', async ({ sidelight }) => {
      test.slow(); // all statements, in two windows
      for (const view of VIEWS) {
        const page = await openView(sidelight, view);
        await unfold(page.locator('.column > :last-child'));
        for (const viewport of [DESK, PHONE]) {
          await page.setViewportSize(viewport);
          await expectLegible(page.locator('.profile-page'), `${view} in ${viewport.width} px`);
        }
        await page.close();
      }
    });
  });

test.describe('in forced colours, and without telling one colour from another', () => {
  test.use({ browserWindow: { viewport: DESK, forcedColors: 'active' } });

  test('the current one of the views looks unlike the others', async ({ sidelight }) => {
    const linkTo = (page: Page, view: View) => page.locator('.views a').nth(VIEWS.indexOf(view));
    const [statements, timeline] = [await openView(sidelight, 'statements'), await openView(sidelight, 'timeline')];
    const elsewhere = (view: View) => (view === 'statements' ? timeline : statements);
    for (const view of VIEWS) {
      const page = await openView(sidelight, view);
      expect(await look(linkTo(page, view)), view).not.toBe(await look(linkTo(elsewhere(view), view)));
      await page.close();
    }
    expect(await look(linkTo(statements, 'about'))).toBe(await look(linkTo(timeline, 'about')));
  });

  test('a switch that is on looks unlike one that is off, and what is chosen unlike the rest', async ({
    sidelight,
  }) => {
    const options = await sidelight.openExtensionPage('options.html');
    const topic = options.getByRole('switch').first();
    await topic.waitFor();
    await unfoldAll(options);
    const on = await look(topic);
    await turn(topic, false);
    expect(await look(topic)).not.toBe(on);

    for (const group of await options.locator('fieldset').all()) {
      const [first, second] = [group.locator('.choice-option').first(), group.locator('.choice-option').nth(1)];
      await turn(first.getByRole('radio'), true);
      const chosen = await look(first);
      await turn(second.getByRole('radio'), true);
      await expect(second.getByRole('radio')).toBeChecked();
      expect(await look(first)).not.toBe(chosen);
    }
  });

  test('filters in use, and the statement that the address names, stand out', async ({ sidelight }) => {
    const claim = amazon.claims[2]?.id ?? '';
    const plain = await openView(sidelight, 'statements');
    const named = await openView(sidelight, 'statements', `#${claim}`);
    const card = (page: Page) => page.locator(`[data-claim="${claim}"]`);
    expect(await look(card(named))).not.toBe(await look(card(plain)));
    const filtered = await openView(sidelight, 'statements', '&kind=opinion');
    const filter = (page: Page) => page.locator('summary', { hasText: 'Kind' });
    expect(await look(filter(filtered))).not.toBe(await look(filter(plain)));
  });

  test('bars of the charts and signs of the timeline can be seen and told apart', async ({ sidelight }) => {
    const figures = await openView(sidelight, 'figures');
    const shares = figures.locator('.plot[data-form="shares"] .whole');
    expect(await look(shares.first())).not.toBe(await look(shares.nth(2)));
    const lookOfRow = (sign: string) => look(figures.locator(`.chart-row[data-sign="${sign}"] > .node`).first());
    const rows = await Promise.all(['reported', 'changed', 'told'].map(lookOfRow));
    expect(new Set(rows).size).toBe(3);
    const lines = figures.locator('.chart-row .plot:has(> .sign)');
    expect(await look(lines.first())).not.toBe(await look(lines.nth(1)));

    const timeline = await openView(sidelight, 'timeline');
    const signs = await timeline.locator('.timeline-chart .key .sign').all();
    const looks = await Promise.all(signs.map(look));
    expect(new Set(looks).size).toBe(3);
  });
});

test.describe('on paper', () => {
  for (const view of VIEWS)
    test(`${view} is complete, with nothing that could be pressed`, async ({ sidelight }) => {
      const page = await openView(sidelight, view);
      const told = page.locator(TELLING[view]).filter({ visible: true });
      const count = await told.count();
      expect(count).toBeGreaterThan(0);
      await print(page);
      await expect(told).toHaveCount(count);
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      await expect(page.locator('summary:visible')).toHaveCount(0);
      await expect(page.getByText('Open', { exact: true }).filter({ visible: true })).toHaveCount(0);
      for (const sheet of [PAPER, PAPER_WITHIN_MARGINS]) {
        await page.setViewportSize(sheet);
        await expectLegible(page.locator('.profile-page'), `${view} on paper`);
      }
    });

  test('every number of the charts is there, in a table', async ({ sidelight }) => {
    const page = await openView(sidelight, 'figures');
    await print(page);
    const charts = await page.locator('.chart').all();
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      await expect(chart.getByRole('table')).toBeVisible();
      for (const value of await chart.locator('.plot-value b').allTextContents())
        await expect(chart.getByRole('row').filter({ hasText: value }).first()).toBeVisible();
    }
  });

  test.describe('in a browser of its own', () => {
    // Since the script stays with it.
    test.use({ shared: false });

    test('a table that only a script can unfold is unfolded as long as the page is printed', async ({ sidelight }) => {
      // As in Chromium before 131, whose style can't.
      await sidelight.context.addInitScript(() => {
        CSS.supports = () => false;
      });
      const page = await openView(sidelight, 'figures');
      const [first, ...others] = await page.locator('details.chart-table').all();
      await first?.locator('summary').click();
      const isOpen = () => Promise.all([first, ...others].map((one) => one?.evaluate((it) => it.matches('[open]'))));
      const before = await isOpen();
      expect(before).toEqual([true, ...others.map(() => false)]);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await isOpen()).toEqual(before.map(() => true));
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await isOpen()).toEqual(before);
    });
  });

  test('the relations fit the sheet, with drawing and table', async ({ sidelight }) => {
    for (const around of ['', '&around=amazon'])
      for (const sheet of [PAPER, PAPER_WITHIN_MARGINS]) {
        const page = await openView(sidelight, 'relations', around);
        const relations = await page.locator('.relations tbody tr').count();
        await page.setViewportSize(sheet);
        await print(page);
        const drawing = page.locator('.chain-grid, .around-grid');
        await expect(drawing).toBeVisible();
        expect(await smallestLetters(drawing)).toBeGreaterThanOrEqual(LEAST_ON_PAPER);
        await expectNoSideways(page, around);
        await expect(page.locator('.relations tbody tr:visible')).toHaveCount(relations);
        expect(relations).toBeGreaterThan(0);
        await page.close();
      }
  });

  test('a switch says whether it is on, though no backgrounds are printed', async ({ sidelight }) => {
    const page = await sidelight.openExtensionPage('options.html');
    const choice = page.getByRole('switch').first();
    await choice.waitFor();
    await print(page);
    // So that not the colour of its edge is what differs.
    await addStyle(page, '.switch { border-color: black !important; }');
    await turn(choice, false);
    const off = await look(choice);
    await turn(choice, true);
    expect(await look(choice)).not.toBe(off);
  });
});

test.describe('an address of any length and spelling', () => {
  const addresses = [
    ...FACETS.map((facet) => `&${facet}=${LONG}`),
    `&q=${LONG}`,
    `&only=${LONG}`,
    `&view=${LONG}`,
    `&cite=${LONG}`,
    `#${LONG}`,
    `&topic=${'%F0%9F%94%94'.repeat(300)}`,
    `${FACETS.map((facet) => `&${facet}=${LONG}&${facet}=b${LONG}`).join('')}&q=${LONG}&only=${LONG}#${LONG}`,
  ];

  test('makes the profile page no wider than the window', async ({ sidelight }) => {
    test.slow(); // many addresses
    for (const address of addresses)
      for (const view of ['statements', 'relations'] as const) {
        const page = await openView(sidelight, view, address);
        await unfold(page.locator('.filter-row'));
        for (const viewport of [DESK, PHONE]) {
          await page.setViewportSize(viewport);
          await expectNoSideways(page, address);
        }
        await print(page);
        await expectNoSideways(page, address);
        await page.close();
      }
  });

  test('is answered in words if it names no profile', async ({ sidelight }) => {
    const page = await sidelight.openExtensionPage(`profile.html?profile=${LONG}`);
    await expect(page.getByRole('heading', { name: 'There is no such profile' })).toBeVisible();
    await expectNoSideways(page, 'no profile');
  });

  for (const address of [
    '#%',
    '#%E0%A4%A',
    '#100%25%',
    '&q=%',
    '&topic=%&kind=%E0%A4%A',
    '&only=%',
    '&cite=%',
    '&view=%',
  ])
    test(`shows the profile at ${address}`, async ({ sidelight }) => {
      const page = await openView(sidelight, 'statements', address);
      await expect(
        page.getByRole('heading', { name: 'Amazon: what was reported, and what became of it' }),
      ).toBeVisible();
      if (address.startsWith('#')) await expect(page.locator('[data-claim]')).toHaveCount(amazon.claims.length);
    });

  test('is taken back by a link on the page, too', async ({ sidelight }) => {
    const page = await openView(sidelight, 'statements', '#%');
    await page.locator('.outside').getByRole('link', { name: 'Show all statements' }).click();
    await expect(page.locator('.outside')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('.outside')).toContainText('no statement %');
  });

  test('makes the page of a correction no wider, and a file’s name the options', async ({ sidelight }) => {
    const page = await sidelight.visit(`${PAGES.ring}?${LONG}`);
    const notice = new NoticePage(sidelight.notice(page));
    await notice.open();
    const card = await notice.openPair('policing');
    const [correction] = await Promise.all([page.context().waitForEvent('page'), pressIn(card, 'Something wrong?')]);
    await turn(correction.getByRole('switch'), true);
    await expect(correction.getByRole('textbox', { name: 'The correction' })).toHaveValue(new RegExp(LONG));

    const options = await sidelight.openExtensionPage('options.html');
    await openFold(options, 'As a file');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Save the choices' }).click(),
    ]);
    const stream = await download.createReadStream();
    const buffer = Buffer.concat(await stream.toArray());
    await options
      .locator('input[type="file"]')
      .setInputFiles({ name: `${'a'.repeat(240)}.json`, mimeType: 'application/json', buffer });
    await expect(options.getByText('Your choices are now those of')).toBeVisible();
    for (const surface of [correction, options])
      for (const viewport of [DESK, PHONE]) {
        await surface.setViewportSize(viewport);
        await expectNoSideways(surface, surface.url());
      }
  });
});

test.describe('a reader who uses the keyboard goes on at the statements', () => {
  test('that a link of the relations leads to', async ({ sidelight }) => {
    for (const [selector, target] of [
      ['.chain-grid .verb[href*="only="]', '.statements h2'],
      ['.chain-grid .verb[href*="#"]', '.claim[aria-current]'],
    ] as const) {
      const page = await openView(sidelight, 'relations');
      await page.locator(selector).first().press('Enter');
      await expect(page.locator('[data-claim]').first()).toBeVisible();
      await expect(page.locator(target).first()).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.locator('.claim :focus')).toHaveCount(1);
      await page.close();
    }
  });

  test('that are left when a choice is taken back or found words lead elsewhere', async ({ sidelight }) => {
    const page = await openView(sidelight, 'statements', '&kind=opinion&topic=policing');
    await page.getByRole('link', { name: 'Without opinion' }).press('Enter');
    await expect(page.locator('.statements h2').first()).toBeFocused();
    const found = await openView(sidelight, 'statements', '&q=palantir');
    await found.getByRole('link', { name: 'Palantir', exact: true }).press('Enter');
    await expect(found.locator('.statements h2').first()).toBeFocused();
  });

  test('or at the page, where nothing is left', async ({ sidelight }) => {
    const page = await openView(sidelight, 'statements', '&status=withdrawn&kind=opinion');
    await page.getByRole('link', { name: 'Without opinion' }).press('Enter');
    await expect(page.getByText('No statement fits all of this.')).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test.describe('in a browser of its own', () => {
  // Since its pages are without one from then on.
  test.use({ shared: false });

  test('a browser without a clipboard has it said that nothing was copied', async ({ sidelight }) => {
    await sidelight.context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
    );
    const claim = amazon.claims[0]?.id ?? '';
    const profile = await sidelight.openExtensionPage(`profile.html?profile=amazon&cite=${claim}#${claim}`);
    await profile.getByRole('button', { name: 'Copy the citation' }).click();
    await expect(profile.getByRole('dialog').getByRole('status')).toContainText('did not let it be copied');
    const correction = await sidelight.openExtensionPage(`correction.html?claim=${claim}`);
    await correction.getByRole('button', { name: 'Copy the correction' }).click();
    await expect(correction.getByRole('status')).toContainText('did not let it be copied');
  });
});

/** Opens a view of the profile page and waits until all of it is there. */
async function openView(sidelight: Sidelight, view: View, rest = ''): Promise<Page> {
  const page = await sidelight.openExtensionPage(`profile.html?profile=amazon&view=${view}${rest}`);
  await page.locator('.column:not([aria-busy]) > :last-child').waitFor();
  // Claims that are far from the window are laid out too.
  await addStyle(page, '.claim { content-visibility: visible !important; }');
  return page;
}

async function addStyle(page: Page, style: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, style);
}

/** Unfolds all that is folded. */
async function unfold(surface: Locator): Promise<void> {
  await surface.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all) one.open = true;
  });
}

/** Shows the page as printers do: without backgrounds, unless it asks for them. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await addStyle(page, '*, ::before, ::after { background: none !important; }');
}

/** What an element looks like in black and white, where nothing points at it and it has no focus. */
async function look(element: Locator): Promise<string> {
  const page = element.page();
  await page.bringToFront();
  await page.mouse.move(0, 0);
  await element.evaluate((one: HTMLElement) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    one.style.filter = 'grayscale(1) contrast(100)';
  });
  return (await element.screenshot({ animations: 'disabled' })).toString('base64');
}

/** How large the smallest letters of a drawing are, in px. */
async function smallestLetters(drawing: Locator): Promise<number> {
  const sizes = await drawing
    .locator('a:visible, p:visible, li:visible')
    .evaluateAll((all) => all.map((words) => Number.parseFloat(getComputedStyle(words).fontSize)));
  return Math.min(...sizes);
}

async function expectNoSideways(page: Page, what: string): Promise<void> {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(needed, what).toBeLessThanOrEqual(there ?? 0);
}

test('a page that a reader saves as a single file holds nothing of the notice', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  await page.evaluate(() => {
    const other = document.createElement('p');
    other.attachShadow({ mode: 'open' }).textContent = 'Text in a root of the page';
    document.body.append(other);
  });
  const browserSession = await sidelight.context.newCDPSession(page);
  const { data } = await browserSession.send('Page.captureSnapshot', { format: 'mhtml' });
  // The file holds the page's own roots, so that the notice's would be in it too.
  expect(data).toContain('Text in a root of the page');
  expect(data).not.toMatch(/sidelight|Policing/i);
});
