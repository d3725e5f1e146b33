import { escapeXml, joinHref } from './markup.ts';

/** The most addresses that one file may name (sitemaps.org). */
const MOST = 50_000;

/**
 * Writes the map of the public pages for search engines (sitemaps.org), which takes absolute addresses alone.
 * @param site where the pages are, ending with "/"
 * @param paths of the pages, each with its "index.html"
 * @param updated the day of the dataset, which every page names
 * @throws {Error} if there are more pages than one file may name
 */
export function sitemapOf(site: string, paths: readonly string[], updated: string): string {
  if (paths.length > MOST) throw new Error(`A sitemap names ${MOST} pages at most, and there are ${paths.length}.`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<url><loc>${escapeXml(joinHref(site, path))}</loc><lastmod>${updated}</lastmod></url>`),
    '</urlset>',
    '',
  ].join('\n');
}
