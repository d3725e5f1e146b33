import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Relation } from '../../core/schema/claim.ts';
import { runCommand } from '../../scripts/run-command.ts';
import { fictionalProfile } from '../core/fictional.ts';
import { copyOfTheTree } from '../support/copied-tree.ts';
import { writeProfileFolder } from '../support/profile-folder.ts';
import { amazon, PAGES, sitesOf } from './support/dataset.ts';
import { test as plain } from './support/extension.ts';
import { openFold } from './support/fold.ts';
import { NoticePage } from './support/notice-page.ts';
import { openMore, Report } from './support/report.ts';
import { turn } from './support/turn.ts';

const RELATIONS: Readonly<Record<string, Relation[]>> = {
  'ledger-p01-02': [{ from: 'acme', does: 'owns', to: 'waterworks' }],
  'ledger-p02-02': [
    { from: 'waterworks', does: 'hosts', to: 'register' },
    { from: 'maker', does: 'designed', to: 'register' },
  ],
  'ledger-p02-03': [{ from: 'council', does: 'uses', to: 'register' }],
  'ledger-p02-04': [{ from: 'acme', does: 'sells-to', to: 'council', with: 'pump', state: 'planned' }],
};

const whole = fictionalProfile();
const acme = {
  ...whole,
  entities: [
    ...whole.entities,
    { id: 'waterworks', name: 'Waterworks', kind: 'company' as const },
    { id: 'register', name: 'River Register', kind: 'system' as const },
    { id: 'maker', name: 'Maker', kind: 'company' as const },
    { id: 'council', name: 'River Council', kind: 'agency' as const },
    { id: 'pump', name: 'Pump 3', kind: 'product' as const },
  ],
  claims: whole.claims.map((claim) => {
    const relations = RELATIONS[claim.id];
    const named = relations?.flatMap(({ from, to, with: by }) => [from, to, ...(by ? [by] : [])]);
    return relations ? { ...claim, relations, entities: [...new Set(['acme', ...(named ?? [])])] } : claim;
  }),
};

const PUMP = 'https://acme.example/pump-3';
const SIGN_IN = 'https://acme.example/de/sign-in';

/** Loads a build of a copy of the project to which one profile's folder was added, and nothing else changed. */
const test = plain.extend<object, { withSecondCompany: string }>({
  withSecondCompany: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are needed.
    async ({}, use) => {
      const tree = copyOfTheTree('second-company');
      try {
        writeProfileFolder(join(tree, 'data'), acme);
        const { ok, output } = await runCommand(['wxt', 'build', '--mode', 'testing'], {}, tree);
        if (!ok) throw new Error(`The tree with a second company can't be built:\n${output}`);
        await use(join(tree, '.output', 'chrome-mv3-testing'));
      } finally {
        rmSync(tree, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  folder: async ({ withSecondCompany }, use) => use(withSecondCompany),
});

// In one worker, so that it is built once.
test.describe.configure({ mode: 'default' });

test('a page of a second company has the notice, with what its profile says', async ({ sidelight }) => {
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PUMP)));
  await expect(notice.chip).toHaveAccessibleName('river and 1 more, from public profiles. Open the summary');
  await notice.open();
  await expect(notice.heading).toHaveText('About Acme');
  await expect(notice.panel).toContainText('a page about pumps');
  for (const { id, headline, glance } of acme.sections) {
    await notice.unfold(id);
    await expect(notice.section(id)).toContainText(headline);
    for (const { then } of glance) await expect(notice.section(id)).toContainText(then.text);
    await expect(notice.pairs(id)).toHaveCount(glance.length);
  }
  const card = await openMore(await notice.openPair('river', 'ledger-p02-02'));
  await expect(card).toHaveText(/The Ledger.*as of May 2020/);
  await expect(card).toContainText('In May 2020 statement ledger-p02-02 was made about Acme.');
  await expect(card.getByRole('button', { name: /^Source:/ })).toBeVisible();
});

test.use({ shared: true });

