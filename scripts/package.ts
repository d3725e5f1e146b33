/**
 * "npm run package": makes the archives for the stores in .output/. Then checks that the archive of the sources, with
 * its dependencies newly installed, builds the same archives.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { archivesIn, makeArchives } from './build/archives.ts';
import { ROOT, runCommand } from './run-command.ts';

const OUTPUT = join(ROOT, '.output');

const made = await makeArchives(OUTPUT);
const checked = made.ok ? await runCommand(['node', 'scripts/build/check-package.ts', '--install']) : made;
if (checked.ok) tell();
else console.error(checked.output);
process.exitCode = checked.ok ? 0 : 1;

function tell(): void {
  for (const [name, archive] of archivesIn(OUTPUT))
    console.log(`${createHash('sha256').update(archive).digest('hex')}  .output/${name}`);
}
