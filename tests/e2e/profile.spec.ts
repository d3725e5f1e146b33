import { expect, type Page } from '@playwright/test';
import { VIEWS } from '../../core/profile/query.ts';
import { amazon, countOf, PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { pressIn } from './support/report.ts';

test.use({ shared: true });

const claims = (page: Page) => page.locator('[data-claim]');
const found = (page: Page) => page.locator('.found');

test('the page has all sections and all statements, with all that a card has', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
  await expect(claims(page)).toHaveCount(amazon.claims.length);
  for (const { id, title } of amazon.sections) {
    await expect(page.locator(`[data-section="${id}"] [data-claim]`)).toHaveCount(countOf(id));
    await expect(page.getByRole('navigation', { name: 'Contents' })).toContainText(title);
  }
  for (const { id, concerns } of amazon.later)
    await expect(page.locator(`[data-later="${id}"]`)).toHaveCount(concerns.length);
  await expect(found(page)).toHaveText(`${amazon.claims.length} statements`);
});

/** Opens the page with the rest of its code held back until it is let go. */
async function openHeld(sidelight: Sidelight): Promise<{ page: Page; letGo: () => void }> {
  const page = await sidelight.context.newPage();
  const rest = Promise.withResolvers<void>();
  await page.route(/\/chunks\/main-/, async (route) => {
    await rest.promise;
    await route.continue();
  });
  // Its load event waits for the rest.
  await page.goto(`chrome-extension://${sidelight.id}/profile.html?profile=amazon`, { waitUntil: 'commit' });
  return { page, letGo: rest.resolve };
}

test('before the rest of its code is there, the page says what it is about, and keeps what is searched for', async ({
  sidelight,
}) => {
  const { page, letGo } = await openHeld(sidelight);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Amazon: /);
  await expect(page.locator('.scope')).toContainText(`${amazon.claims.length} statements`);
  await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(VIEWS.length);
  await expect(page.getByText('Reading the profile')).toBeVisible();
  await page.getByRole('searchbox').pressSequentially('Palantir');
  letGo();
  await expect(found(page)).toHaveText(/^\d+ of \d+ statements/);
  await expect(page.getByRole('searchbox')).toHaveValue('Palantir');
  await expect(claims(page).first()).toContainText('Palantir');
});

test('choices that come late, while the page is still being read, are followed', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  await options.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark' } }));
  const page = await sidelight.context.newPage();
  await page.addInitScript(() => {
    const { get } = chrome.storage.local;
    const held = new Promise((resolve) => addEventListener('let-go', resolve));
    const late = async (keys: string) => {
      await held;
      return Reflect.apply(get, chrome.storage.local, [keys]);
    };
    chrome.storage.local.get = late as never;
  });
  await page.goto(`chrome-extension://${sidelight.id}/profile.html?profile=amazon`);
  await expect(page.locator('.profile-page')).toHaveAttribute('data-theme', 'auto');
  await page.evaluate(() => dispatchEvent(new Event('let-go')));
  await expect(page.locator('.profile-page')).toHaveAttribute('data-theme', 'dark');
});

test.describe('in another language, on a phone', () => {
  test.use({ language: 'de' });

  test('nothing moves once the rest of its code is there, and a choice made before that holds', async ({
    sidelight,
  }) => {
    const { page, letGo } = await openHeld(sidelight);
    await page.setViewportSize({ width: 390, height: 800 });
    const top = () => page.locator('.views').evaluate((tabs) => tabs.getBoundingClientRect().top);
    const language = page.getByRole('button', { name: /^Sprache der Aussagen/ });
    await expect(language).toHaveText(/Auf Englisch$/);
    const before = await top();
    await language.click();
    await expect(language).toHaveText(/Auf Deutsch$/);
    const chosen = await top();
    letGo();
    await expect(page.locator('[data-pair]').first()).toContainText('Amazon had moved into bookstores');
    expect(await top()).toBe(chosen);
    await language.click();
    await expect(page.locator('[data-pair]').first()).toContainText('Amazon war ins Geschäft');
    expect(await top()).toBe(before);
  });
});

test('a statement’s own address leads to it and marks it, and so does that of what happened since', async ({
  sidelight,
}) => {
  const claim = amazon.claims.at(-1)?.id ?? '';
  const page = await sidelight.openExtensionPage(`profile.html?profile=amazon#${claim}`);
  const card = page.locator(`[data-claim="${claim}"]`);
  await expect(card).toHaveAttribute('aria-current', 'location');
  await expect(card).toBeInViewport();
  await expect(card).toBeFocused();

  const later = amazon.later.at(-1);
  const other = await sidelight.openExtensionPage(`profile.html?profile=amazon#${later?.id}`);
  await expect(other.locator(`[aria-current="location"] [data-later="${later?.id}"]`)).toHaveCount(
    later?.concerns.length ?? 0,
  );
  await expect(other.locator(`[data-later="${later?.id}"]`).first()).toBeInViewport();
});

