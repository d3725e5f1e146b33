import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import { unfilled } from '../../core/project/publishing.ts';
import { type Project, ProjectFile } from '../../core/schema/project.ts';
import { readJson } from './read-json.ts';

z.config(z.locales.en());

const FILE = join(import.meta.dirname, '..', '..', 'project.json');

/** Thrown if project.json can't be read. The message names each field that is wrong, and what to do. */
export class ProjectError extends Error {}

/**
 * Reads project.json: all addresses that name this project.
 * @param file the project's own if left out
 * @throws {ProjectError} that names each field that is wrong, and what to do
 */
export function readProject(file = FILE): Project {
  const content = readJson(file);
  if ('fault' in content) throw new ProjectError(`project.json: ${content.fault.wrong} ${content.fault.fix}`);
  const parsed = z.safeParse(ProjectFile, content.json);
  if (parsed.success) {
    const { $schema: _, ...project } = parsed.data;
    return project;
  }
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
  throw new ProjectError(`Correct project.json:\n${lines.join('\n')}`);
}

/** Whether packages are named as drafts: an address is not filled in, or SIDELIGHT_DRAFT says so. */
export function isDraft(project: Project): boolean {
  return process.env.SIDELIGHT_DRAFT === '1' || unfilled(project).length > 0;
}
