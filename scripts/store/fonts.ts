import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installDependencies } from '../install.mjs';
import { ROOT } from '../run-command.ts';

/** The folder whose only dependency is a font. */
const FONTS = join(ROOT, 'fonts');

/**
 * Installs letters for languages that this machine has none for, and lets the browsers that are opened from now on find
 * them, and nobody else. On Windows and macOS, which bring letters of their own, it does nothing.
 */
export async function addLetters(): Promise<void> {
  if (process.platform !== 'linux') return;
  await installDependencies(FONTS, process.execPath, 'Installing letters for the pictures (once; 6 MB) …');
  const file = join(FONTS, 'node_modules', 'fonts.conf');
  writeFileSync(file, fontConfig(process.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf', join(FONTS, 'node_modules')));
  process.env.FONTCONFIG_FILE = file;
}

/** The settings of fontconfig: those of the machine, and one folder more. */
function fontConfig(before: string, folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${before}</include>
  <dir>${folder}</dir>
</fontconfig>
`;
}
