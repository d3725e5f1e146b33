import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folderOf } from './support/build.ts';

/**
 * These lists have hundreds of entries, so they are frozen in files of their own, one entry a line, for both builds.
 */
const LISTS = ['exclude_matches', 'exclude_globs'] as const;

interface Manifest {
  version: string;
  content_scripts: Record<(typeof LISTS)[number], string[]>[];
}

for (const build of ['chrome-mv3', 'firefox-mv3'] as const) {
  // `npm run freeze` updates the frozen files.
  test(`the manifest of ${build} is the frozen one`, () => {
    const { content_scripts, ...manifest } = manifestOf(build);
    const scripts = content_scripts.map((script) => ({
      ...script,
      ...Object.fromEntries(LISTS.map((list) => [list, `see ${fileOf(list)}`])),
    }));
    const written = { ...manifest, version: 'of package.json', content_scripts: scripts };
    expect(`${JSON.stringify(written, null, 2)}\n`).toMatchSnapshot(`${build}.json`);
    expect(manifest.version).toBe(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version,
    );
  });

  for (const list of LISTS)
    test(`the ${list} of ${build} are the frozen ones`, () => {
      const all = manifestOf(build).content_scripts.flatMap((script) => script[list]);
      expect(all.map((one) => `${one}\n`).join('')).toMatchSnapshot(fileOf(list));
    });
}

test('the package for Chromium is Edge’s too: of no store alone, and named after no other browser', () => {
  const manifest = manifestOf('chrome-mv3');
  expect(manifest).not.toHaveProperty('update_url');
  expect(manifest).not.toHaveProperty('key');
  for (const [language, { extension_name, extension_description }] of textsOf('chrome-mv3'))
    expect(`${extension_name.message} ${extension_description.message}`, language).not.toMatch(/chrom/i);
});

function fileOf(list: string): string {
  return `${list.replace('_', '-')}.txt`;
}

type Texts = Record<'extension_name' | 'extension_description', { message: string }>;

/** Name and description, by language. */
function textsOf(build: 'chrome-mv3'): [string, Texts][] {
  const folder = join(folderOf(build), '_locales');
  return readdirSync(folder).map((language) => [
    language,
    JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')),
  ]);
}

function manifestOf(build: 'chrome-mv3' | 'firefox-mv3'): Manifest {
  return JSON.parse(readFileSync(join(folderOf(build), 'manifest.json'), 'utf8'));
}
