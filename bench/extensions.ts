import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESSENTIAL_BACKGROUND, ESSENTIAL_SCRIPT } from './essential.ts';

/** The extensions that are compared, each in a folder; all are in one temporary folder. */
export interface Extensions {
  /** A copy of the build, so that another build meanwhile changes nothing. */
  ours: string;
  /** An empty script on the same addresses, and an empty popup and page. */
  empty: string;
  /**
   * A script on the same addresses that reads one property of the browser's extension API, the least that any script
   * with a question costs.
   */
  touching: string;
  /** A script on the same addresses that asks its background one question, gets null, and does nothing with it. */
  asking: string;
  /** A script on the same addresses that does the essentials of a notice (essential.ts), whatever the page is. */
  essential: string;
  /** Nothing in any page, as without an extension. */
  nothing: string;
  remove(): void;
}

/** A page that holds one word. */
export const EMPTY_PAGE =
  '<!doctype html><html lang="en"><title>Empty</title><body><p id="app">Nothing</p></body></html>';

/**
 * Makes the extensions to measure.
 * @param build folder of the built extension
 */
export function makeExtensions(build: string): Extensions {
  const folder = mkdtempSync(join(tmpdir(), 'bench-extensions-'));
  const ours = join(folder, 'ours');
  cpSync(build, ours, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(ours, 'manifest.json'), 'utf8'));
  const [script] = manifest.content_scripts;
  const bare = { manifest_version: 3, version: '1', background: { service_worker: 'background.js' } };
  const write = (name: string, more: object, files: Record<string, string>) => {
    mkdirSync(join(folder, name));
    const all = { 'background.js': '', 'manifest.json': JSON.stringify({ ...bare, name, ...more }), ...files };
    for (const [file, content] of Object.entries(all)) writeFileSync(join(folder, name, file), content);
    return join(folder, name);
  };
  return {
    ours,
    empty: write(
      'empty',
      { content_scripts: [{ ...script, js: ['empty.js'] }], action: { default_popup: 'popup.html' } },
      { 'empty.js': '(()=>{})();\n', 'popup.html': EMPTY_PAGE, 'profile.html': EMPTY_PAGE },
    ),
    touching: write(
      'touching',
      { content_scripts: [{ ...script, js: ['touching.js'] }] },
      { 'touching.js': '(()=>{void chrome.runtime.id})();\n' },
    ),
    asking: write(
      'asking',
      { content_scripts: [{ ...script, js: ['asking.js'] }] },
      {
        'asking.js': 'chrome.runtime.sendMessage({ url: location.href }).then(() => {});\n',
        'background.js': 'chrome.runtime.onMessage.addListener((_, __, reply) => reply(null));\n',
      },
    ),
    essential: write(
      'essential',
      { content_scripts: [{ ...script, js: ['essential.js'] }] },
      {
        'essential.js': ESSENTIAL_SCRIPT,
        'background.js': ESSENTIAL_BACKGROUND,
      },
    ),
    nothing: write('nothing', {}, {}),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
