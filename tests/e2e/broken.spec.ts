import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { folderOf } from './support/build.ts';
import { DAMAGES, damageFile } from './support/damage.ts';
import { amazon, PAGES, sitesOf } from './support/dataset.ts';
import { test as plain, type Sidelight } from './support/extension.ts';
import { NoticePage } from './support/notice-page.ts';

/** Loads a copy of the extension, so that a test can damage it while it runs. */
const test = plain.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which other fixtures are needed.
  folder: async ({}, use) => {
    const copy = mkdtempSync(join(tmpdir(), 'damaged-'));
    cpSync(folderOf('chrome-mv3-testing'), copy, { recursive: true });
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },
});

const PROFILE = 'profile.html?profile=amazon&view=statements';
// One test opens about thirty surfaces in turn.
test.describe.configure({ timeout: 90_000 });

const MESSAGE = 'The profile can’t be read';
const SECTION = 'policing';
const [lead = ''] = amazon.sections.find(({ id }) => id === SECTION)?.leads ?? [];
const PAIRS = { whole: `[data-section="${SECTION}"] [data-pair]`, count: 3 };

/** An open surface: its root, and how many elements the selector `whole` finds in it if it is complete. */
interface Shown {
  root: Locator;
  whole: string;
  count: number;
}

type Face = 'whole' | 'message';

const SURFACES = {
  async popup(sidelight: Sidelight): Promise<Shown> {
    const popup = await sidelight.openPopup(await sidelight.visit(PAGES.ring));
    return { root: popup.locator('body'), ...PAIRS, count: 2 };
  },
  async popupElsewhere(sidelight: Sidelight): Promise<Shown> {
    const popup = await sidelight.openPopup(await sidelight.visit(PAGES.elsewhere));
    return { root: popup.locator('body'), whole: '[role="switch"]', count: sitesOf('page').length };
  },
  async options(sidelight: Sidelight): Promise<Shown> {
    const options = await sidelight.openExtensionPage('options.html');
    const count = amazon.topics.length + sitesOf('page', 'ask').length;
    return { root: options.locator('body'), whole: '[role="switch"]', count };
  },
  async profile(sidelight: Sidelight): Promise<Shown> {
    const profile = await sidelight.openExtensionPage(PROFILE);
    return { root: profile.locator('body'), whole: '[data-claim]', count: amazon.claims.length };
  },
  async correction(sidelight: Sidelight): Promise<Shown> {
    const correction = await sidelight.openExtensionPage(`correction.html?claim=${lead}`);
    return { root: correction.locator('body'), whole: '.claim-text', count: 1 };
  },
};

/** Expects that a surface is complete or shows only the message, and nothing in between. */
async function expectFace({ root, whole, count }: Shown, face: Face): Promise<void> {
  await expect(root.getByText(MESSAGE)).toHaveCount(face === 'message' ? 1 : 0);
  await expect(root.locator(whole)).toHaveCount(face === 'message' ? 0 : count);
  if (face === 'message') await expect(root.getByText(MESSAGE)).toBeVisible();
  else await expect(root.getByText(MESSAGE)).toHaveCount(0);
}

/**
 * Expects the same of the notice. In somebody's page it never says unasked that something is damaged: either there is
 * no notice, or its panel says so once it is opened.
 */
async function expectNotice(sidelight: Sidelight, face: Face | 'nothing'): Promise<void> {
  const page = await sidelight.visit(PAGES.ring);
  const notice = new NoticePage(sidelight.notice(page));
  if (face === 'nothing') {
    // Waits for the popup, which asks later: once it has its answer, the notice has had its own.
    await expect((await sidelight.openPopup(page)).getByText(MESSAGE)).toBeVisible();
    return expect(notice.root).toHaveCount(0);
  }
  await notice.chip.click();
  await expectFace({ root: notice.panel, ...PAIRS }, face);
}

type Surface = keyof typeof SURFACES;
type Faces = Record<Surface, Face> & { notice: Face | 'nothing' };

