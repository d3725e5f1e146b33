import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { Citations } from '../../core/bundle/compiled.ts';
import type { CitedProfile, Dataset } from '../../core/dataset/dataset.ts';
import { type CslDocument, cslDocument } from '../../core/export/citation.ts';
import type { Source } from '../../core/schema/source.ts';

const STYLES = { apa: 'apa.csl', chicago: 'chicago-author-date.csl' } as const satisfies Record<
  keyof Citations,
  string
>;

/** Cites every document of a dataset in every style: what compile() asks for. */
export function citeSources(dataset: Dataset): Dataset<CitedProfile> {
  const profiles = dataset.profiles.map((profile) => ({
    ...profile,
    sources: profile.sources.map((source) => ({ ...source, citations: citationsOf(source) })),
  }));
  return { ...dataset, profiles };
}

/** A document as the styles have it, its title as it was published. */
export function citationsOf(source: Source): Citations {
  const document = asPublished(cslDocument(source));
  return { apa: formatter('apa')(document), chicago: formatter('chicago')(document) };
}

/** Styles set titles in capitals of their own, and a name like “Acme.com” would not survive that. */
function asPublished(document: CslDocument): CslDocument {
  return { ...document, title: `<span class="nocase">${document.title}</span>` };
}

type Formatter = (document: CslDocument) => string;

const formatters = new Map<keyof Citations, Formatter>();

/** Reading a style takes a moment (APA's a second or more), so each is read once, when it is first wanted. */
function formatter(style: keyof Citations): Formatter {
  const known = formatters.get(style);
  if (known) return known;
  const made = readStyle(readCsl(STYLES[style]));
  formatters.set(style, made);
  return made;
}

function readStyle(style: string): Formatter {
  const english = readCsl('locales-en-US.xml');
  let current: object = {};
  const engine = new CSL.Engine({ retrieveLocale: () => english, retrieveItem: () => current }, style, 'en-US');
  engine.setOutputFormat('text');
  return (document) => {
    // Emptied first, since the engine keeps what it knows of an id.
    engine.updateItems([]);
    current = document;
    engine.updateItems([document.id]);
    return engine.makeBibliography()[1].join(' ').trim();
  };
}

function readCsl(file: string): string {
  return readFileSync(join(import.meta.dirname, 'csl', file), 'utf8');
}
