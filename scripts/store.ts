/**
 * "npm run store": makes what the stores' forms take, ready to paste and to upload, in store/ready/ (git ignores it):
 * texts for each store and language, the answers, pictures in each language, promo tiles and a logo.
 * Uses the testing build, because only in its notice a program can press a button; what is asked for is read from the
 * build that is published.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { chromium } from '@playwright/test';
import { type ExamplePage, examplePages } from './browser/example-pages.ts';
import { chromium as chromiumPath } from './browser/find.ts';
import { buildInLanguage } from './browser/language-build.ts';
import { inBrowser, photographer, TESTING_BUILD } from './browser/photograph.ts';
import { readDataset } from './build/read-dataset.ts';
import { ROOT } from './run-command.ts';
import { answerSheet } from './store/answer-sheet.ts';
import { addLetters } from './store/fonts.ts';
import {
  describe,
  type Manifest,
  readAnswers,
  readTexts,
  STORE,
  STORES,
  type StoreName,
  type StoreTexts,
} from './store/kit.ts';
import { canDraw } from './store/letters.ts';
import { LIMITS, SIZES } from './store/limits.ts';
import { darkPicture, lightPictures } from './store/pictures.ts';
import { checkPicture } from './store/png.ts';
import { logoPage, tilePage } from './store/tiles.ts';

const READY = join(STORE, 'ready');

rmSync(READY, { recursive: true, force: true });
const texts = readTexts();
for (const store of STORES) writeTexts(store);
const pictured = await picturedTexts();
for (const { language } of pictured) await takePictures(language);
await drawTiles();
tellMissing(texts.filter((each) => !pictured.includes(each)));

function writeTexts(store: StoreName): void {
  const manifest = manifestOf(store);
  for (const each of texts) {
    const folder = join(READY, store, each.language);
    write(join(folder, 'description.txt'), describe(each, manifest));
    if (!LIMITS[store].shortFromPackage) {
      write(join(folder, 'summary.txt'), each.summary);
      write(join(folder, 'captions.txt'), each.captions.join('\n'));
    }
    if (LIMITS[store].searchTerms) write(join(folder, 'search-terms.txt'), each.searchTerms.join('\n'));
  }
  write(join(READY, store, 'answers.txt'), answerSheet(store, manifest, readAnswers()));
}

/** Chrome's and Edge's stores take the same package. */
function manifestOf(store: StoreName): Manifest {
  const build = store === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  return JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'));
}

async function takePictures(language: string): Promise<void> {
  const over = examplePages(readDataset().profiles).at(-1);
  if (!over) throw new Error('The dataset has no page to show the notice on.');
  const copy = buildInLanguage(TESTING_BUILD, language);
  await takePicturesOf(copy, language, over);
  rmSync(copy, { recursive: true, force: true });
}

async function takePicturesOf(build: string, language: string, over: ExamplePage): Promise<void> {
  const taken: string[] = [];
  const take = photographer(relative(join(ROOT, 'screenshots'), join(READY, 'pictures', language)), (path) =>
    taken.push(path),
  );
  const viewport = SIZES.screenshot;
  await inBrowser(build, { viewport, colorScheme: 'light', locale: language }, [over], (browser) =>
    lightPictures(browser, over, take),
  );
  await inBrowser(build, { viewport, colorScheme: 'dark', locale: language }, [over], (browser) =>
    darkPicture(browser, over, take),
  );
  for (const path of taken) done(path, viewport);
}

/** The texts that pictures can show here; letters that are missing are installed. */
async function picturedTexts(): Promise<StoreTexts[]> {
  const drawable = await drawableTexts();
  if (drawable.length === texts.length) return drawable;
  await addLetters();
  return drawableTexts();
}

/** The texts of the languages that this machine has letters for. */
async function drawableTexts(): Promise<StoreTexts[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const page = await browser.newPage();
  const drawable: StoreTexts[] = [];
  for (const each of texts) {
    if (await canDraw(page, each.captions.join(''))) drawable.push(each);
  }
  await browser.close();
  return drawable;
}

async function drawTiles(): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  for (const name of ['tile-small', 'tile-large', 'logo'] as const) {
    const page = await browser.newPage({ viewport: SIZES[name] });
    await page.setContent(name === 'logo' ? logoPage(SIZES[name]) : tilePage(SIZES[name]));
    const path = join(READY, 'pictures', `${name}.png`);
    await page.screenshot({ path });
    done(path, SIZES[name]);
  }
  await browser.close();
}

function tellMissing(missing: StoreTexts[]): void {
  for (const { language } of missing)
    console.warn(`No pictures in ${language}: no font here has its letters (Debian: apt-get install fonts-noto-cjk).`);
}

function done(picture: string, size: { width: number; height: number }): void {
  checkPicture(picture, readFileSync(picture), size);
  console.log(relative(ROOT, picture));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
  console.log(relative(ROOT, path));
}
