import { expect, type Page } from '@playwright/test';
import german from '../../locales/de.json' with { type: 'json' };
import english from '../../locales/en.json' with { type: 'json' };
import { PAGES } from './support/dataset.ts';
import { type Sidelight, test } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';
import { openWindow } from './support/own-window.ts';
import { Report } from './support/report.ts';
import { turn } from './support/turn.ts';

// Several pages at once take a while on a busy machine.
test.describe.configure({ timeout: 120_000 });

const FAILED = english.storage_failed;

const readLocal = (options: Page) =>
  options.evaluate(async () => {
    const { filler: _, ...kept } = await chrome.storage.local.get();
    return kept;
  });

async function openNotice(sidelight: Sidelight) {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  await notice.chip.waitFor();
  return { page, notice };
}

/**
 * Presses switches and radio buttons of a page of the extension many times, without waiting until anything is stored.
 * @returns whether each was on at last, by its id
 */
function pressMany(page: Page, selectors: string[], times: number): Promise<Record<string, boolean>> {
  return page.evaluate(
    async ([wanted, rounds]) => {
      const last: Record<string, boolean> = {};
      document.addEventListener('change', ({ target }) => {
        const { id, checked } = target as HTMLInputElement;
        last[id] = checked;
      });
      for (let round = 0; round < rounds; round++) {
        for (const one of wanted) document.querySelector<HTMLInputElement>(one)?.click();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return last;
    },
    [selectors, times] as const,
  );
}

test('pages of the extension and a notice that choose at the same time, many times over, lose nothing', async ({
  sidelight,
}) => {
  const { page, notice } = await openNotice(sidelight);
  const [topics, sites] = await Promise.all([
    sidelight.openExtensionPage('options.html'),
    sidelight.openExtensionPage('options.html'),
  ]);
  const others = await openWindow(sidelight, topics, 'popup.html');
  // Those of sites are folded, and pressed by a script all the same.
  for (const one of [topics, sites, others]) await one.locator('[id^="site-"]').first().waitFor({ state: 'attached' });
  await page.bringToFront();
  await notice.open();
  const inNotice = async () => {
    for (let time = 0; time < 5; time++) {
      await notice.hideTopic('policing');
      await expect(notice.button('Undo')).toBeVisible({ timeout: 30_000 });
      if (time < 4) await notice.button('Undo').click();
    }
  };
  const [chosenTopics, chosenSites, chosenOthers] = await Promise.all([
    pressMany(topics, ['#topic-prisons', '#topic-protest', '#topic-immigration'], 31),
    pressMany(sites, ['#site-ring'], 31),
    pressMany(others, ['#site-aws', '#site-amazon'], 31),
    inNotice(),
  ]);
  expect(Object.keys({ ...chosenTopics, ...chosenSites, ...chosenOthers })).toHaveLength(6);
  const chosen = { ...chosenTopics, ...chosenSites, ...chosenOthers, 'topic-policing': false };
  const kept = async () => {
    const { settings } = (await readLocal(topics)) as { settings: Record<'topics' | 'sites', object> };
    const named = (kind: string, of: object) => Object.entries(of).map(([id, on]) => [`${kind}-${id}`, on]);
    return Object.fromEntries([...named('topic', settings.topics), ...named('site', settings.sites)]);
  };
  await expect.poll(kept).toEqual(chosen);
});

/** Fills the extension's storage to the last byte. @returns how many bytes are free then */
function fill(options: Page): Promise<number> {
  return options.evaluate(async () => {
    const free = async () => chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
    await chrome.storage.local.set({ filler: '' });
    await chrome.storage.local.set({ filler: 'x'.repeat(await free()) });
    return free();
  });
}

test('storage that is full says so wherever something is chosen, leaves what was chosen, and works again once there is room', async ({
  sidelight,
}) => {
  const options = await sidelight.openExtensionPage('options.html');
  const errors: string[] = [];
  options.on('pageerror', ({ message }) => errors.push(message));
  const topic = (name: string) => options.getByRole('switch', { name });
  await turn(topic('Prisons'), false);
  await expect.poll(() => readLocal(options)).toMatchObject({ settings: { topics: { prisons: false } } });
  const before = await readLocal(options);
  expect(await fill(options)).toBe(0);

  await topic('Immigration').click();
  await expect(options.locator('.options-foot').getByRole('status')).toHaveText(FAILED);
  await expect(topic('Immigration')).toBeChecked();
  await expect(topic('Prisons')).not.toBeChecked();

  const { page, notice } = await openNotice(sidelight);
  page.on('pageerror', ({ message }) => errors.push(message));
  await notice.open();
  for (const hide of [
    () => notice.hide('For today'),
    () => notice.hide('Always on Ring'),
    () => notice.hideTopic('policing'),
  ]) {
    await hide();
    await expect(notice.panel.getByRole('status')).toHaveText(FAILED);
    await expect(notice.section('policing')).toBeVisible();
    // The message is shown once: after closing and opening the panel it is gone.
    await page.keyboard.press('Escape');
    await notice.open();
    await expect(notice.panel.getByRole('status')).toHaveText('');
  }
  await page.keyboard.press('Escape');

  const popup = await sidelight.openPopup(page);
  popup.on('pageerror', ({ message }) => errors.push(message));
  await new Report(popup.locator('main')).hideTopic('policing');
  await expect(popup.getByRole('status')).toHaveText(FAILED);
  await expect(popup.locator('[data-section="policing"]')).toBeVisible();
  expect(await readLocal(options)).toEqual(before);

  await options.evaluate(() => chrome.storage.local.remove('filler'));
  await new Report(popup.locator('main')).hideTopic('policing');
  await expect(popup.getByRole('status')).toContainText('Policing is hidden on every site.');
  await expect(notice.chip).toHaveAccessibleName(/^The company, from/);
  await turn(topic('Immigration'), false);
  await expect(options.locator('.options-foot').getByRole('status')).toHaveText('');
  await expect
    .poll(() => readLocal(options))
    .toMatchObject({ settings: { topics: { prisons: false, immigration: false, policing: false } } });
  expect(errors).toEqual([]);
});

test.describe('in another language', () => {
  test.use({ language: 'de' });

  test('storage that is full says so where the language of the statements is chosen', async ({ sidelight }) => {
    const profile = await sidelight.openExtensionPage('profile.html');
    const errors: string[] = [];
    profile.on('pageerror', ({ message }) => errors.push(message));
    const masthead = profile.getByRole('banner');
    const language = masthead.getByRole('button', { name: /^Sprache der Aussagen/ });
    await language.waitFor();
    expect(await fill(profile)).toBe(0);
    await language.click();
    await expect(masthead.getByRole('status')).toHaveText(german.storage_failed);
    await expect(language).toHaveText(/Auf Englisch$/);
    await profile.evaluate(() => chrome.storage.local.remove('filler'));
    await language.click();
    await expect(language).toHaveText(/Auf Deutsch$/);
    await expect(masthead.getByRole('status')).toHaveText('');
    expect(errors).toEqual([]);
  });
});

/** Makes storage fail at every call, in the page or worker of the extension in which this runs. */
function breakStorage(): void {
  for (const area of [chrome.storage.local, chrome.storage.session])
    for (const name of ['get', 'set'] as const)
      Object.defineProperty(area, name, {
        value: () => {
          throw new Error('The disk is gone.');
        },
      });
}

test('storage that fails at every call: options and notice show as on the first day, and say that nothing is kept', async ({
  sidelight,
}) => {
  const options = await sidelight.openExtensionPage('options.html');
  await turn(options.getByRole('switch', { name: 'Prisons' }), false);
  const { page, notice } = await openNotice(sidelight);
  const errors: string[] = [];
  for (const one of [options, page]) one.on('pageerror', ({ message }) => errors.push(message));

  await options.addInitScript(breakStorage);
  await options.reload();
  await expect(options.getByRole('switch', { name: 'Prisons' })).toBeChecked();
  await options.getByRole('switch', { name: 'Policing' }).click();
  await expect(options.locator('.options-foot').getByRole('status')).toHaveText(FAILED);
  await expect(options.getByRole('switch', { name: 'Policing' })).toBeChecked();

  await sidelight.context.serviceWorkers()[0]?.evaluate(breakStorage);
  await page.reload();
  await notice.open();
  await notice.hide('Always on Ring');
  await expect(notice.panel.getByRole('status')).toHaveText(FAILED);
  await expect(notice.section('policing')).toBeVisible();
  expect(errors).toEqual([]);
});
