import { lexer, walkTokens } from 'marked';

/** A document, as far as links are concerned. */
export interface Linked {
  /** Where its links and pictures lead, as they stand there. */
  targets: string[];
  /** The anchors of its headings, as GitHub makes them. */
  anchors: string[];
}

/** Reads links and headings of Markdown, and of the HTML in it; what stands in code is neither. */
export function readLinks(markdown: string): Linked {
  const targets: string[] = [];
  const slugs: string[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') targets.push(token.href);
    if (token.type === 'heading') slugs.push(slugOf(token.text));
    if (token.type === 'html')
      targets.push(...[...token.text.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, target = '']) => target));
  });
  return { targets, anchors: numbered(slugs) };
}

/** The paths that a document's links lead to in the repository, without their anchors. */
export function pathsIn(markdown: string): string[] {
  return readLinks(markdown)
    .targets.filter(isRelative)
    .map((target) => target.replace(/#.*/, ''));
}

/** Whether a link leads to a place in the repository, and not to an address. */
export function isRelative(target: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^\/\//i.test(target);
}

/** The anchor of a heading: its words in small letters, with hyphens for spaces and without signs. */
function slugOf(heading: string): string {
  const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
}

/** The second of the same anchors gets “-1”, the third “-2”. */
function numbered(slugs: readonly string[]): string[] {
  return slugs.map((slug, at) => {
    const before = slugs.slice(0, at).filter((one) => one === slug).length;
    return before > 0 ? `${slug}-${before}` : slug;
  });
}
