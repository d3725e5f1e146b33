import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Size of one or several files in bytes, as they are and gzipped. */
export interface Bytes {
  what: string;
  raw: number;
  packed: number;
}

/**
 * Measures the files that a build puts into a page, and those that the background reads to answer one.
 * @param build folder of the built extension
 * @param profile id of the profile that the page belongs to
 */
export function weigh(build: string, profile: string): Bytes[] {
  const of = (what: string, ...files: string[]): Bytes => {
    const contents = files.map((file) => readFileSync(join(build, file)));
    return {
      what,
      raw: contents.reduce((sum, one) => sum + one.length, 0),
      packed: contents.reduce((sum, one) => sum + gzipSync(one, { level: 9 }).length, 0),
    };
  };
  return [
    of('script in the page (all that is injected)', 'notice.js'),
    of('background script', 'background.js'),
    of('dataset read to answer one page', 'dataset/index.json', `dataset/${profile}/guide.json`),
    of('claims, read only when shown', `dataset/${profile}/claims.json`),
    of('catalog, read by options, profile page and the popup on a page of nobody', 'dataset/catalog.json'),
    of('manifest', 'manifest.json'),
  ];
}