test('an address that names a statement outside the filters, or none, says so', async ({ sidelight }) => {
  const claim = amazon.claims.find(({ section }) => section === 'prisons')?.id;
  const page = await sidelight.openExtensionPage(`profile.html?profile=amazon&topic=policing#${claim}`);
  await expect(page.getByText('not among those chosen')).toBeVisible();
  await page.locator('.outside').getByRole('link', { name: 'Show all statements' }).click();
  await expect(page.locator(`[data-claim="${claim}"]`)).toBeInViewport();
  const unknown = await sidelight.openExtensionPage('profile.html?profile=amazon#no-such-thing');
  await expect(unknown.getByText('The dataset has no statement no-such-thing.')).toBeVisible();
  const nobody = await sidelight.openExtensionPage('profile.html?profile=nobody');
  await expect(nobody.getByRole('heading', { name: 'There is no such profile' })).toBeVisible();
});

test('filters stand in the address: they can be bookmarked, gone back from and taken off', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
  await page.locator('summary', { hasText: 'Kind' }).click();
  await page.getByRole('checkbox', { name: /^opinion/ }).check();
  const opinions = amazon.claims.filter(({ kind }) => kind === 'opinion');
  await expect(claims(page)).toHaveCount(opinions.length);
  await expect(found(page)).toHaveText(`${opinions.length} of ${amazon.claims.length} statements`);
  expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['opinion']);

  await page.keyboard.press('Escape');
  await expect(page.locator('summary', { hasText: 'Kind' })).toBeFocused();
  await page.locator('summary', { hasText: 'Source' }).click();
  await page.getByRole('checkbox', { name: /^Synergia/ }).check();
  const both = opinions.filter(({ source }) => source.startsWith('synergia'));
  await expect(claims(page)).toHaveCount(both.length);

  const bookmarked = await sidelight.openExtensionPage(`profile.html${new URL(page.url()).search}`);
  await expect(claims(bookmarked)).toHaveCount(both.length);

  await page.goBack();
  await expect(claims(page)).toHaveCount(opinions.length);
  await page.getByRole('link', { name: 'Without opinion' }).click();
  await expect(claims(page)).toHaveCount(amazon.claims.length);
});

test('a choice goes along from tab to tab, is named where it counts, and can be taken back there', async ({
  sidelight,
}) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&kind=opinion');
  await claims(page).first().waitFor();
  const opinions = amazon.claims.filter(({ kind }) => kind === 'opinion');
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await expect(page.locator('.filters')).toHaveCount(0);
  await expect(found(page)).toHaveText(`${opinions.length} of ${amazon.claims.length} statements`);
  await page.getByRole('link', { name: 'Show all statements' }).click();
  await expect(page.locator('.chosen')).toHaveCount(0);
  await expect(page.locator('.views [aria-current]')).toHaveText('Timeline');
});

