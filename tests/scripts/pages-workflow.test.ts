import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { NO_ADDRESSES } from '../../core/schema/project.ts';
import { ROOT } from '../../scripts/run-command.ts';

const SITE = 'https://side.light/pages/';

const Step = z.object({ id: z.optional(z.string()), if: z.optional(z.string()), run: z.optional(z.string()) });
const Job = z.object({ if: z.optional(z.string()), steps: z.array(Step) });
const { jobs } = z.parse(
  z.object({ jobs: z.object({ write: Job, publish: Job }) }),
  parse(readFileSync(join(ROOT, '.github', 'workflows', 'pages.yml'), 'utf8')),
);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-workflow-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string | undefined, env: Record<string, string>) {
  const { status, stdout } = spawnSync('bash', ['-e', '-c', command ?? 'exit 9'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout };
}

describe('the workflow of the public pages', () => {
  /** What the first job reads from project.json. */
  function named(site: string | null) {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    writeFileSync(join(folder, 'project.json'), JSON.stringify({ ...NO_ADDRESSES, site }));
    const told = run(jobs.write.steps.find(({ id }) => id === 'named')?.run, { GITHUB_OUTPUT: output });
    return { ...told, output: readFileSync(output, 'utf8') };
  }

  it('reads where the pages are to be, and says where that is nowhere', () => {
    expect(named(SITE)).toEqual({ status: 0, stdout: '', output: `site=${SITE}\n` });
    expect(named(null)).toEqual({
      status: 0,
      stdout: '::notice file=project.json::Nothing is published, since "site" names no address.\n',
      output: 'site=\n',
    });
  });

  it('writes and publishes nothing without an address', () => {
    const after = jobs.write.steps.slice(jobs.write.steps.findIndex(({ id }) => id === 'named') + 1);
    expect(after.length).toBeGreaterThan(0);
    for (const step of after) expect(step.if).toBe("steps.named.outputs.site != ''");
    expect(jobs.publish.if).toBe("needs.write.outputs.site != ''");
  });

  it('publishes only where project.json says that they are', () => {
    const check = jobs.publish.steps.find((step) => step.run)?.run;
    expect(run(check, { NAMED: SITE, MEANT: 'https://side.light/pages' })).toEqual({ status: 0, stdout: '' });
    expect(run(check, { NAMED: SITE, MEANT: SITE })).toEqual({ status: 0, stdout: '' });
    const cut = SITE.slice(0, -1);
    expect(run(check, { NAMED: cut, MEANT: cut })).toEqual({
      status: 1,
      stdout: `::error file=project.json::GitHub Pages are at ${SITE}, and "site" says ${cut}.\n`,
    });
    expect(run(check, { NAMED: SITE, MEANT: 'https://somebody.github.io/sidelight' })).toEqual({
      status: 1,
      stdout: `::error file=project.json::GitHub Pages are at https://somebody.github.io/sidelight/, and "site" says ${SITE}.\n`,
    });
  });
});
