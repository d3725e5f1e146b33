/** What the weekly look found. */
export interface Found {
  /** What `npm run dataset:due` printed. */
  due: string;
  /** What `npm run links` printed: a table in Markdown, or nothing if it could not look. */
  links: string;
  /** Whether links are due, which that command tells by its exit code. */
  areLinksDue: boolean;
  day: string;
}

/** GitHub takes 65,536 characters; each of the two parts has half, less what stands around them. */
const PART_MOST = 30_000;

/**
 * Writes the issue that says what is due.
 * @returns its text in Markdown; empty if nothing is due
 */
export function upkeepIssue({ due, links, areLinksDue, day }: Found): string {
  const records = [...due.matchAll(/^.+: (\d+) due on /gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  if (records === 0 && !areLinksDue) return '';
  const parts = [
    `Looked up on ${day}. This text is written anew every week; what was done is gone from it then.`,
    `## In the dataset (${records})`,
    `\`\`\`text\n${cut(due, 'npm run dataset:due').replaceAll('```', "'''")}\n\`\`\``,
    '## Links',
    linksPart(links, areLinksDue),
  ];
  return `${parts.join('\n\n')}\n`;
}

function linksPart(links: string, areLinksDue: boolean): string {
  if (links.trim()) return cut(withoutMentions(links), 'npm run links');
  return areLinksDue ? 'The check of links failed; the run of the workflow has its words.' : 'No link is due.';
}

/** Keeps text that comes from other sites from calling anybody. */
function withoutMentions(text: string): string {
  return text.replace(/@(?=[\w-])/g, '@\u200b');
}

/** Cuts at a line's end. */
function cut(text: string, command: string): string {
  const whole = text.trim();
  if (whole.length <= PART_MOST) return whole;
  return `${whole.slice(0, whole.lastIndexOf('\n', PART_MOST))}\n\n… and more: \`${command}\` has all of it.`;
}
