/**
 * `npm run prove`: breaks each promise on purpose, in a copy of the project, and checks that the test for it then
 * fails.
 * `npm run prove -- notice shard`: only the promises that contain all of these words.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { type Command, ROOT, runCommand } from '../../scripts/run-command.ts';
import { copyOfTheTree } from '../support/copied-tree.ts';
import type { Break, Runner } from './break.ts';
import { BREAKS } from './breaks.ts';

interface Running {
  builds: Command[];
  run: (file: string, title: string) => Command;
  /** What is written where the test failed. If no test with this title is found, the command fails too, but no test has. */
  failed: (title: string) => RegExp;
}

const A_TEST_FAILED = () => /\b[1-9]\d* failed\b/;

/** For each kind of test: the command that runs it, and what has to be built before. */
const RUNNERS: Readonly<Record<Runner, Running>> = {
  unit: {
    builds: [],
    run: (file, title) => ['vitest', 'run', '--project=!firefox', file, '-t', escaped(title)],
    failed: A_TEST_FAILED,
  },
  e2e: {
    builds: [
      ['wxt', 'build'],
      ['wxt', 'build', '--mode', 'testing'],
    ],
    run: (file, title) => ['playwright', 'test', file, '-g', escaped(title)],
    failed: A_TEST_FAILED,
  },
  firefox: {
    builds: [
      ['wxt', 'build', '-b', 'firefox', '--mv3'],
      ['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'testing'],
    ],
    run: (file, title) => ['vitest', 'run', '--project=firefox', file, '-t', escaped(title)],
    failed: A_TEST_FAILED,
  },
  package: {
    builds: [
      ['wxt', 'build'],
      ['wxt', 'build', '-b', 'firefox', '--mv3'],
    ],
    run: (file) => ['node', file],
    failed: (title) => new RegExp(escaped(title)),
  },
};

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = BREAKS.filter(({ promise }) => words.every((word) => promise.toLowerCase().includes(word)));
const copy = copyOfTheTree('broken-promises');
try {
  const unnoticed = [];
  for (const one of chosen) {
    const noticed = await isNoticed(one);
    console.log(`${noticed ? '✓ noticed' : '✗ NOT NOTICED'}  ${one.promise}  (${one.test.file})`);
    if (!noticed) unnoticed.push(one);
  }
  console.log(`\n${chosen.length - unnoticed.length} of ${chosen.length} broken promises were noticed`);
  process.exitCode = unnoticed.length > 0 || chosen.length === 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Breaks a promise in the copy. @returns whether the test for it fails */
async function isNoticed({ changes, test }: Break): Promise<boolean> {
  const before = changes.map(({ file }) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  try {
    for (const { file, from, to } of changes) replaceIn(file, from, to);
    const { builds, run, failed } = RUNNERS[test.runner];
    for (const build of builds) {
      const { ok, output } = await inCopy(build);
      if (!ok) throw new Error(`The broken tree can't be built, which proves nothing:\n${output}`);
    }
    const { ok, output } = await inCopy(run(test.file, test.title));
    return !ok && failed(test.title).test(stripVTControlCharacters(output));
  } finally {
    for (const { file, text } of before) writeFileSync(join(copy, file), text);
  }
}

function replaceIn(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}” to break.`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

function inCopy(command: Command) {
  return runCommand(command, {}, copy);
}

/** Escapes a title, because the test runners take it as a regular expression. */
function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
