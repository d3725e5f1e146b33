import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run-command.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const own = Object.entries(scripts).flatMap(([name, command]) => {
  const script = /run\.mjs ([\w-]+)$/.exec(command)?.[1] ?? '';
  return existsSync(join(ROOT, 'scripts', `${script}.ts`)) ? [[name, script] as const] : [];
});

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts/run.mjs'), ...args], { encoding: 'utf8' });
}

describe('--help', () => {
  it.each(own)('says what npm run %s does, and does nothing', (name, script) => {
    const { status, stdout, stderr } = run(script, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^[\`"]npm (run )?(--silent )?${name}\\b`));
    expect(stdout).not.toMatch(/^\s*\*/m);
  });

  it.each([
    ['bench', 'bench/index.ts'],
    ['prove', 'tests/prove/prove.ts'],
  ])('says what npm run %s does, whose script is elsewhere', (name, file) => {
    expect(run('node', file, '--help')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(new RegExp(`^.npm run ${name}\\b`)),
    });
  });

  it.each([['links'], ['start'], ['site'], ['new'], ['node', 'bench/index.ts']])(
    'is pointed to by an option that there is not (%s)',
    (...command) => {
      const { status, stderr } = run(...command, '--al');
      expect(status).toBe(2);
      expect(stderr).toBe("Unknown option '--al'. --help says what there is.\n");
    },
  );
});

describe('npm run bench', () => {
  it.each([
    ['--only=fireofx', 'There is no fireofx to measure, but pages, surfaces, bytes, growth, memory, firefox.'],
    ['--rounds=two', '--rounds is a whole number from 1, not "two".'],
    ['--most=0', '--most is a whole number from 1, not "0".'],
    ['--pages=nowhere', 'There is no README.md in nowhere that names saved pages.'],
  ])('measures nothing with %s, and says why', (option, message) => {
    expect(run('node', 'bench/index.ts', option)).toMatchObject({ status: 2, stdout: '', stderr: `${message}\n` });
  });
});