async function expectFaces(sidelight: Sidelight, { notice, ...faces }: Partial<Faces>): Promise<void> {
  const [welcome] = sidelight.context.pages();
  // Stops the background, because it keeps every file that it has read and never reads it again.
  if (welcome) await sidelight.stopServiceWorker(welcome);
  if (notice) await expectNotice(sidelight, notice);
  for (const [surface, face] of Object.entries(faces) as [Surface, Face][])
    await test.step(`${surface}: ${face}`, async () => expectFace(await SURFACES[surface](sidelight), face));
  const [, ...opened] = sidelight.context.pages();
  await Promise.all(opened.map((page) => page.close()));
}

const WHOLE: Faces = {
  notice: 'whole',
  popup: 'whole',
  popupElsewhere: 'whole',
  options: 'whole',
  profile: 'whole',
  correction: 'whole',
};

/** Each file with a way to damage it, the path of a value in it that can be wrong, and what each surface then shows. */
const FILES: [path: string, how: string, field: (string | number)[], faces: Faces][] = [
  [
    assetPath.index,
    'cut short',
    ['hosts', 'ring.com'],
    { ...WHOLE, notice: 'nothing', popup: 'message', popupElsewhere: 'message' },
  ],
  [
    assetPath.catalog(),
    'empty',
    ['topics', 0, 'name'],
    {
      notice: 'whole',
      popup: 'whole',
      popupElsewhere: 'message',
      options: 'message',
      profile: 'message',
      correction: 'message',
    },
  ],
  [assetPath.glances('amazon'), 'of another shape', [SECTION, 'pairs', 0, 'claim'], { ...WHOLE, popup: 'message' }],
  [
    assetPath.guide('amazon'),
    'missing',
    ['sections', 0, 'leads'],
    { ...WHOLE, notice: 'nothing', popup: 'message', profile: 'message' },
  ],
  [
    assetPath.claims('amazon'),
    'with one field wrong',
    ['claims', 0, 'text'],
    { ...WHOLE, notice: 'message', profile: 'message', correction: 'message' },
  ],
];

for (const [path, how, field, faces] of FILES)
  test(`where ${path} is ${how}, whatever needs it says so, and all else is whole`, async ({ sidelight, folder }) => {
    damageFile(folder ?? '', path, (text) => DAMAGES[how]?.(text, field));
    await expectFaces(sidelight, faces);
  });

test('any file that is damaged in any way is told, and once it is mended all is there', async ({
  sidelight,
  folder,
}) => {
  const page = await sidelight.visit(PAGES.ring);
  for (const [path, , field] of FILES) {
    // The profile page reads neither the index of hosts nor the glances. The popup does, for the page in front.
    const isOfPopup = path === assetPath.index || path === assetPath.glances('amazon');
    const whole = isOfPopup ? '[data-pair]' : '[data-claim]';
    const opened = await sidelight.openExtensionPage(isOfPopup ? 'popup.html' : PROFILE);
    await page.bringToFront();
    for (const [how, damage] of Object.entries(DAMAGES)) {
      const mend = damageFile(folder ?? '', path, (text) => damage(text, field));
      await test.step(`${path} ${how}`, async () => {
        await opened.reload();
        await expect(opened.getByText(MESSAGE)).toBeVisible();
        await expect(opened.locator(whole)).toHaveCount(0);
      });
      mend();
    }
    await opened.reload();
    await opened.locator(whole).first().waitFor();
    await opened.close();
  }
});

/** Damage that keeps the shape of a file but leaves something out, or changes what it says. */
const GAPS: [what: string, path: string, damage: (content: never) => object][] = [
  [
    'a claim that a section leads with',
    assetPath.claims('amazon'),
    (json: { claims: { id: string }[] }) => ({ ...json, claims: json.claims.filter(({ id }) => id !== lead) }),
  ],
  [
    'a document that claims are from',
    assetPath.claims('amazon'),
    (json: { sources: unknown[] }) => ({ ...json, sources: json.sources.slice(1) }),
  ],
  [
    'a section that pages show',
    assetPath.guide('amazon'),
    (json: { sections: { id: string }[] }) => ({
      ...json,
      sections: json.sections.filter(({ id }) => id !== 'overview'),
    }),
  ],
  [
    'a word of a claim',
    assetPath.claims('amazon'),
    (json: { claims: { text: string }[] }) => ({
      ...json,
      claims: json.claims.map((claim) => ({ ...claim, text: claim.text.replace('not ', '') })),
    }),
  ],
];

