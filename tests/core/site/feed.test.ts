import { expect, it } from 'vitest';
import { feedOf } from '../../../core/site/feed.ts';
import { scriptJson } from '../../../core/site/markup.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';

const version = (name: string, date: string, why: string) => ({
  version: name,
  date,
  why,
  changes: [
    { profile: 'acme', section: 'a', topic: 't', added: ['x-1'], changed: [], withdrawn: [] },
    { profile: 'acme', section: 'b', topic: 't', added: ['x-1', 'x-2'], changed: [], withdrawn: ['x-3'] },
  ],
});

const input = {
  changelog: {
    entries: [version('2026.1.1', '2026-01-01', 'First.'), version('2026.2.1', '2026-02-01', 'a < b & "c"')],
  },
  names: { acme: 'Acme & Co' },
  site: 'https://side.light/',
  sha256,
};

it('has the newest version first, counts each record once, and leads to its lasting address', () => {
  const feed = feedOf(input);
  expect(feed.indexOf('2026.2.1')).toBeLessThan(feed.indexOf('2026.1.1'));
  expect(feed).toContain('Acme &amp; Co: 2 added, 1 withdrawn (dataset 2026.2.1)');
  expect(feed).toContain('https://side.light/acme/statements/x-3/');
});

it('tells what a version took away, also where it did nothing else, and where the profile is no more', () => {
  const gone = { acme: ['x-1', 'x-2'], globex: ['y-1'] };
  const feed = feedOf({
    ...input,
    changelog: { entries: [{ version: '2026.3.1', date: '2026-03-01', why: 'Told twice.', changes: [], gone }] },
  });
  expect(feed).toContain('Acme &amp; Co: 2 taken away (dataset 2026.3.1)');
  expect(feed).toContain('globex: 1 taken away (dataset 2026.3.1)');
  expect(feed.match(/Told twice\./g)).toHaveLength(2);
  expect(feed).toContain('https://side.light/acme/statements/x-2/');
  expect(feed).toContain('https://side.light/globex/statements/y-1/');
  const pages = [...feed.matchAll(/<link rel="alternate" type="text\/html" href="(.*?)"/g)].map(([, href]) => href);
  expect(pages).toEqual(['https://side.light/', 'https://side.light/acme/', 'https://side.light/']);
});

it('keeps what readers wrote as text, in XML and in the HTML within', () => {
  expect(feedOf(input)).toContain('&lt;p&gt;a &amp;lt; b &amp;amp; &amp;quot;c&amp;quot;&lt;/p&gt;');
});

it('has the same ids wherever it is', () => {
  const ids = (feed: string) => feed.match(/<id>[^<]+<\/id>/g);
  expect(ids(feedOf(input))).toEqual(ids(feedOf({ ...input, site: null })));
  expect(new Set(ids(feedOf(input))).size).toBe(3);
});

it('writes data into a script so that nothing in it ends the script', () => {
  const hostile = { text: '</script><script>alert(1)</script>\u2028' };
  const written = scriptJson(hostile);
  expect(written).not.toMatch(/<|\u2028/);
  expect(JSON.parse(written)).toEqual(hostile);
});
