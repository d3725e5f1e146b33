/**
 * `npm run bench`: measures what the built extension costs, on this machine, and writes bench/results.json and the last
 * numbers of docs/performance.md. `--rounds=5`: how often each thing is measured; `--most=10000`: how many profiles at most.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { weigh } from './bench/bytes.ts';
import { makeExtensions } from './bench/extensions.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureSurfaces } from './bench/of-surfaces.ts';
import { measureOnPages } from './bench/on-pages.ts';
import { benchPages } from './bench/pages.ts';
import { type Results, tables } from './bench/table.ts';
import { openBrowser } from './bench/visit.ts';
import { ROOT } from './commands.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { readDataset } from './read-dataset.ts';

const COUNTS = [1, 10, 100, 1000, 10_000];
const DOCUMENT = join(ROOT, 'docs', 'performance.md');
/** What stands after this line is written anew. */
const BEGIN = '<!-- npm run bench writes what follows -->';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, most: { type: 'string', default: '10000' } },
});
const rounds = Number(values.rounds);
const { profiles } = readDataset();
const pages = benchPages(profiles, join(ROOT, '..', 'shared', 'pages'));
const build = join(ROOT, '.output', 'chrome-mv3');
const load = [idleness()];

const { onPages, surfaces } = await inBrowsers();
load.push(idleness());
const growth = await measureGrowth(COUNTS.filter((count) => count <= Number(values.most)));
load.push(idleness());

write({
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  load,
  onPages,
  surfaces,
  bytes: weigh(build, profiles[0]?.id ?? ''),
  growth,
});

function idleness(): number {
  return loadavg()[0] ?? Number.NaN;
}

async function inBrowsers(): Promise<Pick<Results, 'onPages' | 'surfaces'>> {
  const extensions = makeExtensions(build);
  const browsers = new Map<string, ExtensionBrowser>();
  try {
    const open = async (name: string, folder: string) => {
      const browser = await openBrowser(folder, pages);
      browsers.set(name, browser);
      return browser;
    };
    const ours = await open('ours', extensions.ours);
    const empty = await open('empty script', extensions.empty);
    await open('script that touches chrome.runtime', extensions.touching);
    await open('script that asks once', extensions.asking);
    await open('none', extensions.nothing);
    const [plain] = pages;
    if (!plain) throw new Error('There is no page to measure on.');
    return {
      onPages: await measureOnPages(browsers, pages, rounds),
      surfaces: await measureSurfaces(ours, empty, plain, rounds),
    };
  } finally {
    await Promise.all([...browsers.values()].map((browser) => browser.close()));
    extensions.remove();
  }
}

function write(results: Results): void {
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  writeFileSync(join(ROOT, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const [method] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  writeFileSync(DOCUMENT, `${method}${BEGIN}\n\n${tables(results)}\n`);
  console.log(tables(results));
}
