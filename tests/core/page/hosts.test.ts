import { describe, expect, it } from 'vitest';
import { hostMatches, lookUpHost, shardOf } from '../../../core/page/hosts.ts';

describe('hostMatches', () => {
  it.each([
    ['shop.example', 'shop.example', true],
    ['www.shop.example', 'shop.example', false],
    ['www.shop.example', '*.shop.example', true],
    ['a.b.shop.example', '*.shop.example', true],
    ['shop.example', '*.shop.example', false],
    ['myshop.example', '*.shop.example', false],
    ['shop.example.evil.example', '*.shop.example', false],
  ])('%s against %s: %s', (host, pattern, expected) => {
    expect(hostMatches(host, pattern)).toBe(expected);
  });
});

describe('lookUpHost', () => {
  const sites = new Map([
    ['shop.example', 'shop'],
    ['*.shop.example', 'shop'],
    ['cloud.shop.example', 'cloud'],
    ['*.cloud.shop.example', 'cloud'],
  ]);

  it.each([
    ['shop.example', 'shop'],
    ['www.shop.example', 'shop'],
    ['cloud.shop.example', 'cloud'],
    ['docs.cloud.shop.example', 'cloud'],
    ['mycloud.shop.example', 'shop'],
    ['shop.example.com', undefined],
    ['', undefined],
  ])('%s belongs to %s', (host, site) => {
    expect(lookUpHost(host, sites)).toBe(site);
  });
});

describe('shardOf', () => {
  const COUNTS = [1, 2, 7, 600];

  it.each([
    ['shop.example', 'shop.example'],
    ['shop.example', '*.shop.example'],
    ['www.docs.shop.example', '*.docs.shop.example'],
    ['docs.shop.example', '*.shop.example'],
  ])('sends %s to where its pattern %s stands', (host, pattern) => {
    for (const count of COUNTS) expect(shardOf(host, count)).toBe(shardOf(pattern, count));
  });

  it('names one of the shards, whatever the host', () => {
    for (const count of COUNTS)
      for (const host of ['', '.', 'localhost', 'xn--4ca.example', '[::1]', '127.0.0.1'])
        expect(Array.from({ length: count }, (_, at) => at)).toContain(shardOf(host, count));
  });

  it('spreads many hosts over all shards, none much larger than the others', () => {
    const hosts = Array.from({ length: 10_000 }, (_, at) => `company-${at}.example`);
    const sizes = Map.groupBy(hosts, (host) => shardOf(host, 100));
    expect(sizes.size).toBe(100);
    expect(Math.max(...[...sizes.values()].map(({ length }) => length))).toBeLessThan(200);
  });
});