test('where a file keeps its shape and lacks something, no half report is shown', async ({ sidelight, folder }) => {
  for (const [what, path, leaveOut] of GAPS) {
    const mend = damageFile(folder ?? '', path, (text) => {
      const file = JSON.parse(text);
      return JSON.stringify({ ...file, content: leaveOut(file.content as never) });
    });
    const isOfClaims = path === assetPath.claims('amazon');
    const faces: Partial<Faces> = isOfClaims
      ? { notice: 'message', popup: 'whole' }
      : { notice: 'nothing', popup: 'message' };
    await test.step(what, () => expectFaces(sidelight, { ...faces, profile: 'message' }));
    mend();
  }
});

test('the popup says so where the statement that the reader opens can’t be read', async ({ sidelight, folder }) => {
  damageFile(folder ?? '', assetPath.claims('amazon'), (text) => text.slice(1));
  const popup = await sidelight.openPopup(await sidelight.visit(PAGES.ring));
  await popup.locator('.pair-open').first().click();
  await expect(popup.getByText(MESSAGE)).toBeVisible();
  await expect(popup.locator('[data-pair], [data-claim]')).toHaveCount(0);
});

test('popup and profile page say so where what is new since the reader last looked can’t be read', async ({
  sidelight,
  folder,
}) => {
  const page = await sidelight.visit(PAGES.ring);
  damageFile(folder ?? '', assetPath.changelog, () => '[]');
  const options = await sidelight.openExtensionPage('options.html');
  await options.evaluate(() => {
    const seen = { version: '2026.11.1', day: '2026-11-03' };
    return chrome.storage.local.set({ memory: { seen: { popup: seen, profile: seen } } });
  });
  await expect((await sidelight.openPopup(page)).getByText(MESSAGE)).toBeVisible();
  await expect((await sidelight.openExtensionPage(PROFILE)).getByText(MESSAGE)).toBeVisible();
});

/** Deletes the script in chunks/ whose name begins like this. */
function removeChunk(folder: string | undefined, beginning: string): void {
  const [chunk = 'none', ...others] = readdirSync(join(folder ?? '', 'chunks')).filter((name) =>
    name.startsWith(`${beginning}-`),
  );
  expect(others).toEqual([]);
  damageFile(folder ?? '', join('chunks', chunk), () => undefined);
}

/** Opens the profile page, waits until it is complete, and collects its uncaught errors. */
async function openProfile(sidelight: Sidelight) {
  const page = await sidelight.openExtensionPage(PROFILE);
  await expect(page.locator('[data-claim]')).toHaveCount(amazon.claims.length);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return { page, errors };
}

test('a view of the profile page whose code can’t be read says so', async ({ sidelight, folder }) => {
  const { page, errors } = await openProfile(sidelight);
  removeChunk(folder, 'TimelineView');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByText(MESSAGE)).toBeVisible();
  expect(errors).toEqual([]);
});

test('the profile page says so where the code for taking along can’t be read', async ({ sidelight, folder }) => {
  const { page, errors } = await openProfile(sidelight);
  removeChunk(folder, 'csv');
  await page.getByRole('button', { name: 'CSV' }).click();
  await expect(page.getByText(MESSAGE)).toBeVisible();
  expect(errors).toEqual([]);
});

test('the profile page says so where its own code can’t be read', async ({ sidelight, folder }) => {
  const page = await sidelight.openExtensionPage('options.html');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  removeChunk(folder, 'main');
  await page.goto(page.url().replace(/[^/]*$/, PROFILE));
  await expect(page.getByRole('heading', { level: 1, name: MESSAGE })).toBeVisible();
  await expect(page.getByText('A file of this extension is damaged')).toBeVisible();
  expect(errors).toEqual([]);
});
