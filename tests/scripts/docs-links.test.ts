import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run-command.ts';
import { isRelative, readLinks } from '../support/markdown.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Folders that are made, and no part of the repository. */
const MADE = read('.gitignore')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => `**/${line.replace(/^\/|\/$/g, '')}`);

const DOCUMENTS = globSync(['**/*.md', '.github/**/*.md'], { cwd: ROOT, exclude: MADE });

/** What is wrong with a link of a document, if anything is. */
function faultOf(file: string, target: string): string | undefined {
  const [path = '', anchor] = decodeURI(target).split('#');
  const leadsTo = path === '' ? file : join(dirname(file), path);
  if (!existsSync(join(ROOT, leadsTo))) return `${target}: there is no ${leadsTo}`;
  if (anchor === undefined || !leadsTo.endsWith('.md')) return undefined;
  return readLinks(read(leadsTo)).anchors.includes(anchor) ? undefined : `${target}: ${leadsTo} has no such heading`;
}

const faultsOf = (file: string, text: string) =>
  readLinks(text)
    .targets.filter(isRelative)
    .flatMap((target) => faultOf(file, target) ?? []);

describe('the links of the documents', () => {
  it.each(DOCUMENTS)('lead to what is there: %s', (file) => {
    expect(faultsOf(file, read(file))).toEqual([]);
  });

  it('are looked for in all of them', () => {
    expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'store/README.md']));
    expect(DOCUMENTS.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  it('are found out where they lead nowhere', () => {
    const text = `# One

## “It's” *two*: a_b, 3.4 – [five](https://x.example/)

## One

[there](README.md), [also](../docs/README.md#words), [by](https://x.example/none.md), <img src="none.png">
\`[code](none.md)\` [up](../README.md#try-it-check-it) ![none](none.svg)`;
    expect(readLinks(text).anchors).toEqual(['one', 'its-two-a_b-34--five', 'one-1']);
    expect(faultsOf('docs/x.md', text)).toEqual([
      'README.md: there is no docs/README.md',
      '../docs/README.md#words: there is no docs/README.md',
      'none.png: there is no docs/none.png',
      'none.svg: there is no docs/none.svg',
    ]);
    expect(faultsOf('README.md', '[a](#more) [b](#less)')).toEqual(['#less: README.md has no such heading']);
  });
});
