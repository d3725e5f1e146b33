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

  it('is pointed to by an option that there is not', () => {
    const { status, stderr } = run('links', '--al');
    expect(status).toBe(2);
    expect(stderr).toBe("Unknown option '--al'. --help says what there is.\n");
  });
});
