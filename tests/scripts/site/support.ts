import { parseHTML } from 'linkedom';

/** A public page as tests look at it. */
export interface SitePage {
  text(selector: string): string;
  ids(): Set<string>;
  /** Where its links lead. */
  addresses(): string[];
  /** What it loads by itself. */
  loads(): string[];
  head(): { alternates: Record<string, string | null>; canonical: string | null; lang: string; dir: string };
  /** The data for search engines. */
  schema(): unknown;
  claim(id: string): {
    text: string;
    textLang: string | null;
    status: string | null;
    later: (string | null)[];
    hrefs: (string | null)[];
  };
}

const parsed = new Map<string, SitePage>();

/** Parses a page; the same page once. */
export function parsePage(html: string): SitePage {
  const known = parsed.get(html) ?? pageOf(parseHTML(html).document);
  parsed.set(html, known);
  return known;
}

function pageOf(document: Document): SitePage {
  const all = (selector: string, from: ParentNode = document) => [...from.querySelectorAll(selector)];
  const ids = new Set(all('[id]').map(({ id }) => id));
  const values = (selector: string, name: string, from?: ParentNode) =>
    all(selector, from).map((element) => element.getAttribute(name));
  return {
    text: (selector) => document.querySelector(selector)?.textContent ?? '',
    ids: () => ids,
    addresses: () =>
      [...values('a[href], link[href]', 'href'), ...values('script[src]', 'src')].flatMap((href) => href ?? []),
    loads: () =>
      [
        ...values('[src]', 'src'),
        ...values('link:is([rel="stylesheet"], [rel="icon"])', 'href'),
        ...values('[srcset]', 'srcset'),
      ].flatMap((address) => address ?? []),
    head: () => ({
      alternates: Object.fromEntries(
        all('link[hreflang]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      ),
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      lang: document.documentElement.lang,
      dir: document.documentElement.getAttribute('dir') ?? '',
    }),
    schema: () => JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null'),
    claim: (id) => {
      const card = document.querySelector(`[data-claim="${id}"]`) ?? document.createElement('li');
      return {
        text: card.textContent ?? '',
        textLang: card.querySelector('.claim-text')?.getAttribute('lang') ?? null,
        status: card.getAttribute('data-status'),
        later: values('[data-later]', 'data-later', card),
        hrefs: values('a[href]', 'href', card),
      };
    },
  };
}
