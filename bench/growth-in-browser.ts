import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../scripts/browser/launch.ts';
import { weighServiceWorker } from '../scripts/browser/service-worker.ts';
import { growExtension, pageOf } from './grown-extension.ts';
import { type Spread, spread } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { measureNotice, measurePopup } from './surfaces.ts';
import { openBrowser } from './visit.ts';

/** What a number of profiles costs in a browser, by the name of a table row, which includes the unit (ms or kB). */
export interface GrownInBrowser {
  profiles: number;
  measured: Record<string, Spread>;
}

/** A browser whose extension has this number of profiles, with the values measured so far. */
interface Grown {
  profiles: number;
  browser: ExtensionBrowser;
  page: BenchPage;
  values: Map<string, number[]>;
}

const NOBODY: BenchPage = { name: 'a page of nobody', url: 'https://example.com/' };

/**
 * Opens a browser for each number of profiles and measures in all of them in turn, round by round, so that a slow
 * moment of the machine affects all alike. The first round does not count, because in it the browser also reads its own
 * files.
 * @param build folder of the built extension
 */
export async function measureGrowthInBrowser(
  build: string,
  counts: readonly number[],
  rounds: number,
): Promise<GrownInBrowser[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
  const all: Grown[] = [];
  try {
    for (const count of counts) all.push(await openGrown(build, join(folder, String(count)), count));
    for (let round = -1; round < rounds; round++) {
      for (const one of all) {
        const measured = await measure(one);
        if (round >= 0) keep(one, measured);
      }
      if (round >= 0) console.log(`growth in a browser: round ${round + 1} of ${rounds}`);
    }
  } finally {
    await Promise.all(all.map(({ browser }) => browser.close()));
    rmSync(folder, { recursive: true, force: true });
  }
  return all.map(({ profiles, values }) => ({
    profiles,
    measured: Object.fromEntries([...values].map(([name, numbers]) => [name, spread(numbers)])),
  }));
}

async function openGrown(build: string, folder: string, profiles: number): Promise<Grown> {
  growExtension(build, folder, profiles);
  const page = { name: 'a page of a company', url: pageOf(profiles) };
  return { profiles, browser: await openBrowser(folder, [page, NOBODY]), page, values: new Map() };
}

function keep({ values }: Grown, measured: Record<string, number>): void {
  for (const [name, value] of Object.entries(measured)) values.set(name, [...(values.get(name) ?? []), value]);
}

async function measure({ browser, page }: Grown): Promise<Record<string, number>> {
  return {
    'page ready to notice, worker cold, ms': await measureNotice(browser, page, 'cold'),
    'page ready to notice, worker warm, ms': await measureNotice(browser, page, 'warm'),
    'heap of the worker after that, kB': (await weighServiceWorker(browser.profile)) / 1000,
    'popup on a page of a company, complete, ms': await measurePopup(browser, page, '.popup [data-section]'),
    'popup on a page of nobody, complete, ms': await measurePopup(browser, NOBODY, '.popup [role="switch"]'),
  };
}
