import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Removes `browser`, which Chromium before 148 does not have. */
const HIDE = 'delete globalThis.browser;\n';

/**
 * Makes a copy of a built extension that runs as in a Chromium before 148: the browser's own `browser` is removed, so
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
