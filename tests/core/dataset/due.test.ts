import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/dataset/dataset.ts';
import { dueIn } from '../../../core/dataset/due.ts';
import type { FigureRecord } from '../../../core/schema/figures.ts';
import type { Later } from '../../../core/schema/later.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { fictionalProfile, laterEntry, shopAbroad } from '../fictional.ts';

/** A later entry of which nothing is to be done. */
const settled = (changes: Partial<Later> = {}): Later =>
  laterEntry({
    confidence: 'primary',
    seen: { date: '2026-01', how: 'page' },
    source: { ...laterEntry().source, archive: 'https://archive.example/pumps' },
    ...changes,
  });

/** What is due in a profile that was reviewed on 1 January 2026, as lines. */
const due = (today: string, profile: Profile = fictionalProfile({ later: [settled()] })): string[] =>
  dueIn(profile, today, sha256).map(({ task, record, detail }) => `${task.split(':')[0]} | ${record} | ${detail}`);

const dueOf = (changes: Partial<Later>, today = '2026-02-01') =>
  due(today, fictionalProfile({ later: [settled(changes)] }));

describe('what is due', () => {
  it('is nothing where all was done', () => {
    expect(due('2026-02-01')).toEqual([]);
  });

  it('says what to do about it', () => {
    for (const { task } of dueIn(fictionalProfile({ later: [laterEntry()] }), '2027-01-01', sha256))
      expect(task).toMatch(/: \w+/);
  });

  it('is every section that was reviewed more than six months ago', () => {
    expect(due('2026-06-30')).toEqual([]);
    expect(due('2026-07-02')).toEqual([
      'Sections to review | overview | reviewed 2026-01-01',
      'Sections to review | river | reviewed 2026-01-01',
    ]);
  });

  it('is only those sections', () => {
    const profile = fictionalProfile();
    const sections = profile.sections.map((one) => (one.id === 'river' ? { ...one, reviewed: '2026-08-20' } : one));
    expect(due('2026-09-01', { ...profile, sections })).toEqual([
      'Sections to review | overview | reviewed 2026-01-01',
    ]);
  });

  it('is an open matter half a year before its date, and after it', () => {
    const coming = { date: '2026-10', what: 'The trial begins.' };
    const line = ['Open matters | later-pumps-2022 | 2026-10: The trial begins.'];
    expect(dueOf({ coming }, '2026-02-01')).toEqual([]);
    expect(dueOf({ coming }, '2026-05-01')).toEqual(line);
    expect(dueOf({ coming }, '2026-06-30')).toEqual(line);
    expect(dueOf({ coming: { ...coming, date: '2025-10' } }, '2026-02-01')).toEqual([
      'Open matters | later-pumps-2022 | 2025-10: The trial begins.',
    ]);
  });

  it('is a single report, with its publisher and address', () => {
    expect(dueOf({ confidence: 'single-report' })).toEqual([
      'Single reports | later-pumps-2022 | The Gazette, https://gazette.example/pumps',
    ]);
    expect(dueOf({ confidence: 'corroborated' })).toEqual([]);
  });

  it('is a source that nobody opened', () => {
    expect(dueOf({ seen: undefined })).toEqual([
      'Sources that nobody opened | later-pumps-2022 | https://gazette.example/pumps',
    ]);
  });

  it('is a source without an archived copy', () => {
    expect(dueOf({ source: laterEntry().source })).toEqual([
      'Sources without an archived copy | later-pumps-2022 | https://gazette.example/pumps',
    ]);
  });

  const figure = (changes: Partial<FigureRecord> = {}): FigureRecord => {
    const { source, seen, confidence } = settled();
    return {
      id: 'figure-pumps-2021',
      figure: { label: 'pumps', value: 4, unit: 'pumps' },
      source,
      seen,
      confidence,
      ...changes,
    };
  };

  it('is a source of a number that charts alone show, as of a later entry', () => {
    const dueOfFigure = (changes: Partial<FigureRecord>) =>
      due('2026-02-01', fictionalProfile({ figures: [figure(changes)] }));
    expect(dueOfFigure({})).toEqual([]);
    expect(dueOfFigure({ confidence: 'single-report', seen: undefined, source: laterEntry().source })).toEqual([
      'Single reports | figure-pumps-2021 | The Gazette, https://gazette.example/pumps',
      'Sources that nobody opened | figure-pumps-2021 | https://gazette.example/pumps',
      'Sources without an archived copy | figure-pumps-2021 | https://gazette.example/pumps',
    ]);
  });

  it('is a source of what ties a site to the company, once for all sites', () => {
    const abroad = (count: number) =>
      fictionalProfile({
        sites: Array.from({ length: count }, (_, at) => shopAbroad({ id: `shop-${at + 1}` })),
      });
    const line = (record: string) => [`Sources without an archived copy | ${record} | https://acme.example/shops`];
    expect(due('2026-02-01', abroad(3))).toEqual(line('shop-1, shop-2, shop-3'));
    expect(due('2026-02-01', abroad(20))).toEqual(line('shop-1, shop-2, shop-3 and 17 more'));
    const { relation } = shopAbroad();
    if (!relation) throw new Error('no relation');
    const sources = relation.sources.map((one) => ({ ...one, archive: 'https://archive.example/shops' }));
    expect(
      due('2026-02-01', fictionalProfile({ sites: [shopAbroad({ relation: { ...relation, sources } })] })),
    ).toEqual([]);
  });
});
