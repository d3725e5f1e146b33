import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import type { Project } from '../../core/schema/project.ts';
import { escapeXml } from '../../core/site/markup.ts';
import { ROOT } from '../run-command.ts';

/** The documents that are public pages too, with their folders. */
export const DOCUMENTS = [
  { file: 'PRIVACY.md', folder: 'privacy/' },
  { file: 'CORRECTIONS.md', folder: 'corrections/' },
] as const;

/**
 * Makes HTML of a document of the project, without its title. Its links lead to other files of the source: to where that
 * is, if project.json says so; else only their words stay.
 * @param file in the project's folder
 */
export function readDocument(file: string, { source }: Pick<Project, 'source'>): { title: string; html: string } {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const title = /^# (.+)$/m.exec(text)?.[1] ?? file;
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const address = href.startsWith('https:') ? href : source && `${source.replace(/\/$/, '')}/blob/main/${href}`;
        return address ? `<a href="${escapeXml(address)}" rel="noreferrer">${words}</a>` : words;
      },
    },
  });
  return { title, html: marked.parse(text.replace(/^# .+\n/, ''), { async: false }) };
}
