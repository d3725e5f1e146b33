import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import { unfilled } from '../../core/project/publishing.ts';
import { type Project, ProjectFile } from '../../core/schema/project.ts';

z.config(z.locales.en());

const FILE = join(import.meta.dirname, '..', '..', 'project.json');

/**
 * Reads project.json: all addresses that name this project.
 * @param file the project's own if left out
 * @throws {Error} that names each field that is wrong, and what to do
 */
export function readProject(file = FILE): Project {
  const parsed = z.safeParse(ProjectFile, JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) {
    const { $schema: _, ...project } = parsed.data;
    return project;
  }
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
  throw new Error(`project.json has ${lines.length} fault(s):\n${lines.join('\n')}`);
}

/** Whether packages are named as drafts: an address is not filled in, or SIDELIGHT_DRAFT says so. */
export function isDraft(project: Project): boolean {
  return process.env.SIDELIGHT_DRAFT === '1' || unfilled(project).length > 0;
}
