import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sidelight } from './extension.ts';

/**
 * Whatever the browser's history on the disk holds that fits a pattern, with what follows it: read as it is written, since
 * an address that was replaced at once stands there too.
 */
export function remembered({ profile }: Sidelight, pattern: RegExp): string[] {
  const folder = join(profile, 'Default');
  const files = readdirSync(folder).filter((name) => name.startsWith('History'));
  const printable = new RegExp(`${pattern.source}[ -~]*`, 'g');
  return files.flatMap((name) => readFileSync(join(folder, name), 'latin1').match(printable) ?? []);
}
