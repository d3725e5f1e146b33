import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ROOT } from '../../scripts/run-command.ts';

const { jobs } = z.parse(
  z.object({ jobs: z.object({ release: z.object({ steps: z.array(z.object({ run: z.optional(z.string()) })) }) }) }),
  parse(readFileSync(join(ROOT, '.github', 'workflows', 'release.yml'), 'utf8')),
);
const command = jobs.release.steps.find(({ run }) => run)?.run ?? 'exit 9';

/** Stands for GitHub's command: writes down what it is asked for, and makes no release that is there. */
const GH = `#!/bin/sh
echo "$@" >> asked
case "$2" in
  view) test "$IS_THERE" = yes ;;
  create) test "$IS_THERE" != yes ;;
  upload) test "$TAKES" != no ;;
esac
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-workflow-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'gh'), GH);
  chmodSync(join(folder, 'bin', 'gh'), 0o755);
  writeFileSync(join(folder, 'sidelight-1.0.0-chrome.zip'), '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what releases a tag. @returns how it ended, and the last that was asked of GitHub */
function release(state: Record<string, string>) {
  const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync('bash', ['-e', '-c', command], {
    cwd: folder,
    env: { ...process.env, TAG: 'v1.0.0', ...state, PATH: path },
  });
  return { status, asked: readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').at(-1) };
}

describe('the workflow of a release', () => {
  it('makes the release of a tag', () => {
    expect(release({ IS_THERE: 'no' })).toEqual({
      status: 0,
      asked:
        'release create v1.0.0 --verify-tag --title Sidelight v1.0.0 --notes-file NOTES.md ./sidelight-1.0.0-chrome.zip SHA256SUMS',
    });
  });

  it('replaces the files of a release that is there, as when all jobs run again', () => {
    const asked = 'release upload v1.0.0 --clobber ./sidelight-1.0.0-chrome.zip SHA256SUMS';
    expect(release({ IS_THERE: 'yes' })).toEqual({ status: 0, asked });
    expect(release({ IS_THERE: 'yes', TAKES: 'no' })).toEqual({ status: 1, asked });
  });
});
