import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run-command.ts';

/** Folders that are not copied. node_modules is linked instead. */
const LEFT = [
  'node_modules',
  join('runtime', 'node_modules'),
  join('fonts', 'node_modules'),
  '.git',
  '.output',
  '.wxt',
  'test-results',
  'screenshots',
];

/**
 * Copies the project into a temporary folder, where it can be changed and built.
 * @param name how the folder's name begins
 * @returns the folder; the caller deletes it
 */
export function copyOfTheTree(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const left = LEFT.map((one) => join(ROOT, one));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !left.includes(path) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
