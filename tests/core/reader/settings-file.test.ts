import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, withTopic } from '../../../core/reader/settings.ts';
import { exportSettings, importSettings, LARGEST_FILE } from '../../../core/reader/settings-file.ts';

const settings = { ...withTopic(DEFAULT_SETTINGS, 'water', false), theme: 'dark' } as const;
const fileWith = (changes: object) => JSON.stringify({ ...JSON.parse(exportSettings(settings)), ...changes });

describe('a settings file', () => {
  it('says what it is, and its version', () => {
    expect(JSON.parse(exportSettings(settings))).toEqual({ format: 'sidelight-settings', ...settings });
  });

  it('is read back as it was written', () => {
    expect(importSettings(exportSettings(settings))).toEqual({ settings });
  });

  it.each(['', '{', 'null', '[]', '7', '{}', '{"format":"other","version":1}', exportSettings(settings).slice(0, -4)])(
    'is not %j',
    (text) => {
      expect(importSettings(text)).toEqual({ faults: [{ kind: 'not_settings', key: '' }] });
    },
  );

  it('of another version is refused', () => {
    for (const version of [0, 4, '2', null])
      expect(importSettings(fileWith({ version }))).toEqual({ faults: [{ kind: 'version', key: '' }] });
  });

  it('is refused with what is wrong, key by key', () => {
    const { theme: _, ...rest } = JSON.parse(
      fileWith({ corner: 'middle', sites: [], topics: { water: 'no', fire: true } }),
    );
    expect(importSettings(JSON.stringify({ ...rest, extra: 1, often: null }))).toEqual({
      faults: [
        { kind: 'missing', key: 'theme' },
        { kind: 'wrong', key: 'topics.water' },
        { kind: 'wrong', key: 'sites' },
        { kind: 'wrong', key: 'often' },
        { kind: 'wrong', key: 'corner' },
        { kind: 'unknown', key: 'extra' },
      ],
    });
  });

  it('of a version that did not know how much the chip says is read, with that at its default', () => {
    const { chipSays: _, statements: __, ...without } = JSON.parse(exportSettings(settings));
    expect(importSettings(JSON.stringify({ ...without, version: 1 }))).toEqual({ settings });
    expect(importSettings(JSON.stringify(without))).toEqual({
      faults: ['chipSays', 'statements'].map((key) => ({ kind: 'missing', key })),
    });
    expect(importSettings(fileWith({ chipSays: 'all' }))).toEqual({ faults: [{ kind: 'wrong', key: 'chipSays' }] });
  });

  it('can’t change what objects inherit', () => {
    const evil = '"__proto__":{"polluted":true,"theme":"dark"},';
    expect(importSettings(exportSettings(settings).replace('{', `{${evil}`))).toEqual({
      faults: [{ kind: 'unknown', key: '__proto__' }],
    });
    expect(importSettings(exportSettings(settings).replace('"topics": {', `"topics": {${evil}`))).toEqual({
      faults: [{ kind: 'wrong', key: 'topics.__proto__' }],
    });
    expect(importSettings(fileWith({ constructor: { prototype: { polluted: true } } }))).toEqual({
      faults: [{ kind: 'unknown', key: 'constructor' }],
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it('is at most 100 kB, whatever is in it', () => {
    const ids = (bytes: number) => Object.fromEntries(Array.from({ length: bytes / 10 }, (_, n) => [`t${n}`, true]));
    expect(importSettings(fileWith({ topics: ids(LARGEST_FILE / 2) }))).toHaveProperty('settings');
    expect(importSettings(fileWith({ topics: ids(LARGEST_FILE) }))).toEqual({
      faults: [{ kind: 'too_large', key: '' }],
    });
    expect(importSettings('é'.repeat(LARGEST_FILE / 2 + 1))).toEqual({ faults: [{ kind: 'too_large', key: '' }] });
  });

  it('is told of no longer than one can read', () => {
    const read = importSettings(fileWith({ ['x'.repeat(5000)]: 1 }));
    expect('faults' in read && read.faults[0]?.key).toHaveLength(61);
  });
});
