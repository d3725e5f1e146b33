import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../core/dataset/compile.ts';
import type { Profile } from '../../core/dataset/dataset.ts';
import { matchPage } from '../../core/page/match.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';

const { profiles } = readDataset();
const amazon = profiles.find(({ id }) => id === 'amazon') as Profile;
const claims = new Map(amazon.claims.map((claim) => [claim.id, claim]));
const text = (id: string) => claims.get(id)?.text ?? '';

describe('the dataset', () => {
  it('holds every statement of both documents in the seven sections', () => {
    expect(amazon.sections.map(({ id }) => id)).toEqual([
      'overview',
      'immigration',
      'prisons',
      'policing',
      'palestinians',
      'protest',
      'market-power',
    ]);
    expect(amazon.claims.length).toBeGreaterThanOrEqual(150);
    expect(new Set(amazon.claims.map(({ source }) => source))).toEqual(new Set(['afsc-2020', 'synergia-2019']));
  });

  it('says when, since nothing that can stop being true may stand undated in the present tense', () => {
    const undated = amazon.claims.filter(({ text: words }) =>
      /\b(is|are|has|have) (hosted|stored|used|using|selling|supplied)\b/.test(words),
    );
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it('gives every opinion and allegation its author', () => {
    const charged = amazon.claims.filter(({ kind }) => kind === 'opinion' || kind === 'allegation');
    expect(charged.length).toBeGreaterThan(20);
    expect(charged.filter(({ attribution }) => !attribution)).toEqual([]);
  });
});

describe('what matters to the letter', () => {
  it('keeps who pays whom', () => {
    const payment = claims.get('syn-p05-10');
    expect(payment?.relations).toMatchObject([{ from: 'palantir', does: 'pays', to: 'amazon' }]);
    expect(payment?.figures).toMatchObject([{ value: 600000, qualifier: 'about' }]);
  });

  it('keeps that there is no evidence', () => {
    expect(text('afsc-p06-03')).toMatch(/no evidence/);
  });

  it('keeps exceptions, reversals and who was not involved', () => {
    expect(text('afsc-p15-03')).toContain('help rescue human trafficking victims');
    expect(claims.get('afsc-p16-07')).toMatchObject({ kind: 'reversal', happened: '2020-03' });
    expect(text('afsc-p10-13')).toMatch(/the company was not involved/i);
  });

  it('keeps the two shares on their two bases', () => {
    const figures = ['syn-p06-01', 'syn-p06-04'].map((id) => claims.get(id)?.figures?.[0]);
    expect(figures.map((figure) => figure?.value)).toEqual([22, 62]);
    expect(figures[0]?.basis).not.toBe(figures[1]?.basis);
  });

  it('shows both where one document limits or contradicts the other', () => {
    expect(claims.get('syn-p04-06')?.seeAlso).toContainEqual({ claim: 'afsc-p05-01', how: 'disagrees' });
    expect(claims.get('afsc-p05-01')?.seeAlso).toContainEqual({ claim: 'syn-p04-06', how: 'disagrees' });
  });
});

describe('its sites', () => {
  it('show the notice from the start on three hosts by name', () => {
    const shown = amazon.sites.filter(({ reach }) => reach === 'page');
    expect(shown.map(({ id, hosts }) => [id, hosts])).toEqual([
      ['amazon', ['amazon.com', '*.amazon.com']],
      ['aws', ['aws.amazon.com', '*.aws.amazon.com']],
      ['ring', ['ring.com', '*.ring.com']],
    ]);
  });

  it('may be allowed one by one in 22 shops of other countries', () => {
    const shops = amazon.sites.filter(({ reach, country }) => reach === 'ask' && country);
    expect(new Set(shops.map(({ country }) => country)).size).toBe(22);
    for (const { hosts, like, sections, country } of shops) {
      expect(hosts, country).toEqual([hosts[0], `*.${hosts[0]}`]);
      expect(hosts[0], country).toMatch(/^amazon\.(?:com?\.)?[a-z]{2}$/);
      expect(like, country).toBe('amazon');
      expect(sections[0], country).toBe('overview');
    }
  });

  it('say where their statements are about, wherever a shop of another country brings them', () => {
    const brought = new Set(amazon.sites.filter(({ country }) => country).flatMap(({ sections }) => sections));
    for (const { id, place } of amazon.sections)
      if (id !== 'overview' && brought.has(id)) expect(place, id).toMatch(/^\S.*\S$/);
  });

  it('say of each of the others as of when it is the company’s, or that the source is undated', () => {
    const others = amazon.sites.filter(({ reach }) => reach !== 'page');
    expect(others.length).toBeGreaterThan(50);
    const undated = others.filter(({ relation }) => !/\b(?:19|20)\d\d\b|undated/.test(relation?.text ?? ''));
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it('have statements of their own at Whole Foods, and just the overview where none names the company', () => {
    const named = (id: string) => amazon.claims.some((claim) => claim.sites.includes(id));
    const sections = (url: string) => matchPage({ url }, amazon.sites)?.sections;
    expect(sections('https://www.wholefoodsmarket.com/')).toEqual(['protest', 'overview']);
    expect(named('whole-foods')).toBe(true);
    expect(sections('https://www.imdb.com/title/tt0111161/')).toEqual(['overview']);
    expect(named('imdb')).toBe(false);
  });

  it.each([
    ['https://www.amazon.com/Ring-Battery-Doorbell-Plus/dp/B000000000', 'policing'],
    ['https://www.amazon.com/s?k=ring+doorbell', 'policing'],
    ['https://aws.amazon.com/rekognition/', 'policing'],
    ['https://aws.amazon.com/govcloud-us/', 'immigration'],
    ['https://aws.amazon.com/transcribe/', 'prisons'],
    ['https://ring.com/neighbors', 'policing'],
  ])('%s is first about %s', (url, section) => {
    expect(matchPage({ url }, amazon.sites)?.sections[0]).toBe(section);
  });

  it.each([
    'https://www.amazon.com/Selfie-Ring-Light-Tripod/dp/B000000000',
    'https://www.amazon.com/Ring-Fit-Adventure-Nintendo-Switch/dp/B000000000',
    'https://www.amazon.com/Blink-Power-Thinking-Without/dp/0316010669',
    'https://www.amazon.com/s?k=engagement+ring+box',
  ])('%s is not about policing', (url) => {
    const match = matchPage({ url }, amazon.sites);
    expect(match?.sections).toContain('overview');
    expect(match?.sections).not.toContain('policing');
  });

  it('give every page at least one section that exists', () => {
    const known = compileGuide(amazon).sections.map(({ id }) => id);
    for (const site of amazon.sites) expect(known).toEqual(expect.arrayContaining(site.sections));
  });
});
