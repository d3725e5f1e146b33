import { describe, expect, it } from 'vitest';
import {
  FACETS,
  formatQuery,
  isNarrowed,
  parseQuery,
  VIEWS,
  wholeProfile,
  withChoice,
} from '../../../core/profile/query.ts';

describe('the address of a view', () => {
  it('says the same again when it is read and written', () => {
    const query = {
      profile: 'acme',
      view: 'timeline' as const,
      words: 'río & “pump”',
      chosen: { ...wholeProfile('acme').chosen, topic: ['company', 'water'], year: ['2020'] },
      only: ['ledger-p01-01'],
      around: undefined,
    };
    expect(parseQuery(formatQuery(query))).toEqual(query);
  });

  it('holds the name around which relations are drawn, and forgets it in other views', () => {
    const query = { ...wholeProfile('acme', 'relations'), around: 'pump' };
    expect(parseQuery(formatQuery(query))).toEqual(query);
    expect(formatQuery({ ...query, view: 'timeline' })).not.toContain('pump');
    expect(parseQuery('?view=timeline&around=pump').around).toBeUndefined();
  });

  it('is the same for the same view, in whichever order things were chosen', () => {
    const whole = wholeProfile('acme');
    const one = withChoice(withChoice(whole, 'topic', 'a', true), 'topic', 'b', true);
    const other = withChoice(withChoice(whole, 'topic', 'b', true), 'topic', 'a', true);
    expect(formatQuery(one)).toBe(formatQuery(other));
  });

  it('shows what changed where it says nothing, or nothing that is known', () => {
    expect(parseQuery('').view).toBe(VIEWS[0]);
    expect(parseQuery('?view=constructor&nonsense=1&topic=')).toEqual(wholeProfile(undefined, 'changes'));
  });

  it.each(['?q=pump', '?topic=water', '?only=ledger-p02-01', '?cite=ledger-p02-01'])(
    'shows statements where it asks for some of them (%s)',
    (search) => expect(parseQuery(search).view).toBe('statements'),
  );

  it('shows statements where it names a place among them', () => {
    expect(parseQuery('', '#ledger-p02-01').view).toBe('statements');
    expect(parseQuery('', '#').view).toBe('changes');
    expect(parseQuery('?view=about', '#ledger-p02-01').view).toBe('about');
  });

  it('knows whether it shows less than there is', () => {
    const whole = wholeProfile('acme', 'figures');
    expect(isNarrowed(whole)).toBe(false);
    expect(isNarrowed({ ...whole, words: ' ' })).toBe(false);
    expect(isNarrowed({ ...whole, words: 'pump' })).toBe(true);
    for (const facet of FACETS) expect(isNarrowed(withChoice(whole, facet, 'x', true))).toBe(true);
    expect(isNarrowed({ ...whole, only: ['ledger-p01-01'] })).toBe(true);
  });

  it('forgets a choice that is taken back', () => {
    const whole = wholeProfile('acme');
    expect(withChoice(withChoice(whole, 'kind', 'opinion', true), 'kind', 'opinion', false)).toEqual(whole);
  });
});
