import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What Chromium before 148 does not have. */
const HIDE = 'delete globalThis.browser;\n';

/**
 * Makes a copy of a built extension that meets the browser as an older Chromium is: without the browser's own `browser`,
 * so that webextension-polyfill does its work in the background, and pages get `chrome`.
 * @param build folder of the built extension
 * @returns the folder of the copy, a new one each time; who asked for it throws it away
 */
export function buildForOlderChromium(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), `${basename(build)}-older-`));
  cpSync(build, copy, { recursive: true });
  const background = join(copy, 'background.js');
  writeFileSync(background, HIDE + readFileSync(background, 'utf8'));
  writeFileSync(join(copy, 'hide.js'), HIDE);
  for (const name of globSync('*.html', { cwd: copy })) {
    const page = join(copy, name);
    // A plain script runs before those that are modules.
    writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="/hide.js"></script>'));
  }
  return copy;
}
