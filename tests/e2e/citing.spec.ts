import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { amazon } from './support/dataset.ts';
import { test } from './support/extension.ts';
import { openMore } from './support/report.ts';

test.use({ shared: true });

const [claim] = amazon.claims.filter(({ section }) => section === 'prisons');
const id = claim?.id ?? '';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Citation' });
const citation = (page: Page) => page.getByRole('textbox', { name: 'Text of the citation' });

test('an address asks once to have a statement cited, and the page is at that statement', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage(`profile.html?profile=amazon&cite=${id}#${id}`);
  await expect(dialog(page)).toContainText(claim?.text ?? '');
  await expect(citation(page)).toHaveValue(new RegExp(`statement ${id}\\)`));
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(`[data-claim="${id}"]`)).toBeFocused();
  await page.reload();
  await expect(page.locator(`[data-claim="${id}"]`)).toBeInViewport();
  await expect(dialog(page)).toBeHidden();
  expect(page.url()).toMatch(new RegExp(`profile=amazon&view=statements#${id}$`));
});

test.describe('in a browser of its own', () => {
  // Whose clipboard has held no other citation.
  test.use({ shared: false });

  test('a statement is cited in the format chosen, copied, and the focus comes back', async ({ sidelight }) => {
    const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=statements');
    const card = await openMore(page.locator(`[data-claim="${id}"]`));
    const button = card.getByRole('button', { name: 'Cite' });
    await button.click();
    await page.getByRole('radio', { name: 'BibTeX' }).check();
    await expect(citation(page)).toHaveValue(new RegExp(`^@misc\\{${id},`));
    const before = await citation(page).inputValue();
    await dialog(page).getByRole('button', { name: 'Copy the citation' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('Copied.');
    await page.context().grantPermissions(['clipboard-read']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(before);
    await page.getByRole('radio', { name: 'APA' }).check();
    await expect(dialog(page).getByRole('status')).toHaveText('');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(button).toBeFocused();
  });
});

test('documents are cited too', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&view=about');
  for (const { title, archive } of amazon.sources) {
    await page.getByRole('button', { name: `Cite ${title}` }).click();
    await page.getByRole('radio', { name: 'Chicago' }).check();
    await expect(citation(page)).toHaveValue(new RegExp(title.replace(/\W/g, '.')));
    expect(await citation(page).inputValue()).toContain(archive);
    await page.keyboard.press('Escape');
  }
});

test('what is in view is taken along as a file, and only that', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&kind=opinion');
  const opinions = amazon.claims.filter(({ kind }) => kind === 'opinion');
  const saved = async (format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const json = await saved('JSON');
  expect(json.name).toMatch(/^sidelight-amazon-.*\.json$/);
  const content = JSON.parse(json.text);
  expect(content.filters).toBe('?profile=amazon&kind=opinion');
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id).sort();
  expect(ids(content.claims)).toEqual(ids(opinions));
  for (const format of ['CSV', 'Markdown']) {
    const { text } = await saved(format);
    for (const one of opinions) expect(text).toContain(one.id);
  }
});

test('on paper stand the statements, what they are of, and where their sources lead', async ({ sidelight }) => {
  const page = await sidelight.openExtensionPage('profile.html?profile=amazon&kind=opinion');
  await page.locator('[data-claim]').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-line')).toBeVisible();
  await expect(page.locator('.print-line')).toContainText('?profile=amazon&kind=opinion');
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  const [address, printed] = await page
    .locator('.claim-foot a')
    .first()
    .evaluate((link: HTMLAnchorElement) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]);
  expect(printed).toContain(address);
});
