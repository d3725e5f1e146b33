import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import { checksum, seal, unseal } from '../../../core/bundle/seal.ts';
import { compile } from '../../../core/dataset/compile.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited } from '../fictional.ts';

const dataset = readDataset();
const assets = compile({ ...dataset, profiles: dataset.profiles.map(cited) });
const files = [...assets].map(([path, content]) => ({ path, content, text: seal(path, content) }));
const file = fc.constantFrom(...files);

describe('a sealed file', () => {
  it('is JSON, and gives back what was put into it', () => {
    for (const { path, content, text } of files) {
      const plain = JSON.parse(JSON.stringify(content));
      expect(unseal(path, text)).toEqual(plain);
      expect(JSON.parse(text).content).toEqual(plain);
    }
  });

  it('is refused where one character is another', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.string({ unit: 'binary', maxLength: 1 }), ({ path, text }, at, other) => {
        const place = at % text.length;
        fc.pre(text.charAt(place) !== other);
        const damaged = text.slice(0, place) + other + text.slice(place + 1);
        expect(() => unseal(path, damaged)).toThrow(path);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where it is cut short, at whatever place', () => {
    fc.assert(
      fc.property(file, fc.nat(), ({ path, text }, at) => {
        expect(() => unseal(path, text.slice(0, at % text.length))).toThrow(path);
      }),
    );
  });

  it('is refused in another’s place', () => {
    for (const { path, text } of files)
      for (const other of files) if (other.path !== path) expect(() => unseal(other.path, text)).toThrow(other.path);
  });

  it('is refused where it is none', () => {
    for (const text of ['', '[]', 'null', '{}', '{"seal":"","content":{}}', '{"seal":"00000000","content":{}}'])
      expect(() => unseal(assetPath.index, text)).toThrow(assetPath.index);
  });
});

describe('checksum', () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is that of FNV-1a', (text, known) => {
    expect(checksum(text)).toBe(known);
  });

  it('goes on from what stands before', () => {
    expect(checksum('bar', checksum('foo'))).toBe(checksum('foobar'));
  });
});
