/**
 * `npm run bench`: measures what the built extension costs on this machine. Writes bench/results.json and the tables at
 * the end of docs/performance.md.
 * - `--rounds=5`: how often each thing is measured
 * - `--most=10000`: the largest number of profiles
 * - `--pages=FOLDER`: saved real pages to measure on as well; the folder's README.md has a table of files and their
 *   addresses
 * - `--only=growth`: measures only this part (pages, surfaces, bytes, growth, memory, firefox; may be repeated), prints it
 *   and writes no file
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { ExtensionBrowser } from '../scripts/browser/launch.ts';
import { readDataset } from '../scripts/build/read-dataset.ts';
import { readOptions } from '../scripts/options.ts';
import { ROOT } from '../scripts/run-command.ts';
import { weigh } from './bytes.ts';
import { makeExtensions } from './extensions.ts';
import { measureFirefox } from './firefox.ts';
import { measureGrowth } from './growth.ts';
import { measureGrowthInBrowser } from './growth-in-browser.ts';
import type { GrowthResults } from './growth-table.ts';
import { measureOnPages } from './measure-pages.ts';
import { measureSurfaces, type SurfaceResults } from './measure-surfaces.ts';
import { measureMemory } from './memory.ts';
import { benchPages } from './pages.ts';
import { ASKING, EMPTY, ESSENTIAL } from './ratios.ts';
import { type Results, tables } from './table.ts';
import { openBrowser } from './visit.ts';

const COUNTS = [1, 10, 100, 1000, 10_000];
const DOCUMENT = join(ROOT, 'docs', 'performance.md');
/** Everything after this line is replaced. */
const BEGIN = '<!-- npm run bench writes what follows -->';

const PARTS = ['pages', 'surfaces', 'bytes', 'growth', 'memory', 'firefox'];

const { values } = readOptions({
  options: {
    rounds: { type: 'string', default: '5' },
    most: { type: 'string', default: '10000' },
    only: { type: 'string', multiple: true, default: PARTS },
    pages: { type: 'string' },
  },
});
const unknown = values.only.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) refuse(`There is no ${unknown.join(', ')} to measure, but ${PARTS.join(', ')}.`);
if (values.pages && !existsSync(join(values.pages, 'README.md')))
  refuse(`There is no README.md in ${values.pages} that names saved pages.`);
const isWanted = (part: string) => values.only.includes(part);
const rounds = wholeNumber('--rounds', values.rounds);
const most = wholeNumber('--most', values.most);
const counts = COUNTS.filter((count) => count <= most);
const { profiles } = readDataset();
const pages = benchPages(profiles, values.pages);
if (!values.pages) console.log('No saved pages were given (--pages=FOLDER): measuring on plain ones alone.');
const build = join(ROOT, '.output', 'chrome-mv3');
const load = [idleness()];

const { onPages, surfaces } = isWanted('pages') || isWanted('surfaces') ? await inBrowsers() : {};
load.push(idleness());
const growth = isWanted('growth') ? await grow() : undefined;
load.push(idleness());

const memory = isWanted('memory') ? await measureMemory(build, profiles) : undefined;
const firefox = isWanted('firefox') ? await inFirefox() : undefined;
load.push(idleness());

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  load,
  onPages,
  surfaces,
  bytes: isWanted('bytes') ? weigh(build, profiles[0]?.id ?? '') : undefined,
  growth,
  memory,
  firefox,
};
console.log(tables(results));
if (PARTS.every(isWanted)) write(results);

/** A number of times: anything else would measure nothing, and write that over what was measured before. */
function wholeNumber(option: string, value: string): number {
  return /^[1-9]\d*$/.test(value) ? Number(value) : refuse(`${option} is a whole number from 1, not "${value}".`);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Needs the build for Firefox as well. */
async function inFirefox(): Promise<SurfaceResults> {
  const [[page], [profile]] = [pages, profiles];
  if (!page || !profile) throw new Error('There is nothing to measure on.');
  return measureFirefox(join(ROOT, '.output', 'firefox-mv3'), profile.id, page, rounds);
}

function idleness(): number {
  return loadavg()[0] ?? Number.NaN;
}

/** Measures in browsers first. They are open for all numbers at once, so the processes under Node must not run yet. */
async function grow(): Promise<GrowthResults> {
  const inBrowser = await measureGrowthInBrowser(build, counts, rounds);
  return { inBrowser, underNode: await measureGrowth(counts) };
}

async function inBrowsers(): Promise<Pick<Results, 'onPages' | 'surfaces'>> {
  const [[plain], [profile]] = [pages, profiles];
  if (!plain || !profile) throw new Error('There is nothing to measure on.');
  const extensions = makeExtensions(build);
  const browsers = new Map<string, ExtensionBrowser>();
  try {
    const open = async (name: string, folder: string) => {
      const browser = await openBrowser(folder, pages);
      browsers.set(name, browser);
      return browser;
    };
    const ours = await open('ours', extensions.ours);
    const empty = await open(EMPTY, extensions.empty);
    await open('script that touches chrome.runtime', extensions.touching);
    await open(ASKING, extensions.asking);
    await open(ESSENTIAL, extensions.essential);
    await open('none', extensions.nothing);
    const onPages = isWanted('pages') ? await measureOnPages(browsers, pages, rounds) : undefined;
    if (!isWanted('surfaces')) return { onPages, surfaces: undefined };
    // Idle browsers slow down the measured ones, so popups are opened with two browsers running, not six.
    await closeAllBut(browsers, [ours, empty]);
    return { onPages, surfaces: await measureSurfaces({ ours, empty, page: plain, profile: profile.id }, rounds) };
  } finally {
    await Promise.all([...browsers.values()].map((browser) => browser.close()));
    extensions.remove();
  }
}

async function closeAllBut(browsers: Map<string, ExtensionBrowser>, kept: ExtensionBrowser[]): Promise<void> {
  for (const [name, browser] of browsers) {
    if (kept.includes(browser)) continue;
    browsers.delete(name);
    await browser.close();
  }
}

function write(results: Results): void {
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  writeFileSync(join(ROOT, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const [method] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  writeFileSync(DOCUMENT, `${method}${BEGIN}\n\n${tables(results)}\n`);
}
