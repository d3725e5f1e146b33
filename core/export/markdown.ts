import type { RecordedClaim, SectionBrief } from '../bundle/compiled.ts';
import type { CardEntry } from '../claims/card.ts';
import { type ExportContents, LICENCE, laterOf, sourceOf, withoutUnneeded } from './contents.ts';
import {
  CONFIDENCE_WORDS,
  dateInEnglish,
  editionInEnglish,
  headInEnglish,
  placeInEnglish,
  SEE_ALSO_WORDS,
  tieInEnglish,
  withdrawalInEnglish,
} from './english.ts';

/**
 * Writes an export as a dossier in Markdown (CommonMark). By section, it gives each claim with who says it, as of when,
 * its status, its text, the claims to be read with it, its later entries, and where to read it.
 */
export function toMarkdown(contents: ExportContents): string {
  const needed = withoutUnneeded(contents);
  const blocks = [
    headOf(needed),
    ...sectionsOf(needed).map((section) => sectionBlock(section, needed)),
    sourcesBlock(needed),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Escapes words of the dataset so that Markdown shows them exactly: nothing in them becomes a heading, a link (not even
 * an automatic one) or HTML. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^=@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`)
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function headOf({ profile, version, updated, hash, generated, filters, claims }: ExportContents): string {
  return [
    `# Sidelight: what public profiles say about ${escapeMarkdown(profile.name)}`,
    [
      `- ${claims.length} ${claims.length === 1 ? 'statement' : 'statements'}, view ${code(filters)}`,
      `- Dataset ${version} of ${dateInEnglish(updated)}, SHA-256 ${code(hash)}`,
      `- Taken along on ${dateInEnglish(generated.toISOString().slice(0, 10))}`,
      `- ${LICENCE.name} (${link(LICENCE.url)}), ${LICENCE.attribution}. ${LICENCE.terms}`,
      '- Not affiliated with anyone named.',
    ].join('\n'),
  ].join('\n\n');
}

/** The sections in the profile's order; within each, the claims keep the order in which the page shows them. */
function sectionsOf({ sections, claims }: ExportContents): (SectionBrief & { own: RecordedClaim[] })[] {
  return sections.map((section) => ({ ...section, own: claims.filter((claim) => claim.section === section.id) }));
}

function sectionBlock({ title, own }: SectionBrief & { own: RecordedClaim[] }, contents: ExportContents): string {
  return [`## ${escapeMarkdown(title)}`, ...own.map((claim) => claimBlock(claim, contents))].join('\n\n');
}

/** What the reader saw instead of the English, if that was a translation. */
function translationOf({ id }: RecordedClaim, { translation }: ExportContents): string[] {
  const text = translation?.texts[id];
  return translation && text ? [`In translation (${translation.language}): ${escapeMarkdown(text)}`] : [];
}

function claimBlock(claim: RecordedClaim, contents: ExportContents): string {
  const source = sourceOf(contents, claim);
  const [who = '', ...rest] = headInEnglish(claim, source.publisher).map(escapeMarkdown);
  const withdrawal = withdrawalInEnglish(claim);
  const beside = [
    ...(claim.seeAlso ?? []).map((other) => seeAlsoLine(other, contents)),
    ...laterOf(contents, claim).map(laterLine),
    ...noAnswerLines(claim.id, contents),
    `- Source: ${escapeMarkdown(source.publisher)}, ${escapeMarkdown(source.title)}, ${escapeMarkdown(placeInEnglish(claim))}. ${link(source.url)}`,
  ];
  return [
    `### ${escapeMarkdown(claim.id)}`,
    `**${who}** · ${rest.join(' · ')}`,
    ...(withdrawal ? [escapeMarkdown(withdrawal)] : []),
    escapeMarkdown(claim.text),
    ...translationOf(claim, contents),
    beside.join('\n'),
  ].join('\n\n');
}

function seeAlsoLine(
  { claim: id, how }: NonNullable<RecordedClaim['seeAlso']>[number],
  { claims }: ExportContents,
): string {
  const text = claims.find((claim) => claim.id === id)?.text;
  return `- ${capitalized(SEE_ALSO_WORDS[how])} ${escapeMarkdown(text ? `${id}: ${text}` : id)}`;
}

function laterLine(entry: CardEntry): string {
  const { date, text, speaker, source, confidence } = entry;
  const who = [source.publisher, ...(speaker ? [speaker] : []), CONFIDENCE_WORDS[confidence]].join('; ');
  return `- **${escapeMarkdown(tieInEnglish(entry))}**, ${dateInEnglish(date)} (${escapeMarkdown(who)}): ${escapeMarkdown(text)} ${escapeMarkdown(source.title)}, ${link(source.url)}`;
}

function noAnswerLines(claim: string, { noAnswer }: ExportContents): string[] {
  return noAnswer
    .filter(({ claims }) => claims.includes(claim))
    .map(
      ({ of, searched }) =>
        `- No answer of ${escapeMarkdown(of)} was found (looked for in ${dateInEnglish(searched)}).`,
    );
}

function sourcesBlock({ sources }: ExportContents): string {
  const lines = sources.map((source) =>
    [
      `- ${escapeMarkdown(source.publisher)}, ${escapeMarkdown(source.title)}, ${editionInEnglish(source)}: ${link(source.url)}`,
      `nearest archived copy: ${link(source.archive)}`,
      ...(source.laterEditions ?? []).map(
        ({ date, url }) => `a later edition exists (${dateInEnglish(date)}): ${link(url)}`,
      ),
    ].join('; '),
  );
  return ['## Sources', lines.join('\n')].join('\n\n');
}

/** Writes an address as a link. It is https, as all in the dataset; what could end the link early is encoded. */
function link(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

/** Writes code on one line. A backtick would end it, so it is encoded, as it always is in an address. */
function code(text: string): string {
  return `\`${text.replace(/[`\s]/g, encodeURIComponent) || ' '}\``;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
