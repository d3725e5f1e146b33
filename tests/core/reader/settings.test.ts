import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isSiteOn,
  isTopicOn,
  repairSettings,
  SETTINGS_VERSION,
  withoutSite,
  withSite,
  withTopic,
} from '../../../core/reader/settings.ts';

describe('repairSettings', () => {
  it.each([undefined, null, 7, 'x', [], {}])('makes the defaults of %j', (stored) => {
    expect(repairSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is healthy and replaces only what is not', () => {
    const stored = {
      version: 99,
      topics: { water: false, air: 'no', fire: true },
      sites: ['acme'],
      inPages: 'badge',
      often: 'daily',
      chipSays: 'mark',
      statements: 'english',
      corner: 'middle',
      theme: 'dark',
      foreign: 1,
    };
    expect(repairSettings(stored)).toEqual({
      version: SETTINGS_VERSION,
      topics: { water: false, fire: true },
      sites: {},
      inPages: 'badge',
      often: 'daily',
      chipSays: 'mark',
      statements: 'english',
      corner: 'bottom-right',
      theme: 'dark',
    });
  });

  it('leaves repaired settings as they are', () => {
    const settings = withSite(withTopic(DEFAULT_SETTINGS, 'water', false), 'acme', false);
    expect(repairSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

describe('switches', () => {
  it('are on until the reader says otherwise', () => {
    expect(isTopicOn(DEFAULT_SETTINGS, 'water')).toBe(true);
    expect(isSiteOn(DEFAULT_SETTINGS, 'acme')).toBe(true);
    expect(isTopicOn(withTopic(DEFAULT_SETTINGS, 'water', false), 'water')).toBe(false);
    expect(isSiteOn(withSite(DEFAULT_SETTINGS, 'acme', false), 'acme')).toBe(false);
  });

  it('do not touch the defaults', () => {
    withTopic(DEFAULT_SETTINGS, 'water', false);
    expect(DEFAULT_SETTINGS.topics).toEqual({});
  });
});

describe('withoutSite', () => {
  it('leaves no choice about a site, on which the notice is then on', () => {
    const off = withSite(withSite(DEFAULT_SETTINGS, 'acme', false), 'globex', false);
    expect(withoutSite(off, 'acme').sites).toEqual({ globex: false });
    expect(isSiteOn(withoutSite(off, 'acme'), 'acme')).toBe(true);
    expect(withoutSite(DEFAULT_SETTINGS, 'acme')).toEqual(DEFAULT_SETTINGS);
  });
});
