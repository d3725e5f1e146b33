/**
 * Runs one of the project's scripts or tools. It works in a fresh clone too, and with whichever Node started npm:
 *
 *     node scripts/run.mjs NAME [args…]
 *
 * NAME is a script of this folder (scripts/NAME.ts) or else a command of the dependencies (wxt, vitest, biome, …).
 * Installs the dependencies first if they are missing or not those of package-lock.json. A Node that runs TypeScript as
 * it is runs all else; where the one that started npm is older, another is installed from runtime/. Only this file and
 * those that it imports have to run on older ones (20 and up), so they are plain JavaScript.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDependencies, installNode } from './install.mjs';
import { proxyVariables } from './proxy.mjs';
import { startable } from './startable.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

const [name, ...args] = process.argv.slice(2);
if (!name) {
  console.error('Say which script to run: node scripts/run.mjs NAME [args…]');
  process.exit(2);
}

if (args.includes('--help')) tellOf(join(ROOT, name === 'node' ? args[0] : join('scripts', `${name}.ts`)));

/** Prints the words at the head of a script and ends. A tool of the dependencies, and a script without any, answers itself. */
function tellOf(script) {
  const words = existsSync(script) && /^\/\*\*([\s\S]*?)\*\//m.exec(readFileSync(script, 'utf8'))?.[1];
  if (!words) return;
  console.log(words.replace(/^[ \t]*\*?[ \t]?/gm, '').trim());
  process.exit();
}

let node;
try {
  node = await installNode(ROOT);
  await installDependencies(ROOT, node);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
run(node, name, args);

/**
 * Runs a script or tool in this terminal, and exits with its exit code (128 plus its number if a signal ended it).
 * @param node the Node that runs it, and all that it runs
 */
function run(node, name, args) {
  const script = join(ROOT, 'scripts', `${name}.ts`);
  const path = [BIN, dirname(node), process.env.PATH ?? ''].join(delimiter);
  const env = { ...process.env, ...proxyVariables(process.env), PATH: path, WXT_TELEMETRY: '0' };
  const child = existsSync(script)
    ? spawn(node, [script, ...args], { stdio: 'inherit', env })
    : runTool(name, args, env);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl+C to the child as well. Sending it again would make a tool end without cleaning up.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => {
    console.error(`${name} did not start: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** Starts a command of the dependencies. */
function runTool(name, args, env) {
  const { command, args: words, shell } = startable(name, args);
  return spawn(command, words, { stdio: 'inherit', env, cwd: ROOT, shell });
}
