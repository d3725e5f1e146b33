import type { CompiledClaim, SectionBrief } from '../bundle/compiled.ts';
import type { Later } from '../schema/later.ts';
import { type ExportContents, LICENCE, laterOf, sourceOf, trimmed } from './contents.ts';
import {
  CONFIDENCE_WORDS,
  dateInEnglish,
  editionInEnglish,
  headInEnglish,
  LATER_WORDS,
  placeInEnglish,
  SEE_ALSO_WORDS,
  withdrawalInEnglish,
} from './english.ts';

/**
 * A contents as a dossier in Markdown (CommonMark): by section, each claim with who says it, as of when, what became of
 * it, what it says, what is to be read with it, what happened since, and where to read it.
 */
export function toMarkdown(contents: ExportContents): string {
  const needed = trimmed(contents);
  const blocks = [
    headOf(needed),
    ...sectionsOf(needed).map((section) => sectionBlock(section, needed)),
    sourcesBlock(needed),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Words of the dataset as Markdown that shows exactly these: nothing in them becomes a heading, a link, an address that
 * is linked by itself, or HTML; line breaks become spaces.
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

/** The sections in the profile's order; claims keep that of the view within each. */
function sectionsOf({ sections, claims }: ExportContents): (SectionBrief & { own: CompiledClaim[] })[] {
  return sections.map((section) => ({ ...section, own: claims.filter((claim) => claim.section === section.id) }));
}

function sectionBlock({ title, own }: SectionBrief & { own: CompiledClaim[] }, contents: ExportContents): string {
  return [`## ${escapeMarkdown(title)}`, ...own.map((claim) => claimBlock(claim, contents))].join('\n\n');
}

function claimBlock(claim: CompiledClaim, contents: ExportContents): string {
  const source = sourceOf(contents, claim);
  const [who = '', ...rest] = headInEnglish(claim, source.publisher).map(escapeMarkdown);
  const withdrawal = withdrawalInEnglish(claim);
  const beside = [
    ...(claim.seeAlso ?? []).map((other) => seeAlsoLine(other, contents)),
    ...laterOf(contents, claim.id).map(laterLine),
    ...noAnswerLines(claim.id, contents),
    `- Source: ${escapeMarkdown(source.publisher)}, ${escapeMarkdown(source.title)}, ${escapeMarkdown(placeInEnglish(claim))}. ${link(source.url)}`,
  ];
  return [
    `### ${escapeMarkdown(claim.id)}`,
    `**${who}** · ${rest.join(' · ')}`,
    ...(withdrawal ? [escapeMarkdown(withdrawal)] : []),
    escapeMarkdown(claim.text),
    beside.join('\n'),
  ].join('\n\n');
}

function seeAlsoLine(
  { claim: id, how }: NonNullable<CompiledClaim['seeAlso']>[number],
  { claims }: ExportContents,
): string {
  const text = claims.find((claim) => claim.id === id)?.text;
  return `- ${capitalized(SEE_ALSO_WORDS[how])} ${escapeMarkdown(text ? `${id}: ${text}` : id)}`;
}

function laterLine({ kind, date, text, speaker, source, confidence }: Later): string {
  const who = [source.publisher, ...(speaker ? [speaker] : []), CONFIDENCE_WORDS[confidence]].join('; ');
  return `- **${LATER_WORDS[kind]}**, ${dateInEnglish(date)} (${escapeMarkdown(who)}): ${escapeMarkdown(text)} ${escapeMarkdown(source.title)}, ${link(source.url)}`;
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

/** An address of the dataset is https; what could end the link early is encoded. */
function link(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

/** Code on one line; a backtick would end it, and no address has one that is not encoded. */
function code(text: string): string {
  return `\`${text.replace(/[`\s]/g, encodeURIComponent) || ' '}\``;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
