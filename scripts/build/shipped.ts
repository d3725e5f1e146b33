import { writeFileSync } from 'node:fs';
import type { BuildOutput } from 'wxt';

/** Names of the third-party packages in each script of a build, by the script's path. */
export type Shipped = Record<string, string[]>;

/**
 * Writes down which third-party packages a build put into which of its scripts.
 * @param file where to write; not in the extension's package
 */
export function writeShipped(output: Readonly<BuildOutput>, file: string): void {
  const chunks = output.steps.flatMap((step) => step.chunks).filter((one) => one.type === 'chunk');
  const shipped: Shipped = Object.fromEntries(
    chunks.map(({ fileName, moduleIds }) => [fileName, [...new Set(moduleIds.flatMap(packageOf))].sort()]),
  );
  writeFileSync(file, `${JSON.stringify(shipped, null, 2)}\n`);
}

/**
 * The third-party package that a module belongs to, or none for the project's own. Code that a build tool generates
 * belongs to that tool.
 */
function packageOf(module: string): string[] {
  const name = /^\0(?:virtual:)?(wxt|vite|rolldown)\b|.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module);
  return name ? [name[1] ?? name[2] ?? ''] : [];
}
