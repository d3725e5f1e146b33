import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { unzip } from './build/unzip.ts';
import { readOptions } from './options.ts';
import { dryRunAt, planSubmission } from './release/submission.ts';
import { ROOT, runCommand } from './run-command.ts';

/**
 * `npm run submit [-- --for-real]`: submits the archives in .output/ to the stores whose secrets are set in the
 * environment, by WXT's own command. Without --for-real it is a dry run: it signs in at the stores but Edge Add-ons,
 * where that command does nothing then, and uploads nothing. A store without secrets is left out and named.
 */
const { values } = readOptions({ options: { 'for-real': { type: 'boolean', default: false } } });
const isDry = !values['for-real'];

const plan = planSubmission(process.env, archives());
for (const { store, names } of plan.missing) console.log(`${store}: left out, for want of ${names.join(', ')}`);
for (const store of plan.ready) console.log(`${store}: ${isDry ? dryRunAt(store) : 'to be submitted'}`);
if (plan.ready.length > 0) await submit();
else {
  console.log('Secrets and ids are read from the environment; `npm run package` makes the archives.');
  if (!isDry) fail('Nothing was submitted.');
}

function archives(): string[] {
  try {
    const output = join(ROOT, '.output');
    return readdirSync(output)
      .filter((name) => name.endsWith('.zip'))
      .map((name) => join(output, name));
  } catch {
    return [];
  }
}

async function submit(): Promise<void> {
  const { FIREFOX_ZIP } = plan.environment;
  const id: Record<string, string> = FIREFOX_ZIP ? { FIREFOX_EXTENSION_ID: await geckoId(FIREFOX_ZIP) } : {};
  const command: [string, ...string[]] = ['wxt', 'submit', ...(isDry ? ['--dry-run'] : [])];
  const { ok, output } = await runCommand(command, { ...plan.environment, ...id });
  console.log(output);
  if (!ok) fail('Not every store took it, see above.');
}

/** The id that the package itself has, so that the two can't differ. */
async function geckoId(archive: string): Promise<string> {
  const manifest = (await unzip(readFileSync(archive))).get('manifest.json');
  return JSON.parse(String(manifest)).browser_specific_settings.gecko.id;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
