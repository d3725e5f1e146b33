import { describe, expect, it } from 'vitest';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Changelog } from '../../../core/bundle/compiled.ts';
import { changesSince, compareVersions, diffRecords } from '../../../core/claims/changes.ts';
import { newsFor } from '../../../core/claims/news.ts';
import { compile, compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import { reportPage } from '../../../core/page/report.ts';
import { EMPTY_MEMORY } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, withTopic } from '../../../core/reader/settings.ts';
import type { ChangedIds } from '../../../core/schema/changelog.ts';
import { fictionalDataset, fictionalProfile } from '../fictional.ts';
import { placeIn } from '../places.ts';

describe('diffRecords', () => {
  it('tells what was added, changed and withdrawn, whatever the order of fields', () => {
    const before = [{ id: 'same', a: 1, b: 2 }, { id: 'reworded', a: 1 }, { id: 'wrong', a: 1 }, { id: 'gone' }];
    const after = [
      { id: 'same', b: 2, a: 1 },
      { id: 'reworded', a: 2 },
      { id: 'wrong', a: 1, withdrawn: { reason: 'x' } },
      { id: 'new' },
    ];
    expect(diffRecords(before, after)).toEqual({ added: ['new'], changed: ['reworded'], withdrawn: ['wrong', 'gone'] });
  });

  it('finds nothing between equal versions', () => {
    const { claims } = fictionalProfile();
    expect(diffRecords(claims, claims)).toEqual({ added: [], changed: [], withdrawn: [] });
  });
});

describe('compareVersions', () => {
  it('compares numbers, not letters', () => {
    expect(compareVersions('2026.11.2', '2026.9.10')).toBeGreaterThan(0);
    expect(compareVersions('2026.11.2', '2026.11.10')).toBeLessThan(0);
    expect(compareVersions('2026.11.2', '2026.11.2')).toBe(0);
  });
});

const ids = (some: Partial<ChangedIds>): ChangedIds => ({ added: [], changed: [], withdrawn: [], ...some });
const entry = (version: string, added: string[], why?: string) => ({
  version,
  date: '2026',
  ...(why && { why }),
  profiles: { acme: ids({ added }) },
});
const profile = fictionalProfile();
const changelog = compile({
  ...fictionalDataset(profile),
  changelog: [
    entry('2026.1.2', ['ledger-p01-01'], 'The firm wrote.'),
    entry('2026.1.3', ['ledger-p02-01'], 'It rained.'),
  ],
}).get(assetPath.changelog) as Changelog;

describe('what is new', () => {
  it('is what came after the version last seen, by section', () => {
    const all = () => true;
    expect(changesSince(changelog, '2026.1.1', all).map(({ section }) => section)).toEqual(['overview', 'river']);
    expect(changesSince(changelog, '2026.1.2', all).map(({ section }) => section)).toEqual(['river']);
    expect(changesSince(changelog, '2026.1.3', all)).toEqual([]);
    expect(changesSince(changelog, undefined, all)).toEqual([]);
  });

  it('is told in the words of the statements, for the sections the reader sees', () => {
    const { sections } = compileGuide(profile);
    const news = (version: string, ids: string[]) =>
      newsFor(
        { version, day: '2026-01-05' },
        changelog,
        'acme',
        sections.filter(({ id }) => ids.includes(id)),
        compileClaims(profile),
      );
    expect(news('2026.1.1', ['river'])).toEqual({
      since: '2026-01-05',
      sections: [
        {
          title: 'river',
          items: [
            { id: 'ledger-p02-01', how: 'added', text: 'In May 2020 statement ledger-p02-01 was made about Acme.' },
          ],
        },
      ],
      gone: [],
      whys: ['It rained.'],
    });
    expect(news('2026.1.2', ['river', 'overview'])?.whys).toEqual(['It rained.']);
    expect(news('2026.1.3', ['river', 'overview'])).toBeUndefined();
    expect(newsFor(undefined, changelog, 'acme', sections, compileClaims(profile))).toBeUndefined();
  });

  it('is nothing of another company whose section has the same id', () => {
    const other = { ...profile, id: 'globex' };
    const two = compile({
      ...fictionalDataset(profile, other),
      changelog: [
        {
          version: '2026.1.2',
          date: '2026',
          why: 'Of Globex.',
          profiles: { globex: ids({ changed: ['ledger-p02-01'] }) },
        },
        entry('2026.1.3', ['ledger-p02-02'], 'Of Acme.'),
      ],
    }).get(assetPath.changelog) as Changelog;
    const newsOf = (id: string, version: string) =>
      newsFor({ version, day: '2026-01-05' }, two, id, compileGuide(profile).sections, compileClaims(profile));
    const acme = newsOf('acme', '2026.1.1');
    expect(acme?.sections.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['ledger-p02-02']);
    expect(acme?.whys).toEqual(['Of Acme.']);
    expect(newsOf('globex', '2026.1.1')?.whys).toEqual(['Of Globex.']);
    expect(newsOf('globex', '2026.1.2')).toBeUndefined();
  });

  it('is also what was taken away, with the reason, for whoever sees a section of that profile', () => {
    const withdrawn = ids({ withdrawn: ['later-gone-2021'] });
    const taking = compile({
      ...fictionalDataset(profile),
      changelog: [
        { version: '2026.1.2', date: '2026', why: 'It was told twice.', profiles: { acme: withdrawn } },
        { version: '2026.1.3', date: '2026', why: 'Of Globex.', profiles: { globex: withdrawn } },
      ],
    }).get(assetPath.changelog) as Changelog;
    const { sections } = compileGuide(profile);
    const newsOf = (version: string, shown = sections) =>
      newsFor({ version, day: '2026-01-05' }, taking, 'acme', shown, compileClaims(profile));
    expect(newsOf('2026.1.1')).toEqual({
      since: '2026-01-05',
      sections: [],
      gone: [{ id: 'later-gone-2021', version: '2026.1.2' }],
      whys: ['It was told twice.'],
    });
    expect(newsOf('2026.1.2')).toBeUndefined();
    expect(newsOf('2026.1.1', [])).toBeUndefined();
    expect(newsFor(undefined, taking, 'acme', sections, compileClaims(profile))).toBeUndefined();
  });

  it('brings back a notice that was sent away until then, and nothing else does', () => {
    const notice = (version: string, settings = DEFAULT_SETTINGS) => {
      const memory = { ...EMPTY_MEMORY, awayUntilNew: { 'acme-shop': version } };
      const page = { url: 'https://acme.example/' };
      const report = reportPage({
        page,
        place: placeIn(compileGuide(profile), page.url),
        settings,
        memory,
        changelog,
        access: 'granted',
        now: new Date(),
      });
      return report.kind === 'report' ? report.notice : report.kind;
    };
    expect(notice('2026.1.3')).toBe('none');
    expect(notice('2026.1.2')).toBe('chip');
    expect(notice('2026.1.2', withTopic(DEFAULT_SETTINGS, 'water', false))).toBe('none');
  });
});
