import * as z from 'zod/mini';
import { Claim, type ClaimsFile } from '../../core/schema/claim.ts';
import { Id } from '../../core/schema/common.ts';
import type { LaterFile } from '../../core/schema/later.ts';
import { Entity, type ProfileFile, type Section } from '../../core/schema/profile.ts';
import type { Site } from '../../core/schema/site.ts';
import type { Source } from '../../core/schema/source.ts';
import type { Asker, Hint, Hints } from './ask.ts';
import type { Choice } from './choose.ts';
import type { Folder } from './folder.ts';

/** Asks for a claim of a section and writes it into the section's file for its source. @returns its id */
export async function newClaim(ask: Asker, folder: Folder, section?: Section): Promise<string> {
  const profile = folder.read<ProfileFile>('profile.json');
  const { sources } = folder.read<{ sources: Source[] }>('sources.json');
  const into = section ?? (await sectionOf(ask, profile));
  const source = await sourceOf(ask, sources);
  const paragraph = await paragraphOf(ask, source);
  const stem = stemOf(folder, source.id);
  const id = nextId(folder, stem, paragraph);
  ask.say(`\nIts id is ${id}.`);
  const hints = { ...hintsFor(ask, folder), topics: topicsHint(profile, into), asOf: { usual: source.published } };
  const claim = await ask.record(Claim, hints, { id, source: source.id, paragraph, withdrawn: undefined });
  addClaim(folder, into.id, source.id, claim);
  return id;
}

async function sectionOf(ask: Asker, { sections }: ProfileFile): Promise<Section> {
  const choices = sections.map(({ id, title }) => ({ value: id, label: title }));
  const id = await ask.one('section', 'The section that it belongs to.', choices);
  return sections.find((one) => one.id === id) as Section;
}

async function sourceOf(ask: Asker, sources: readonly Source[]): Promise<Source> {
  const [only, ...others] = sources;
  if (only && others.length === 0) return only;
  const choices = sources.map(({ id, publisher, title }) => ({ value: id, label: `${publisher}: ${title}` }));
  const id = await ask.one('source', 'The document that says it.', choices);
  return sources.find((one) => one.id === id) as Source;
}

async function paragraphOf(ask: Asker, { paragraphs }: Source): Promise<number> {
  const choices = paragraphs.map(({ number, heading, sentences }) => ({
    value: String(number),
    label: `${heading} (${sentences} ${sentences === 1 ? 'sentence' : 'sentences'})`,
  }));
  const known = new Set(choices.map(({ value }) => value));
  const schema = z.int('Write the number of the paragraph.').check(
    z.refine((number) => known.has(String(number)), 'The source has no such paragraph in sources.json.'),
    z.describe('Paragraph of the document, counted over the whole text without headings; 0 is its headline.'),
  );
  ask.say(`\nThe paragraphs are:\n${choices.map(({ value, label }) => `  ${value}  ${label}`).join('\n')}`);
  return ask.value('paragraph', schema);
}

/** How the ids of a source's claims begin: as those that there are, else as its own id without the year. */
function stemOf(folder: Folder, source: string): string {
  const known = allClaims(folder).find((claim) => claim.source === source);
  return known?.id.replace(/-p\d+-\d+$/, '') ?? source.replace(/-\d{4}$/, '');
}

/** The next number of a paragraph. It counts claims that were taken away and other companies' too, since no id is used twice. */
function nextId(folder: Folder, stem: string, paragraph: number): string {
  const start = `${stem}-p${String(paragraph).padStart(2, '0')}-`;
  const numbers = takenIds(folder).flatMap((id) => (id.startsWith(start) ? Number(id.slice(start.length)) : []));
  return `${start}${String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1).padStart(2, '0')}`;
}

/** The ids of all records of all companies, also of those that were taken away. @throws {Unreadable} */
export function takenIds(folder: Folder): string[] {
  const written = folder.all().flatMap((one) => {
    const { later } = one.read<Pick<LaterFile, 'later'>>('later.json', { later: [] });
    const { figures } = one.read<{ figures: { id: string }[] }>('figures.json', { figures: [] });
    return [...allClaims(one), ...later, ...figures].map(({ id }) => id);
  });
  return [...written, ...folder.released()];
}

/** All claims of a profile. */
export function allClaims(folder: Folder): Claim[] {
  return folder.claimFiles().flatMap((file) => folder.read<ClaimsFile>(file).claims);
}

function addClaim(folder: Folder, section: string, source: string, claim: Claim): void {
  const { file, claims } = placeFor(folder, section, source);
  // In reading order: after the last one of its paragraph or of an earlier one.
  const at = claims.findLastIndex(({ paragraph }) => paragraph <= claim.paragraph) + 1;
  folder.write(file, 'claims', { section, claims: claims.toSpliced(at, 0, claim) });
}

/** Where a section's claims of a source stand: the file that has some, else a new one, since files hold one source each. */
function placeFor(folder: Folder, section: string, source: string): { file: string; claims: Claim[] } {
  const files = folder.claimFiles().map((file) => ({ file, content: folder.read<ClaimsFile>(file) }));
  const own = files.find(
    ({ content }) => content.section === section && content.claims.some((one) => one.source === source),
  );
  if (own) return { file: own.file, claims: own.content.claims };
  const taken = new Set(files.map(({ file }) => file));
  const stem = `claims/${section}.${source}`;
  // Another edition may have the name without the year.
  const names = [stem.replace(/-\d{4}$/, ''), stem, ...files.map((_, at) => `${stem}.${at + 2}`)];
  return { file: names.map((name) => `${name}.json`).find((name) => !taken.has(name)) as string, claims: [] };
}

function topicsHint({ topics }: ProfileFile, section: Section): Hint {
  const choices = topics.map(({ id, name }) => ({ value: id, label: name }));
  return { choices: () => choices, usual: section.topic, note: 'Several are joined by commas.' };
}

/** How the parts of a claim are asked for that name others. */
export function hintsFor(ask: Asker, folder: Folder): Hints {
  const entities = { choices: () => entityChoices(folder), add: (id: string) => addEntity(ask, folder, id) };
  const related = { ...entities, note: 'One of those named under entities.' };
  const claims = { choices: () => allClaims(folder).map(({ id, text }) => ({ value: id, label: text })) };
  const { sites } = folder.read<{ sites: Site[] }>('sites.json', { sites: [] });
  const siteChoices = sites.map(({ id, name }) => ({ value: id, label: name }));
  const several = 'Several are joined by commas; Enter for none.';
  return {
    sentences: { note: 'Several are joined by commas.' },
    entities: { ...entities, note: `${several} One that is not there yet is added.` },
    sites: { choices: () => siteChoices, note: several },
    'attribution.entity': entities,
    'relations.from': related,
    'relations.to': related,
    'relations.with': related,
    'seeAlso.claim': claims,
  };
}

function entityChoices(folder: Folder): Choice[] {
  return folder.read<ProfileFile>('profile.json').entities.map(({ id, name }) => ({ value: id, label: name }));
}

async function addEntity(ask: Asker, folder: Folder, id: string): Promise<boolean> {
  if (!z.safeParse(Id, id).success) return false;
  const profile = folder.read<ProfileFile & { $schema?: string }>('profile.json');
  const part = id.toLowerCase();
  if (profile.entities.some((one) => `${one.id} ${one.name}`.toLowerCase().includes(part))) return false;
  if (!(await ask.yes(`“${id}” is not among the entities of profile.json. Add it?`))) return false;
  const entity = await ask.record(Entity, {}, { id });
  folder.write('profile.json', 'profile', { ...profile, entities: [...profile.entities, entity] });
  return true;
}
