import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedOf } from '../../../core/site/feed.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { ROOT } from '../../../scripts/run-command.ts';
import { replacePages, whyNotInto } from '../../../scripts/site/folder.ts';
import { runScript } from '../../support/run-script.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const FEED = feedOf({ changelog: { entries: [] }, names: {}, site: null, sha256 });

function put(path: string, content = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const everything = () => globSync('**/*', { cwd: folder }).sort();

describe('npm run site --out', () => {
  it.each([
    ['somebody’s files', ['letter.txt'], 'something is in it that this command did not write'],
    ['another feed', ['feed.xml', 'index.html'], 'something is in it that this command did not write'],
    ['a repository', ['.git/HEAD', 'index.html'], 'it is a Git repository (.git)'],
  ])('refuses a folder with %s, in plain words, and leaves it as it was', (_, files, why) => {
    for (const file of files) put(file);
    const before = everything();
    expect(runScript('site', `--out=${folder}`)).toEqual({
      code: 1,
      stdout: '',
      stderr: `Nothing was written into ${folder}: ${why}. Name a folder that is not there yet, or empty.\n`,
    });
    expect(everything()).toEqual(before);
  });

  it('refuses pages of its own where they are a repository by now', () => {
    put('feed.xml', FEED);
    put('.git', 'gitdir: ../elsewhere');
    expect(whyNotInto(folder)).toBe('it is a Git repository (.git)');
  });

  it.each(['', '..', join('..', '..')])('refuses the project itself and what it is in (%s)', (up) => {
    expect(whyNotInto(join(ROOT, up))).toBe('the project itself is in it');
  });

  it('refuses a file, and folders of the project that have something else in them', () => {
    put('file');
    expect(whyNotInto(join(folder, 'file'))).toBe('it is a file');
    expect(whyNotInto(join(ROOT, 'data'))).toBe('something is in it that this command did not write');
  });

  it('takes a folder that is not there, is empty, or has pages of an earlier run', () => {
    expect(whyNotInto(join(folder, 'new'))).toBeUndefined();
    expect(whyNotInto(folder)).toBeUndefined();
    put('feed.xml', FEED);
    put('acme/index.html');
    expect(whyNotInto(folder)).toBeUndefined();
  });

  it('replaces the pages of an earlier run, and leaves none of them', () => {
    put('feed.xml', FEED);
    put('gone/index.html');
    replacePages(
      folder,
      new Map([
        ['acme/index.html', 'new'],
        ['feed.xml', FEED],
      ]),
    );
    expect(everything()).toEqual(['acme', join('acme', 'index.html'), 'feed.xml']);
    expect(readFileSync(join(folder, 'acme', 'index.html'), 'utf8')).toBe('new');
  });

  it('says that there is no such option', () => {
    expect(runScript('site', `--uot=${join(folder, 'new')}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: "Unknown option '--uot'. --help says what there is.\n",
    });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});
