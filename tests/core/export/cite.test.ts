import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { bibtexOf, escapeTex } from '../../../core/export/bibtex.ts';
import { type CiteSubject, type CslItem, cslItem } from '../../../core/export/citation.ts';
import { CITATION_FORMATS, cite } from '../../../core/export/cite.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const [source] = compileClaims(fictionalProfile()).sources;
if (!source) throw new Error('no source');
const version = '2026.1.1';
const item = cslItem({ source, version });
/** Reads BibTeX with Citation.js. */
function readBibtex(bibtex: string): Partial<CslItem>[] {
  return new Cite(bibtex).data as Partial<CslItem>[];
}

describe('BibTeX', () => {
  it('is an entry that every style knows', () => {
    expect(bibtexOf(item)).toBe(
      [
        '@misc{ledger-2020,',
        '  author = {{The Ledger}},',
        '  title = {{Acme and the river}},',
        '  year = {2020},',
        '  month = may,',
        '  howpublished = {\\url{https://ledger.example/acme}},',
        '  url = {https://ledger.example/acme},',
        '  note = {Published 4 May 2020. Nearest archived copy: \\url{https://archive.example/ledger.example/acme}},',
        '}',
      ].join('\n'),
    );
  });

  it.each([
    ['5 % of A&B, $3 #1 a_b', '5 \\% of A\\&B, \\$3 \\#1 a\\_b'],
    ['a{b}c\\d~e^f', 'a\\textbraceleft{}b\\textbraceright{}c\\textbackslash{}d\\textasciitilde{}e\\textasciicircum{}f'],
    ['“one” ‘two’s’ – —', "``one'' `two's' -- ---"],
    ['Zoë Müller, São Paulo, Łódź', 'Zo{\\" e} M{\\" u}ller, S{\\~ a}o Paulo, \\L{}{\\\' o}d{\\\' z}'],
    ['Amazon по-русски', 'Amazon по-русски'],
  ])('writes %s for LaTeX', (text, expected) => {
    expect(escapeTex(text)).toBe(expected);
  });

  it('never leaves a brace open, whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const depth = [...escapeTex(title)].reduce(
          (open, char) => open + Number(char === '{') - Number(char === '}'),
          0,
        );
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('the real dataset', () => {
  const [profile] = readDataset().profiles;
  if (!profile) throw new Error('no profile');
  const { sources, claims } = compileClaims(cited(profile));
  const subjects: CiteSubject[] = [
    ...sources.map((one) => ({ source: one, version })),
    ...claims.flatMap((claim) =>
      sources.filter(({ id }) => id === claim.source).map((one) => ({ source: one, claim, version })),
    ),
  ];

  it.each(CITATION_FORMATS)(
    'is cited as %s, each with its archived copy, later edition and, for a claim, its number',
    (format) => {
      expect(subjects.length).toBe(sources.length + claims.length);
      for (const subject of subjects) {
        const { source, claim } = subject;
        const text = cite(subject, format);
        expect(text).toContain(source.archive);
        expect(text).toContain(claim?.id ?? '');
        expect(text.includes('edition exists')).toBe(source.laterEditions !== undefined);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    },
  );

  it('is read from BibTeX as it was written', () => {
    for (const subject of subjects) {
      const written = cslItem(subject);
      const [read, ...others] = readBibtex(cite(subject, 'bibtex'));
      expect(others).toEqual([]);
      expect(read?.title).toBe(written.title);
      expect(read?.author?.map(({ literal, ...name }) => literal ?? Object.values(name).join(' '))).toEqual(
        written.author.map(({ literal }) => literal),
      );
      expect(read?.URL).toBe(written.URL);
      expect(read?.issued?.['date-parts'][0]?.slice(0, 2)).toEqual(written.issued['date-parts'][0]?.slice(0, 2));
      expect(plainQuotes(read?.note)).toContain(plainQuotes(written.note));
    }
  }, 60_000);

  it('is read from CSL-JSON as it was written', () => {
    for (const subject of subjects) expect(JSON.parse(cite(subject, 'csl-json'))).toEqual([cslItem(subject)]);
  });
});

/** Replaces typographic quotes, because BibTeX has only one character for apostrophe and closing quote. */
function plainQuotes(text = ''): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]|''/g, '"');
}
