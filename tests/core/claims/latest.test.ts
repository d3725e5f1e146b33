import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { latestFor } from '../../../core/claims/latest.ts';
import { DEFAULT_SETTINGS, withTopic } from '../../../core/reader/settings.ts';

function latest(claim: string, topic: string, ...entries: string[]): Catalog['latest'][number] {
  const line = (record: string) => ({ text: record, year: 2020, sign: 'told', record, isBefore: false }) as const;
  return { profile: 'acme', topic, pair: { claim, lines: [claim, ...entries].map(line) } };
}

const ALL = [
  latest('a', 'water', 'x', 'y'),
  latest('b', 'company', 'y'),
  latest('c', 'company', 'z'),
  latest('d', 'water', 'w'),
];

const shown = (settings = DEFAULT_SETTINGS, most = 10) => latestFor(ALL, settings, most).map(({ pair }) => pair.claim);

describe('latestFor', () => {
  it('tells each entry once', () => {
    expect(shown()).toEqual(['a', 'c', 'd']);
  });

  it('leaves out topics that are off, and then tells what only they would have told', () => {
    expect(shown(withTopic(DEFAULT_SETTINGS, 'water', false))).toEqual(['b', 'c']);
  });

  it('has so many at most', () => {
    expect(shown(DEFAULT_SETTINGS, 2)).toEqual(['a', 'c']);
  });
});
