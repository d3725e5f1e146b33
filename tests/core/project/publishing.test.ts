import { describe, expect, it } from 'vitest';
import { DRAFT_GECKO_ID, geckoId, manifestNames, unfilled } from '../../../core/project/publishing.ts';
import { NO_ADDRESSES, type Project } from '../../../core/schema/project.ts';

const whole: Project = {
  ...NO_ADDRESSES,
  home: 'https://side.light/',
  source: 'https://host.page/side/light',
  issues: 'https://host.page/side/light/issues',
  security: 'https://host.page/side/light/security',
  privacy: 'https://side.light/privacy',
  extensions: { ...NO_ADDRESSES.extensions, firefox: 'sidelight@side.light' },
};

describe('what a package needs', () => {
  it('is named field by field where nothing is filled in', () => {
    expect(unfilled(NO_ADDRESSES).map((line) => line.split(':')[0])).toEqual([
      'home',
      'source',
      'issues or mail',
      'security',
      'privacy',
      'extensions.firefox',
    ]);
  });

  it('is all there without public pages, forms, and the ids that stores give later', () => {
    expect(unfilled(whole)).toEqual([]);
  });

  it.each(['home', 'source', 'security', 'privacy'] as const)('lacks %s where that is null', (field) => {
    expect(unfilled({ ...whole, [field]: null })).toEqual([expect.stringMatching(`^${field}: `)]);
  });

  it('takes mail for issues', () => {
    expect(unfilled({ ...whole, issues: null, mail: 'errors@side.light' })).toEqual([]);
  });
});

describe('the manifest', () => {
  it('names the home page and the id of the project', () => {
    expect(manifestNames(whole)).toEqual({ homepage_url: 'https://side.light/' });
    expect(geckoId(whole)).toBe('sidelight@side.light');
  });

  it('names no home page where there is none, and the id of a draft', () => {
    expect(manifestNames(NO_ADDRESSES)).toEqual({});
    expect(geckoId(NO_ADDRESSES)).toBe(DRAFT_GECKO_ID);
  });
});
