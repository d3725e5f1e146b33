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

/** Adds to every source of a dataset its citations in every style, which compile() needs. */
export function citeSources(dataset: Dataset): Dataset<CitedProfile> {
  const profiles = dataset.profiles.map((profile) => ({
    ...profile,
    sources: profile.sources.map((source) => ({ ...source, citations: citationsOf(source) })),
  }));
  return { ...dataset, profiles };
}

/** Cites a source in every style. Its title keeps its capitals as published. */
export function citationsOf(source: Source): Citations {
  const document = asPublished(cslDocument(source));
  return { apa: formatter('apa')(document), chicago: formatter('chicago')(document) };
}

/**
 * Protects the title (class "nocase") from the styles, which change capitals and would spoil a name like “Acme.com”.
 */
function asPublished(document: CslDocument): CslDocument {
  return { ...document, title: `<span class="nocase">${document.title}</span>` };
}

type Formatter = (document: CslDocument) => string;

const formatters = new Map<keyof Citations, Formatter>();

/** Reading a style takes a while (APA's a second or more), so each is read once, when it is first needed. */
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
    // Emptied first, because the engine caches items by their id.
    engine.updateItems([]);
    current = document;
    engine.updateItems([document.id]);
    return engine.makeBibliography()[1].join(' ').trim();
  };
}

function readCsl(file: string): string {
  return readFileSync(join(import.meta.dirname, 'csl', file), 'utf8');
}
