import tables from '@citation-js/plugin-bibtex/lib-mjs/input/unicode.json' with { type: 'json' };
import type { CslItem } from './citation.ts';
import { archivedCopy } from './citation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** What every TeX can write without a command that needs a package. */
const LIGATURES = { '“': '``', '”': "''", '‘': '`', '’': "'", '–': '--', '—': '---', '…': '\\ldots{}', '\u00a0': '~' };

/** What a backslash escapes. Braces become commands instead: BibTeX counts bare ones even behind a backslash. */
const SPECIALS = Object.fromEntries([...'&%$#_'].map((char) => [char, `\\${char}`]));

const ESCAPES = new Map<string, string>([
  ...commandsOf(tables.commands).filter(([char]) => char !== "'" && char !== '"'),
  ...Object.entries(SPECIALS),
  ...Object.entries(LIGATURES),
]);

const ACCENTS = new Map(commandsOf(tables.diacritics).map(([mark, command]) => [mark, command.slice(1, -2)]));

/**
 * Writes a citation as BibTeX. It is a `@misc`, which every style knows. The address stands in `howpublished`, where
 * old styles look for it, and in `url`, where new ones do.
 * @returns one entry, ready for a .bib file
 */
export function bibtexOf(item: CslItem): string {
  const [start = []] = item.issued['date-parts'];
  const [year, month] = start;
  const address = safeAddress(item.URL);
  const fields = [
    ['author', `{${item.author.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ')}}`],
    ['title', `{{${escapeTex(item.title)}}}`],
    ['year', `{${year}}`],
    ...(month ? [['month', MONTHS[month - 1]]] : []),
    ['howpublished', `{\\url{${address}}}`],
    ['url', `{${address}}`],
    ['note', `{${escapeTex(item.note)} ${archivedNote(item.archive_location)}}`],
  ];
  return `@misc{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}`;
}

/**
 * Writes a text as LaTeX, by the tables of Citation.js. Characters missing from these stay as they are, since BibTeX
 * and TeX read UTF-8 and a lost letter would be worse.
 */
export function escapeTex(text: string): string {
  return text.normalize('NFC').replace(/\P{M}\p{M}*/gu, (cluster) => escapeCluster(cluster));
}

function escapeCluster(cluster: string): string {
  const known = ESCAPES.get(cluster);
  if (known !== undefined) return known;
  const [base = '', ...marks] = cluster.normalize('NFD');
  const commands = marks.map((mark) => ACCENTS.get(mark));
  if (marks.length === 0 || commands.includes(undefined)) return cluster;
  return commands.reduce<string>((inner, command) => `{\\${command} ${inner}}`, ESCAPES.get(base) ?? base);
}

/** `textdegree: °` becomes [°, \textdegree{}]. */
function commandsOf(table: Record<string, string | null>): [string, string][] {
  return Object.entries(table).flatMap(([command, char]) => (char ? [[char, `\\${command}{}`]] : []));
}

function archivedNote(address: string): string {
  return archivedCopy(`\\url{${safeAddress(address)}}`);
}

/** Encodes braces and backslashes: nothing else in an address does harm within \url{}. */
function safeAddress(address: string): string {
  return address.replace(/[{}\\]/g, (char) => encodeURIComponent(char));
}
