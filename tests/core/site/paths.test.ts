import { describe, expect, it } from 'vitest';
import { parseQuery, wholeProfile, withChoice } from '../../../core/profile/query.ts';
import { pathOfQuery, recordAddress, relativeTo } from '../../../core/site/paths.ts';

describe('a path of the public pages', () => {
  it('is that of the view, in the folder of the language', () => {
    expect(pathOfQuery('en', wholeProfile('acme', 'changes'))).toEqual({ path: 'acme/', rest: '' });
    expect(pathOfQuery('en', wholeProfile('acme'))).toEqual({ path: 'acme/statements/', rest: '' });
    expect(pathOfQuery('de', wholeProfile('acme', 'timeline'))).toEqual({ path: 'de/acme/timeline/', rest: '' });
  });

  it('is that of the record where one is named, and a place of the page where a section is', () => {
    expect(pathOfQuery('de', wholeProfile('acme'), 'ledger-p01-01').path).toBe('de/acme/statements/ledger-p01-01/');
    expect(pathOfQuery('en', wholeProfile('acme'), 'section-river')).toEqual({
      path: 'acme/statements/',
      rest: '#section-river',
    });
  });

  it('is a page of its own for what is told around a name', () => {
    const query = { ...wholeProfile('acme', 'relations'), around: 'globex' };
    expect(pathOfQuery('en', query)).toEqual({ path: 'acme/relations/globex/', rest: '' });
  });

  it('carries what a script can choose, and leads to the first of some statements without one', () => {
    const chosen = withChoice({ ...wholeProfile('acme', 'timeline'), words: 'a river' }, 'topic', 'water', true);
    const { path, rest } = pathOfQuery('en', chosen);
    expect(path).toBe('acme/timeline/');
    expect(parseQuery(rest)).toMatchObject({ words: 'a river', chosen: { topic: ['water'] } });
    expect(pathOfQuery('en', { ...wholeProfile('acme'), only: ['b', 'a'] }).rest).toBe('?only=b&only=a#b');
  });
});

describe('an address between pages', () => {
  it.each([
    ['', 'acme/', 'acme/index.html'],
    ['', '', 'index.html'],
    ['acme/timeline/', 'acme/', '../../acme/index.html'],
    ['de/acme/', 'style.css', '../../style.css'],
  ])('from "%s" to "%s" is %s', (from, to, address) => {
    expect(relativeTo(from, to)).toBe(address);
  });
});

it('of a record lasts: it is made of language, profile and id alone', () => {
  expect(recordAddress('https://side.light/pages/', 'en', 'acme', 'ledger-p01-01')).toBe(
    'https://side.light/pages/acme/statements/ledger-p01-01/',
  );
  expect(recordAddress('https://side.light/', 'de', 'acme', 'x')).toBe('https://side.light/de/acme/statements/x/');
});
