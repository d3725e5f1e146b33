import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { startable } from './startable.mjs';

export const ROOT = join(import.meta.dirname, '..');

/** How a command ended. */
export interface Ended {
  ok: boolean;
  /** What it wrote, stdout and stderr together. */
  output: string;
}

/** A command with its arguments. The command is "node" or a tool that one of the dependencies brings. */
export type Command = [name: string, ...args: string[]];

/** A little more than Playwright's own limit for a whole run (playwright.config.ts). */
const TIME_LIMIT_MS = 21 * 60_000;

/**
 * Runs a command and keeps what it writes.
 * @param env environment variables, added to those of this process
 * @param folder where to run it; the project's folder if left out
 * @returns how it ended; a command that does not start, or takes longer than 21 minutes, counts as failed
 */
export function runCommand(
  [name, ...args]: Command,
  env: Record<string, string> = {},
  folder: string = ROOT,
): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const { command, args: words, shell } = startable(name, args);
  const child = spawn(command, words, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // spawn's own timeout is not used: if the command did not start, its timer would keep this process waiting.
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
    shell,
  });
  let output = '';
  const keep = (text: string) => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) =>
    resolve({ ok: false, output: `${output}${name} did not start or was ended: ${error.message}\n` }),
  );
  child.on('close', (code, signal) =>
    resolve({ ok: code === 0, output: signal ? `${output}${name} was ended by ${signal}.\n` : output }),
  );
  return promise;
}
