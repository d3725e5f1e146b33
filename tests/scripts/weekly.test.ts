import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/run-command.ts';

const weekly = parse(readFileSync(join(ROOT, '.github', 'workflows', 'weekly.yml'), 'utf8'));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs the commands of a job's only step with commands, with a stand-in for a program that writes down how it was
 * called.
 * @param answer what the stand-in does after that, in shell
 * @returns how it was called, a line each
 */
function runJob(job: string, program: string, answer: string): string[] {
  const [{ run }] = weekly.jobs[job].steps.filter((step: { run?: string }) => step.run);
  const calls = join(folder, 'calls');
  writeFileSync(calls, '');
  writeFileSync(join(folder, program), `#!/bin/sh\necho "$*" >> ${calls}\n${answer}\n`, { mode: 0o755 });
  const { status, stderr } = spawnSync('bash', ['-e', '-c', run], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readFileSync(calls, 'utf8').trim().split('\n');
}

describe('the weekly look', () => {
  const look = (links: string) => runJob('look', 'npm', `case "$*" in *" links") ${links};; esac`);

  it('tells the issue’s writer whether links are due', () => {
    expect(look('exit 0').at(-1)).toBe('run --silent upkeep -- --due due.txt --links links.md');
    expect(look('exit 1').at(-1)).toBe('run --silent upkeep -- --due due.txt --links links.md --links-due');
  });
});

describe('what is due', () => {
  const tell = (open: string, text: string) => {
    writeFileSync(join(folder, 'upkeep.md'), text);
    const calls = runJob('tell', 'gh', `[ "$1 $2" = "issue list" ] && echo ${open} || true`);
    return calls.filter((call) => !call.startsWith('label ') && !call.startsWith('issue list'));
  };

  it('opens an issue where none is open', () => {
    expect(tell('', 'Due')).toEqual(['issue create --title What is due --label upkeep --body-file upkeep.md']);
  });

  it('brings the open issue up to date, and opens no second one', () => {
    expect(tell('7', 'Due')).toEqual(['issue edit 7 --body-file upkeep.md']);
  });

  it('closes the open issue when nothing is due, and else does nothing', () => {
    expect(tell('7', '')).toEqual(['issue close 7 --comment Nothing is due any more.']);
    expect(tell('', '')).toEqual([]);
  });
});
