/**
 * Runs one of the project's scripts or tools. It works in a fresh clone too, and with whichever Node started npm:
 *
 *     node scripts/run.mjs NAME [args…]
 *
 * NAME is a script of this folder (scripts/NAME.ts) or else a command of the dependencies (wxt, vitest, biome, …).
 * Installs the dependencies first if they are missing or not those of package-lock.json, because the Node that runs the
 * scripts is one of them. Only this file and install.mjs have to run on older Nodes (20 and up), so they are plain
 * JavaScript.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const WINDOWS = process.platform === 'win32';

const [name, ...args] = process.argv.slice(2);
if (!name) {
  console.error('Say which script to run: node scripts/run.mjs NAME [args…]');
  process.exit(2);
}

try {
  await installDependencies(ROOT);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
run(name, args);

/** Runs a script or tool in this terminal, and exits with its exit code (128 plus its number if a signal ended it). */
function run(name, args) {
  const script = join(ROOT, 'scripts', `${name}.ts`);
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`, WXT_TELEMETRY: '0' };
  const child = existsSync(script)
    ? spawn(bundledNode(), [script, ...args], { stdio: 'inherit', env })
    : // On Windows a command of the dependencies is a .cmd file, which only a shell can start.
      spawn(name, args, { stdio: 'inherit', env, cwd: ROOT, shell: WINDOWS });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl+C to the child as well. Sending it again would make a tool end without cleaning up.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => {
    console.error(`${name} did not start: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** Path of the Node that the lockfile installs. */
function bundledNode() {
  return join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
}
