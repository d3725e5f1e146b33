import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { feedId } from '../../core/site/feed.ts';
import { sha256 } from '../build/sha256.ts';
import { ROOT } from '../run-command.ts';

/** The page by which a folder of public pages is known: each has it, with an id that never changes. */
const MARK = 'feed.xml';

/**
 * Says why public pages must not replace what is in a folder: nobody may lose more than pages of an earlier run.
 * @returns undefined for a folder that is not there, is empty, or has public pages
 */
export function whyNotInto(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return 'it is a file';
  if (isIn(realpathSync(ROOT), realpathSync(folder))) return 'the project itself is in it';
  const names = readdirSync(folder);
  if (names.includes('.git')) return 'it is a Git repository (.git)';
  return names.length === 0 || hasPages(folder) ? undefined : 'something is in it that this command did not write';
}

function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function hasPages(folder: string): boolean {
  const mark = join(folder, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8').includes(feedId(sha256));
}

/**
 * Writes public pages into a folder, in place of all that is in it. The mark goes last and comes first, so that a folder is
 * known for what it is where that was broken off.
 * @param pages the content of each file, by its path; the mark is one of them
 */
export function replacePages(folder: string, pages: ReadonlyMap<string, string>): void {
  const old = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of [...old.filter((one) => one !== MARK), MARK])
    rmSync(join(folder, name), { recursive: true, force: true });
  for (const [path, content] of [[MARK, pages.get(MARK) ?? ''] as const, ...pages]) write(join(folder, path), content);
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
