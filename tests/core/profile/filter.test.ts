import { describe, expect, it } from 'vitest';
import { compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import { facetOptions, facetsOf, filterClaims } from '../../../core/profile/filter.ts';
import { FACETS, wholeProfile, withChoice } from '../../../core/profile/query.ts';
import { firstResults, resultsFor } from '../../../core/profile/results.ts';
import { withClaim } from '../fictional.ts';

const profile = withClaim('ledger-p02-01', { kind: 'opinion', happened: '2018/2019-03', entities: ['acme', 'river'] });
const claims = compileClaims(profile);
const guide = compileGuide(profile);
const whole = wholeProfile('acme');
const idsWith = (query: typeof whole) => filterClaims(claims.claims, query.chosen).map(({ id }) => id);

describe('choosing statements', () => {
  it('shows all where nothing is chosen', () => {
    expect(idsWith(whole)).toEqual(profile.claims.map(({ id }) => id));
  });

  it('shows what has any of the values of one facet and fits all facets', () => {
    const water = withChoice(withChoice(whole, 'topic', 'water', true), 'topic', 'company', true);
    expect(idsWith(water)).toHaveLength(profile.claims.length);
    expect(idsWith(withChoice(water, 'kind', 'opinion', true))).toEqual(['ledger-p02-01']);
  });

  it('takes the years in which it happened, every one of a period, before those of the document', () => {
    const claim = claims.claims.find(({ id }) => id === 'ledger-p02-01');
    expect(claim && facetsOf(claim).year).toEqual(['2018', '2019']);
    expect(idsWith(withChoice(whole, 'year', '2019', true))).toEqual(['ledger-p02-01']);
    expect(idsWith(withChoice(whole, 'year', '2020', true))).not.toContain('ledger-p02-01');
  });

  it('promises for every value as many statements as choosing it shows', () => {
    const chosen = withChoice(whole, 'topic', 'water', true);
    const options = facetOptions(claims.claims, chosen.chosen);
    for (const facet of FACETS.filter((one) => one !== 'topic'))
      for (const { value, count } of options[facet])
        expect(idsWith(withChoice(chosen, facet, value, true)), `${facet} ${value}`).toHaveLength(count);
  });

  it('keeps a chosen value in sight that no statement has', () => {
    const { entity } = facetOptions(claims.claims, withChoice(whole, 'entity', 'nobody', true).chosen);
    expect(entity).toContainEqual({ value: 'nobody', count: 0, isChosen: true });
  });

  it('leaves withdrawn claims out of the counts and in sight', () => {
    const withdrawn = { date: '2026-01-01', reason: 'It was not so.' };
    const some = compileClaims(withClaim('ledger-p02-01', { withdrawn })).claims;
    expect(filterClaims(some, whole.chosen)).toHaveLength(some.length);
    const { topic, status } = facetOptions(some, whole.chosen);
    expect(topic).toContainEqual({ value: 'water', count: 3, isChosen: false });
    expect(status).toContainEqual({ value: 'withdrawn', count: 1, isChosen: false });
  });
});

describe('what a view shows', () => {
  it('stands by section, leads first', () => {
    const { groups } = resultsFor(whole, guide, claims, undefined);
    expect(groups.map(({ section, cards }) => [section?.id, cards.map(({ id }) => id)])).toEqual(
      guide.sections.map(({ id, leads }) => [
        id,
        [
          ...leads,
          ...profile.claims.filter((one) => one.section === id && !leads.includes(one.id)).map((one) => one.id),
        ],
      ]),
    );
  });

  it('stands in one list, most fitting first, where words were searched for', () => {
    const hits = {
      claims: ['ledger-p02-03', 'ledger-p01-01'],
      later: [],
      entities: ['acme'],
      sources: [],
      words: new Set(['x']),
    };
    const { groups, entities } = resultsFor({ ...whole, words: 'x' }, guide, claims, hits);
    expect(groups.map(({ section, cards }) => [section, cards.map(({ id }) => id)])).toEqual([
      [undefined, hits.claims],
    ]);
    expect(entities.map(({ id }) => id)).toEqual(['acme']);
  });

  it('is of single claims where the address names them', () => {
    const { claims: shown } = resultsFor({ ...whole, only: ['ledger-p01-02'] }, guide, claims, undefined);
    expect(shown.map(({ id }) => id)).toEqual(['ledger-p01-02']);
  });

  it('begins with its first cards and with what is chosen, and counts as much as all of it', () => {
    const all = resultsFor(withChoice(whole, 'source', 'ledger-2020', true), guide, claims, undefined);
    const begun = firstResults(all, 1);
    expect(begun.groups.flatMap(({ cards }) => cards)).toEqual(all.groups[0]?.cards.slice(0, 1));
    expect(FACETS.flatMap((facet) => begun.options[facet].map(({ value }) => value))).toEqual(['ledger-2020']);
    expect(begun.options.source).toEqual(all.options.source.filter(({ isChosen }) => isChosen));
    expect(begun.claims).toEqual(all.claims);
  });
});
