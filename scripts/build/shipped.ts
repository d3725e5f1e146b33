import { writeFileSync } from 'node:fs';
import type { BuildOutput } from 'wxt';

/** Packages of others in a script of the build, by the script's path. */
export type Shipped = Record<string, string[]>;

/**
 * Writes down which packages of others a build put into which of its scripts.
 * @param file outside the package
 */
export function writeShipped(output: Readonly<BuildOutput>, file: string): void {
  const chunks = output.steps.flatMap((step) => step.chunks).filter((one) => one.type === 'chunk');
  const shipped: Shipped = Object.fromEntries(
    chunks.map(({ fileName, moduleIds }) => [fileName, [...new Set(moduleIds.flatMap(packageOf))].sort()]),
  );
  writeFileSync(file, `${JSON.stringify(shipped, null, 2)}\n`);
}

/** The package that a module is of; none for the project's own. What a tool makes up as it builds is the tool's. */
function packageOf(module: string): string[] {
  const name = /^\0(?:virtual:)?(wxt|vite|rolldown)\b|.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module);
  return name ? [name[1] ?? name[2] ?? ''] : [];
}
