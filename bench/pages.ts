import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../core/dataset/dataset.ts';
import { matchPage } from '../core/page/match.ts';

/** A page to measure on. */
export interface BenchPage {
  name: string;
  url: string;
  title?: string;
  /** Its HTML. If left out, the page is a plain stand-in. */
  html?: string;
}

const MOST_SAVED = 2;

/**
 * Chooses pages of the dataset's sites: a plain one that gets a notice; a plain one where the script runs but gets no
 * notice (it is silent because of its title, which no manifest can know); and saved real ones if a folder is given.
 * @param folder saved pages, with a README.md whose table names the address of each file
 * @throws {Error} if the dataset has no such examples, or the folder does not exist
 */
export function benchPages(profiles: readonly Profile[], folder?: string): BenchPage[] {
  const sites = profiles.flatMap((profile) => profile.sites);
  const silence = (page: { url: string; title?: string }) => matchPage(page, sites)?.silent;
  const [shown] = sites
    .flatMap(({ examples }) => examples.pages)
    .filter(({ url, canonical }) => !canonical && new URL(url).pathname !== '/');
  const [silent] = sites
    .flatMap(({ examples }) => examples.silent)
    .filter(({ url, title }) => title && silence({ url, title }) && !silence({ url }));
  if (!shown || !silent) throw new Error('The dataset has no example of such pages.');
  const { url, title } = shown;
  return [
    { name: 'plain page, notice to show', url, ...(title && { title }) },
    { name: 'plain page, nothing to show', url: silent.url, ...(silent.title && { title: silent.title }) },
    ...(folder === undefined ? [] : savedPages(folder))
      .filter(({ url }) => matchPage({ url }, sites) && !silence({ url }))
      .slice(0, MOST_SAVED),
  ];
}

function savedPages(folder: string): BenchPage[] {
  const readme = join(folder, 'README.md');
  const rows = [...readFileSync(readme, 'utf8').matchAll(/^\| (\S+\.html) \| (https:\S+) \|/gm)];
  return rows
    .map(([, file = '', url = '']) => ({ file: join(folder, file), name: `saved page ${file}, notice to show`, url }))
    .filter(({ file }) => existsSync(file))
    .map(({ file, name, url }) => ({ name, url, html: readFileSync(file, 'utf8') }));
}
