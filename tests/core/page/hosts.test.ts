import { describe, expect, it } from 'vitest';
import { hostMatches, lookUpHost } from '../../../core/page/hosts.ts';

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
