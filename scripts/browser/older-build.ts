import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Hides `browser`, which Chromium before 148 does not have. Deleted only, it was there again in one of
 * five workers that started on a busy machine: the browser seems to set up its interface twice.
 */
const HIDE =
  "Object.defineProperty(globalThis, 'browser', { value: undefined, configurable: false, writable: false });\n";

/**
 * Makes a copy of a built extension that runs as in a Chromium before 148: the browser's own `browser` is hidden, so
 * the background uses webextension-polyfill, and pages use `chrome`.
 * @param build folder of the built extension
 * @returns the folder of the copy, a new one each time; the caller deletes it
 */
export function buildForOlderChromium(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), `${basename(build)}-older-`));
  cpSync(build, copy, { recursive: true });
  const background = join(copy, 'background.js');
  writeFileSync(background, HIDE + readFileSync(background, 'utf8'));
  writeFileSync(join(copy, 'hide.js'), HIDE);
  for (const name of globSync('*.html', { cwd: copy })) {
    const page = join(copy, name);
    // A plain script runs before the page's other scripts, which are modules.
    writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="/hide.js"></script>'));
  }
  return copy;
}
