import type { BrowserContext } from '@playwright/test';

/** What a stand-in page says about itself. Title and canonical link, if left out, are made from its address. */
export interface StandIn {
  title?: string;
  /** The address of its canonical link. */
  canonical?: string;
  /** Addresses that it links to. It goes there without a load, as single-page sites do. */
  links?: string[];
}

/**
 * Answers every web request of a browser with a stand-in: a page for a document, an empty answer for anything else.
 * Requests for the extension's own files are left alone.
 * @param context the browser
 * @param standIns what the pages at certain addresses say about themselves, by address; entries may be added later
 */
export async function serveStandIns(context: BrowserContext, standIns: ReadonlyMap<string, StandIn>): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    if (request.resourceType() !== 'document')
      return route.fulfill({ status: 200, contentType: 'text/plain', body: '' });
    const body = standInPage(request.url(), standIns.get(request.url()));
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body });
  });
}

/**
 * Makes a plain page that stands in for the real one at an address, so that no network is needed.
 * @returns its HTML; every text in it is escaped, so any address is safe
 */
export function standInPage(
  url: string,
  { title = titleFrom(url), canonical = canonicalOf(url), links = [] }: StandIn = {},
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="canonical" href="${escapeHtml(canonical)}">
<style>${STYLE}</style>
</head>
<body>
<header>${escapeHtml(new URL(url).host)}<nav>${links.map(link).join('')}</nav></header>
<main>
<h1>${escapeHtml(title)}</h1>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
<form><label>Search <input name="search"></label> <button type="button">Go</button></form>
</main>
<script>${GO_WITHOUT_A_LOAD}</script>
</body>
</html>
`;
}

const PARAGRAPHS = [
  'This page stands in for the one at this address: the machine is offline, or a test is running.',
  'It has a heading, a few paragraphs, a form and links, as pages do, and nothing of the real page.',
  ...Array.from({ length: 8 }, () =>
    'Text to read and to scroll past, so that one can see how a small thing in the corner sits on a page that is longer than its window. '.repeat(
      3,
    ),
  ),
];

const STYLE = `
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: #222; background: #fff }
header { display: flex; gap: 2rem; padding: 1rem 2rem; border-bottom: 1px solid #ddd; color: #555 }
nav { display: flex; gap: 1rem }
main { max-width: 44rem; margin: 2rem; }
`;

const GO_WITHOUT_A_LOAD = `
function show() {
  const chosen = [...document.querySelectorAll('nav a')].find((a) => a.href === location.href);
  if (!chosen) return;
  document.title = document.querySelector('h1').textContent = chosen.textContent;
  document.querySelector('link[rel=canonical]').href = chosen.href;
}
document.querySelector('nav').addEventListener('click', (event) => {
  const chosen = event.target.closest('a');
  if (!chosen) return;
  event.preventDefault();
  history.pushState({}, '', chosen.href);
  show();
});
addEventListener('popstate', show);
`;

function link(url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(titleFrom(url))}</a>`;
}

/** Makes a title from the words of the path: "/dp/some-thing" gives "Dp – Some thing". */
function titleFrom(url: string): string {
  const segments = new URL(url).pathname.split('/').filter(Boolean);
  const words = segments.map((segment) => segment.replace(/[-_+.]+/g, ' ').trim()).map(capitalized);
  return words.join(' – ') || 'Front page';
}

function canonicalOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
