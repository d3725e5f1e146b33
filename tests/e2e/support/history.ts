import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sidelight } from './extension.ts';

/**
 * Finds every text in the browser's history on disk that matches a pattern, with what follows it. Reads the raw files,
 * because they also hold an address that was replaced at once.
 */
export function remembered({ profile }: Sidelight, pattern: RegExp): string[] {
  const folder = join(profile, 'Default');
  const files = readdirSync(folder).filter((name) => name.startsWith('History'));
  const printable = new RegExp(`${pattern.source}[ -~]*`, 'g');
  return files.flatMap((name) => readFileSync(join(folder, name), 'latin1').match(printable) ?? []);
}
