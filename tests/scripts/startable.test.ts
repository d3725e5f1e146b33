import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { startable } from '../../scripts/startable.mjs';

describe('a command with its arguments', () => {
  it('is handed on as it is where no shell is needed', () => {
    const args = ['a b', '%PATH%', '"'];
    expect(startable('tool', args, 'linux')).toEqual({ command: 'tool', args, shell: false });
  });

  it('is one line for the shell of Windows', () => {
    expect(startable('tool', ['run', '--out=C:\\pages'], 'win32')).toEqual({
      command: 'tool run --out=C:\\pages',
      args: [],
      shell: true,
    });
  });

  it.each([
    ['C:\\My pages', '"C:\\My pages"'],
    // A backslash stands for itself, but before a quotation mark.
    ['C:\\My pages\\', '"C:\\My pages\\\\"'],
    ['say "so"', '"say ""so"""'],
    ['C:\\"a"', '"C:\\\\""a"""'],
    ['', '""'],
    ['a&b', '"a&b"'],
    ['!firefox|core', '"!firefox|core"'],
  ])('has %j as %s there', (argument, written) => {
    expect(startable('tool', [argument], 'win32').command).toBe(`tool ${written}`);
  });

  // What stands here means the same to the shell of Windows and to that of this machine.
  it('keeps each argument whole through a shell', () => {
    const args = ['plain', 'two words', '', 'a&b', 'a|b', '(c)', '<d>', "it's", '*', '--project=!firefox', 'x;y'];
    const print = ['-p', 'JSON.stringify(process.argv.slice(1))'];
    const { command } = startable(JSON.stringify(process.execPath), [...print, ...args], 'win32');
    const { stdout } = spawnSync(command, { shell: true, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(args);
  });
});
