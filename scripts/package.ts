/**
 * "npm run package": makes the archives for the stores in .output/. Then checks that the archive of the sources, with
 * its dependencies newly installed, builds the same archives. While project.json lacks an address that a package needs, it
 * says which, and makes none; with --draft it makes archives that are named as drafts.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { geckoId, unfilled } from '../core/project/publishing.ts';
import { archivesIn, makeArchives } from './build/archives.ts';
import { ProjectError, readProject } from './build/read-project.ts';
import { readOptions } from './options.ts';
import { ROOT, runCommand } from './run-command.ts';

const OUTPUT = join(ROOT, '.output');

const { values } = readOptions({ options: { draft: { type: 'boolean', default: false } } });

try {
  const missing = unfilled(readProject());
  if (missing.length > 0 && !values.draft) refuse(missing);
  else await pack();
} catch (error) {
  if (!(error instanceof ProjectError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function refuse(fields: readonly string[]): void {
  console.error('No package was made: project.json does not say yet');
  for (const field of fields) console.error(`  ${field}`);
  console.error('Fill that in. Or make a draft, which is named so: npm run package -- --draft');
  process.exitCode = 1;
}

async function pack(): Promise<void> {
  const env = { SIDELIGHT_DRAFT: values.draft ? '1' : '' };
  // Archives of an earlier run, perhaps a draft's, would be listed as if they were of this one.
  for (const name of archivesIn(OUTPUT).keys()) rmSync(join(OUTPUT, name));
  const made = await makeArchives(OUTPUT, ROOT, env);
  const checked = made.ok ? await runCommand(['node', 'scripts/build/check-package.ts', '--install'], env) : made;
  if (checked.ok) tell();
  else console.error(checked.output);
  process.exitCode = checked.ok ? 0 : 1;
}

function tell(): void {
  if (values.draft) console.log(`A draft: not to be published. Its id in Firefox: ${geckoId(readProject())}`);
  for (const [name, archive] of archivesIn(OUTPUT))
    console.log(`${createHash('sha256').update(archive).digest('hex')}  .output/${name}`);
}
