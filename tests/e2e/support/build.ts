import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of .output/: the testing builds (open shadow root), and what readers of each browser get (closed). */
export type Build = 'chrome-mv3-testing' | 'chrome-mv3' | 'firefox-mv3-testing' | 'firefox-mv3';

/**
 * Finds the folder of a build.
 * @throws {Error} if the build was not made
 */
export function folderOf(build: Build): string {
  const folder = join(import.meta.dirname, '../../..', '.output', build);
  if (!existsSync(folder))
    throw new Error(`There is no .output/${build} to test. Run "npm test -- e2e", which builds everything first.`);
  return folder;
}
