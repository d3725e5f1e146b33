import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import {
  Catalog,
  Changelog,
  Files,
  Glances,
  Guide,
  Index,
  OtherSites,
  RecordedClaims,
  Relations,
} from '../../../core/bundle/compiled.ts';
import { makeCards } from '../../../core/claims/card.ts';
import { sectionOrder } from '../../../core/claims/sections.ts';
import { compile, compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import type { Relation } from '../../../core/schema/site.ts';
import { briefOf, fictionalDataset, fictionalProfile, laterEntry, shopAbroad, withClaim } from '../fictional.ts';

const dataset = fictionalDataset(fictionalProfile());

describe('compile', () => {
  it('makes files that the extension can parse again', () => {
    const files = compile(dataset);
    const shapes = new Map<string, z.core.$ZodType>([
      [assetPath.index, Index],
      [assetPath.catalog(), Catalog],
      [assetPath.changelog, Changelog],
      [assetPath.guide('acme'), Guide],
      [assetPath.sites('acme', 'ask'), OtherSites],
      [assetPath.sites('acme', 'popup'), OtherSites],
      [assetPath.relations('acme'), Relations],
      [assetPath.glances('acme'), Glances],
      [assetPath.claims('acme'), RecordedClaims],
      [assetPath.files('acme'), Files],
    ]);
    expect([...files.keys()].sort()).toEqual([...shapes.keys()].sort());
    for (const [path, shape] of shapes) {
      const content = JSON.parse(JSON.stringify(files.get(path)));
      expect(z.parse(shape, content)).toEqual(content);
    }
  });

  it('keeps claims and examples out of what is read to decide about a page', () => {
    const guide = JSON.stringify(compileGuide(fictionalProfile()));
    expect(guide).not.toContain('statement ledger');
    expect(guide).not.toContain('evil.example');
  });

  it('tells of a site what ties it to the company, and its hosts where the reader may allow it', () => {
    const profile = fictionalProfile();
    const files = compile(fictionalDataset({ ...profile, sites: [...profile.sites, shopAbroad()] }));
    const { text, sources } = shopAbroad().relation as Relation;
    expect(files.get(assetPath.relations('acme'))).toEqual({ 'acme-abroad': { text, sources } });
    expect(files.get(assetPath.catalog())).toMatchObject({
      profiles: [
        {
          sites: [
            { id: 'acme-shop', reach: 'page' },
            { reach: 'ask', country: 'DE', hosts: shopAbroad().hosts },
          ],
        },
      ],
    });
  });

  it('tells what each version took away, also of a profile that is no more', () => {
    const changes = (withdrawn: string[], added: string[] = []) => ({ added, changed: [], withdrawn });
    const profile = fictionalProfile({ later: [laterEntry()] });
    const changelog = compile({
      ...fictionalDataset(profile),
      changelog: [
        {
          version: '2026.1.2',
          date: '2026',
          profiles: { acme: changes(['ledger-p01-01', 'marked-first'], ['ledger-p02-02', 'new-then']) },
        },
        {
          version: '2026.1.3',
          date: '2026',
          why: 'Told twice.',
          profiles: { acme: changes(['new-then', 'marked-first']), globex: changes(['ledger-p01-01']) },
        },
        { version: '2026.1.4', date: '2026', profiles: { acme: changes([], [laterEntry().id]) } },
      ],
    }).get(assetPath.changelog) as Changelog;
    const [marked, taking, adding] = changelog.entries;
    expect(marked?.changes).toMatchObject([
      { section: 'overview', withdrawn: ['ledger-p01-01'] },
      { section: 'river', added: ['ledger-p02-02'] },
    ]);
    expect(marked).not.toHaveProperty('gone');
    const gone = { acme: ['new-then', 'marked-first'], globex: ['ledger-p01-01'] };
    expect(taking).toEqual({ version: '2026.1.3', date: '2026', why: 'Told twice.', changes: [], gone });
    expect(adding).not.toHaveProperty('gone');
  });

  it('counts topics of the same id in two profiles as one', () => {
    const other = { ...fictionalProfile(), id: 'other' };
    const catalog = compile({ ...dataset, profiles: [fictionalProfile(), other] }).get(assetPath.catalog());
    expect(catalog).toMatchObject({
      topics: [
        { id: 'company', claims: 6 },
        { id: 'water', claims: 8 },
      ],
    });
  });
});

describe('cards', () => {
  const guide = compileGuide(fictionalProfile());

  it('say who, as of when and where', () => {
    const [card] = makeCards(compileClaims(fictionalProfile()), ['ledger-p02-02']);
    expect(card).toMatchObject({
      publisher: 'The Ledger',
      attribution: undefined,
      asOf: '2020-05-04',
      source: { section: 'The river', paragraph: 2, url: 'https://ledger.example/acme' },
    });
  });

  it('name whoever says it where that is not the publisher', () => {
    const attributed = (name: string) =>
      makeCards(compileClaims(withClaim('ledger-p01-01', { attribution: { name } })), ['ledger-p01-01'])[0];
    expect(attributed('A minister')?.attribution).toEqual({ name: 'A minister' });
    expect(attributed('The Ledger')?.attribution).toBeUndefined();
  });

  it('show beside a claim what limits it', () => {
    const limited = withClaim('ledger-p01-01', { seeAlso: [{ claim: 'ledger-p02-01', how: 'limited-by' }] });
    const supported = withClaim('ledger-p01-01', { seeAlso: [{ claim: 'ledger-p02-01', how: 'supports' }] });
    expect(makeCards(compileClaims(limited), ['ledger-p01-01'])[0]?.seeAlso).toMatchObject([
      { id: 'ledger-p02-01', how: 'limited-by' },
    ]);
    expect(makeCards(compileClaims(supported), ['ledger-p01-01'])[0]?.seeAlso).toEqual([]);
  });

  it('come with the leads first and every claim once', () => {
    const order = sectionOrder(compileClaims(fictionalProfile()), {
      ...briefOf(guide, 'river'),
      leads: ['ledger-p02-03', 'ledger-p02-01'],
    });
    expect(order).toEqual(['ledger-p02-03', 'ledger-p02-01', 'ledger-p02-02', 'ledger-p02-04']);
  });
});
