/**
 * Checks the packages that `npm run build` and `npm run build:firefox` wrote: Mozilla's own lint finds nothing but what is
 * named here, and a second build of the same tree is the same byte for byte.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { ROOT, runCommand } from './commands.ts';

const OUTPUT = join(ROOT, '.output');
const PACKAGES = ['chrome-mv3', 'firefox-mv3'];

/** Warnings that are known, each with its reason. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact can set innerHTML (dangerouslySetInnerHTML); no view of ours does.',
};

const faults = [...(await lintFaults()), ...(await rebuildFaults())];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function lintFaults(): Promise<string[]> {
  const { output } = await runCommand(['web-ext', 'lint', '-s', join(OUTPUT, 'firefox-mv3'), '--output', 'json']);
  const found = /\{.*\}/s.exec(output)?.[0];
  if (!found) return [`web-ext lint did not answer:\n${output}`];
  const { errors, warnings } = JSON.parse(found) as Record<'errors' | 'warnings', { code: string; message: string }[]>;
  return [...errors, ...warnings.filter(({ code }) => !KNOWN_WARNINGS[code])].map(
    ({ code, message }) => `web-ext lint: ${code}: ${message}`,
  );
}

async function rebuildFaults(): Promise<string[]> {
  const again = mkdtempSync(join(tmpdir(), 'second-build-'));
  try {
    const builds = [['wxt', 'build'] as const, ['wxt', 'build', '-b', 'firefox', '--mv3'] as const];
    for (const build of builds) {
      const { ok, output } = await runCommand([...build], { SIDELIGHT_OUT_DIR: again });
      if (!ok) return [output];
    }
    return PACKAGES.flatMap((name) => differences(hashesOf(join(OUTPUT, name)), hashesOf(join(again, name)), name));
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

function differences(first: Map<string, string>, second: Map<string, string>, name: string): string[] {
  const files = [...new Set([...first.keys(), ...second.keys()])];
  return files
    .filter((file) => first.get(file) !== second.get(file))
    .map((file) => `${name}: two builds of one tree differ in ${file}`);
}

function hashesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
  return new Map(
    files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
