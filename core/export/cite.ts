import { bibtexOf } from './bibtex.ts';
import { type CiteSubject, cslItem, plainCitation, styledCitation } from './citation.ts';

/** The formats of a citation, in the order in which they are offered. */
export const CITATION_FORMATS = ['plain', 'apa', 'chicago', 'bibtex', 'csl-json'] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * Cites a document, or a claim that rests on it.
 * @returns the text to be copied; for BibTeX and CSL-JSON, the content of such a file
 */
export function cite(subject: CiteSubject, format: CitationFormat): string {
  switch (format) {
    case 'plain':
      return plainCitation(subject);
    case 'apa':
    case 'chicago':
      return styledCitation(subject, format);
    case 'bibtex':
      return bibtexOf(cslItem(subject));
    case 'csl-json':
      return JSON.stringify([cslItem(subject)], null, 2);
  }
}