test('on a phone the tabs slide in one row, the current one in sight, and nothing else moves sideways', async ({
  sidelight,
}) => {
  for (const view of VIEWS) {
    const page = await sidelight.openExtensionPage(`profile.html?profile=amazon&view=${view}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.reload();
    await page.locator('.column:not([aria-busy]) > :last-child').waitFor();
    await expect(page.locator('.views [aria-current]')).toBeInViewport({ ratio: 0.99 });
    const tops = await page.locator('.views a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
    await page.close();
  }
});

test('the figures say who says each number, and lead to the statement that does', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=figures');
  const [chart] = amazon.charts;
  const { record = '' } = chart?.points[0] ?? {};
  const row = page.locator(`[data-chart="${chart?.id}"] .chart-row`).first();
  await row.getByRole('link').first().click();
  await expect(page.locator(`[data-claim="${record}"]`)).toBeFocused();
});

test('the search forgives a slip, marks what it found and tells how much', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
  await claims(page).first().waitFor();
  await page.getByRole('searchbox').pressSequentially('palentir');
  await expect(page.locator('mark').first()).toHaveText(/palantir/i);
  const shown = await claims(page).count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(amazon.claims.length);
  await expect(found(page)).toHaveText(`${shown} of ${amazon.claims.length} statements`);
  await expect(page.getByRole('status')).toHaveText(`${shown} of ${amazon.claims.length} statements`);
  await page.getByRole('list', { name: 'Names and documents found' }).getByRole('link', { name: 'Palantir' }).click();
  const named = amazon.claims.filter(({ entities }) => entities.includes('palantir'));
  await expect(claims(page)).toHaveCount(named.length);
});

test('popup and panel lead to the page, and to one statement to be cited', async ({ sidelight }) => {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.open();
  const [whole] = await Promise.all([page.context().waitForEvent('page'), notice.button('Full profile').click()]);
  const pairs = amazon.sections.flatMap(({ glance }) => glance);
  await expect(whole.locator('.board [data-pair]')).toHaveCount(pairs.length);
  const first = await notice.openPair('policing');
  const id = await first.getAttribute('data-claim');
  const [cited] = await Promise.all([page.context().waitForEvent('page'), pressIn(first, 'Cite')]);
  await expect(cited.locator(`[data-claim="${id}"]`)).toBeInViewport();
  await expect(cited.getByRole('dialog')).toBeVisible();
  // What was opened once does not open again in a tab opened from there.
  await cited.keyboard.press('Escape');
  const tab = cited.getByRole('link', { name: 'Timeline' });
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    tab.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await beside.getByRole('heading', { level: 1 }).waitFor();
  await expect(beside.locator('[aria-current="page"]')).toHaveText('Timeline');
  await expect(beside.locator('main[aria-busy]')).toHaveCount(0);
  await expect(beside.getByRole('dialog')).toHaveCount(0);
});

test('what draws charts is read only when its view is opened', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
  await claims(page).first().waitFor();
  const read: string[] = [];
  page.on('request', (request) => read.push(new URL(request.url()).pathname));
  await page.getByRole('link', { name: 'Who supplies what' }).click();
  await expect(page.locator('.chain-grid')).toBeVisible();
  expect(read.filter((path) => path.endsWith('.js'))).not.toEqual([]);
});

const CHAIN = 'profile.html?profile=amazon&view=relations';

test('the whole chain stands in three columns without scrolling sideways, and as a list on a phone', async ({
  sidelight,
}) => {
  const page = await sidelight.openExtensionPage(CHAIN);
  const [grid, list] = [page.locator('.chain-grid'), page.locator('.chain-list')];
  for (const width of [1280, 1024, 660]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(grid).toBeVisible();
    await expect(list).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  const left = (column: string) =>
    grid
      .locator(`.chain-box[data-column="${column}"]`)
      .evaluateAll((boxes) => [...new Set(boxes.map((box) => Math.round(box.getBoundingClientRect().left)))]);
  const columns = [await left('part'), await left('system'), await left('user')];
  expect(columns.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(columns.flat()).toEqual(columns.flat().toSorted((a, b) => a - b));
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expect(list).toBeVisible();
    await expect(grid).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('every line of the chain ends at its boxes, and no box or line lies over another', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(CHAIN);
  const drawn = page.locator('.chain-grid > :is(.chain-box, .chain-line)');
  await drawn.first().waitFor();
  const overlapping = await drawn.evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1),
    ).length;
  });
  expect(overlapping).toBe(0);
});

test('a name leads to what is told around it, and back; another can be chosen', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(CHAIN);
  await page.locator('.chain-grid').getByRole('link', { name: 'ICM', exact: true }).click();
  const around = (name: string) => page.getByRole('region', { name: `Around ${name}` });
  await expect(around('ICM')).toBeVisible();
  await around('ICM').getByRole('link', { name: 'Palantir', exact: true }).first().click();
  await expect(around('Palantir')).toBeVisible();
  await page.getByRole('combobox', { name: 'Another name' }).selectOption({ label: 'Verus' });
  await expect(around('Verus')).toBeVisible();
  await page.goBack();
  await expect(around('Palantir')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('.chain-grid')).toBeVisible();
});

test.describe('the timeline', () => {
  const SIGNS = '.lane-signs a';
  const openTimeline = (sidelight: Sidelight) =>
    sidelight.openExtensionPage('profile.html?profile=amazon&view=timeline');

  test('has a sign for all that is dated, and each can be pressed where it is', async ({ sidelight }) => {
    const page = await openTimeline(sidelight);
    await page.locator(SIGNS).first().waitFor();
    const dated = amazon.claims.filter(({ happened }) => happened).length + amazon.later.length;
    await expect(page.locator('[data-event]')).toHaveCount(dated);
    const leads = await page.locator(SIGNS).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(leads).size).toBe(dated);
    const covered = await page.locator(SIGNS).evaluateAll((links) =>
      links.flatMap((link) => {
        link.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = link.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return link.contains(hit) ? [] : [link.getAttribute('href')];
      }),
    );
    expect(covered).toEqual([]);
  });

  test('leads from a sign to its statement, and from the picture to the list', async ({ sidelight }) => {
    const page = await openTimeline(sidelight);
    await page.getByRole('link', { name: 'The same as a list' }).click();
    await expect(page.locator('#timeline-list')).toBeFocused();
    const claim = amazon.claims.find(({ label }) => label);
    await page
      .locator(SIGNS, { hasText: claim?.label ?? '' })
      .first()
      .click();
    await expect(page.locator(`[data-claim="${claim?.id}"]`)).toBeInViewport();
  });

  test('fits from 1024 pixels on, and gives way to the list on a phone', async ({ sidelight }) => {
    const page = await openTimeline(sidelight);
    const picture = page.locator('.lanes');
    for (const width of [1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(picture).toBeVisible();
      expect(await picture.evaluate((one) => one.scrollWidth - one.clientWidth), `${width} px`).toBe(0);
    }
    for (const width of [640, 360]) {
      await page.setViewportSize({ width, height: 640 });
      await expect(picture).toBeHidden();
      await expect(page.locator('[data-event]').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBe(0);
    }
  });
});

test('about says who makes this, what it is not, and which dataset it is', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=about');
  await expect(page.getByRole('heading', { name: 'What it is not' })).toBeVisible();
  await expect(page.locator('.hash')).toHaveText(/^SHA-256 [0-9a-f]{64}$/);
  for (const { title } of amazon.sources) await expect(page.getByText(title).first()).toBeVisible();
});
