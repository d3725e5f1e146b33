import { describe, expect, it } from 'vitest';
import { sitemapOf } from '../../../core/site/sitemap.ts';

describe('the map for search engines', () => {
  it('names pages by their folders, with the day of the dataset', () => {
    const map = sitemapOf('https://side.light/a&b/', ['index.html', 'acme/timeline/index.html'], '2026-11-28');
    expect(map).toContain('<url><loc>https://side.light/a&amp;b/</loc><lastmod>2026-11-28</lastmod></url>');
    expect(map).toContain('<loc>https://side.light/a&amp;b/acme/timeline/</loc>');
  });

  it('is not written with more pages than search engines read', () => {
    const paths = Array.from({ length: 50_001 }, (_, at) => `${at}/index.html`);
    expect(() => sitemapOf('https://side.light/', paths, '2026-11-28')).toThrow('50000 pages at most');
  });
});
