import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run-command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'line-ends-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it('files have the same bytes where Git is set to write the line ends of Windows', () => {
  const files = ['package.json', join('public', 'icon', '16.png')];
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'core.autocrlf=true', ...args]);
  for (const file of [...files, '.gitattributes']) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  for (const file of files) rmSync(join(folder, file));
  git('checkout', '--', '.');
  for (const file of files)
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(ROOT, file))), file).toBe(true);
});