test('its sign-in page is silent, and the popup answers there', async ({ sidelight }) => {
  const page = await sidelight.visit(SIGN_IN);
  const popup = await sidelight.openPopup(page);
  await expect(popup.getByText('No notice here, since this is a sign-in page.')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'About Acme' })).toBeVisible();
  // Waits for the notice of a page opened later: by then this page would have had one too.
  await new NoticePage(sidelight.notice(await sidelight.visit(PUMP))).chip.waitFor();
  await expect(sidelight.notice(page)).toHaveCount(0);
});

test('the popup has its report, complete', async ({ sidelight }) => {
  const popup = await sidelight.openPopup(await sidelight.visit(PUMP));
  await expect(popup.getByRole('heading', { name: 'About Acme' })).toBeVisible();
  const report = new Report(popup.locator('main'));
  await expect(report.pairs('river')).toHaveCount(2);
  await expect(await report.showStatements('river')).toHaveCount(4);
});

test('its topics and its site stand in the options, beside those that were there', async ({ sidelight }) => {
  const options = await sidelight.openExtensionPage('options.html');
  const water = options.locator('.switch-row', { has: options.getByRole('switch', { name: 'Water', exact: true }) });
  await expect(water).toContainText('Reported in 2020: river');
  await expect(water).toContainText('4 statements');
  await openFold(options, 'Sites');
  for (const { name } of [...acme.sites, ...sitesOf('page'), ...amazon.topics])
    await expect(options.getByRole('switch', { name, exact: true })).toBeChecked();

  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PUMP)));
  await expect(notice.chip).toHaveAccessibleName(/^river and 1 more/);
  await turn(options.getByRole('switch', { name: 'Water', exact: true }), false);
  await expect(notice.chip).toHaveAccessibleName(/^overview, from/);
  await turn(options.getByRole('switch', { name: 'Acme', exact: true }), false);
  await expect(notice.root).toHaveCount(0);
});

test('its profile page opens on what changed, with all its pairs', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(`profile.html?profile=${acme.id}`);
  for (const { text } of acme.sections.flatMap(({ glance }) => glance.map(({ then }) => then)))
    await expect(page.locator('.board').getByText(text)).toBeVisible();
});

test('its profile page has all its claims', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(`profile.html?profile=${acme.id}&view=statements`);
  await expect(page.locator('[data-claim]')).toHaveCount(acme.claims.length);
  for (const { text } of acme.claims) await expect(page.getByText(text)).toBeVisible();
});

test('its timeline says that nothing in it is dated', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(`profile.html?profile=${acme.id}&view=timeline`);
  await expect(page.getByText('None of these statements tells of a dated event.')).toBeVisible();
});

test('its profile page draws its chain from its relations, and what is told around any name', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(`profile.html?profile=${acme.id}&view=relations`);
  await expect(page.getByRole('heading', { name: 'From Acme to the users' })).toBeVisible();
  const column = (name: string) => page.locator(`.chain-box[data-column="${name}"] > .entity-name`);
  await expect(column('part')).toHaveText(['Waterworks', 'Acme']);
  await expect(column('system')).toHaveText(['River Register', 'Pump 3']);
  await expect(column('user')).toHaveText(['River Council']);
  await expect(page.locator('.chain-line .verb')).toHaveText(['hosted', 'used by', 'sold to (planned)']);
  await page.locator('.chain-grid').getByRole('link', { name: 'River Register', exact: true }).click();
  const around = page.getByRole('region', { name: 'Around River Register' });
  await expect(around.locator('.bracket > li > p')).toHaveText([
    /^Waterworks hosts/,
    /^Maker designed/,
    /^River Council uses/,
  ]);
});

test('the pages of the first company are what they were', async ({ sidelight }) => {
  const notice = new NoticePage(sidelight.notice(await sidelight.visit(PAGES.ring)));
  await expect(notice.chip).toHaveAccessibleName(/^Policing and 1 more, from/);
  await notice.open();
  await expect(notice.heading).toHaveText('About Ring, an Amazon company');
  const page = await sidelight.openExtensionPage(`profile.html?profile=${amazon.id}&view=statements`);
  await expect(page.locator('[data-claim]')).toHaveCount(amazon.claims.length);
});
