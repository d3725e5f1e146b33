import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../../core/dataset/compile.ts';
import { chipContent } from '../../../core/notice/contents.ts';
import { hasProfile, type ReportInput, reportPage } from '../../../core/page/report.ts';
import { EMPTY_MEMORY } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, withSite, withTopic } from '../../../core/reader/settings.ts';
import type { Section } from '../../../core/schema/profile.ts';
import { fictionalProfile, shopAbroad } from '../fictional.ts';
import { placeIn } from '../places.ts';

const now = new Date(2026, 10, 22, 12);
const guide = compileGuide(fictionalProfile());
const input: Omit<ReportInput, 'place'> = {
  page: { url: 'https://www.acme.example/pump-3' },
  settings: DEFAULT_SETTINGS,
  memory: EMPTY_MEMORY,
  changelog: { entries: [] },
  access: 'granted',
  now,
};
const report = (changes: Partial<ReportInput>) =>
  reportPage({ ...input, place: placeIn(guide, changes.page?.url ?? input.page.url), ...changes });
const settings = (changes: object) => ({ settings: { ...DEFAULT_SETTINGS, ...changes } });

describe('reportPage', () => {
  it('tells the sections of a page, why, and how the notice appears', () => {
    expect(report({})).toMatchObject({
      kind: 'report',
      notice: 'chip',
      badge: '2',
      host: 'acme.example',
      site: { id: 'acme-shop', subject: 'Acme' },
      reasons: ['a page about pumps'],
      sections: [
        { id: 'river', claims: 4 },
        { id: 'overview', claims: 3 },
      ],
      hidden: [],
    });
  });

  it('knows nothing of a page without a profile', () => {
    expect(report({ place: undefined })).toEqual({ kind: 'no-profile' });
    expect(report({ page: { url: 'https://elsewhere.example/' } })).toEqual({ kind: 'no-profile' });
    expect(report({ page: { url: '' } })).toEqual({ kind: 'untold' });
  });

  it('answers on silent pages, with the reason and the sections for the popup', () => {
    const silent = report({ page: { url: 'https://acme.example/sign-in' } });
    expect(silent).toMatchObject({ kind: 'silent', silence: 'a sign-in page', sections: [{ id: 'overview' }] });
  });

  it('says so where the browser withholds the site, with what there is to read', () => {
    expect(report({ access: 'withheld' })).toMatchObject({
      kind: 'withheld',
      sections: [{ id: 'river' }, { id: 'overview' }],
    });
  });

  describe('on a site where the notice is only shown once the reader allows it', () => {
    const profile = fictionalProfile();
    const [overview, river] = profile.sections as [Section, Section];
    const abroad = compileGuide({
      ...profile,
      sections: [overview, { ...river, place: 'The river Foss' }],
      sites: [...profile.sites, shopAbroad()],
    });
    const at = (url: string, access: 'granted' | 'withheld') =>
      reportPage({ ...input, page: { url }, access, place: placeIn(abroad, url) });

    it('shows nothing in the page before, and offers it', () => {
      expect(at('https://acme-abroad.example/pump-3', 'withheld')).toMatchObject({
        kind: 'report',
        notice: 'none',
        badge: '',
        mayAsk: true,
        site: { reach: 'ask', isNamed: true },
      });
    });

    it('shows the notice afterwards', () => {
      expect(at('https://acme-abroad.example/pump-3', 'granted')).toMatchObject({
        notice: 'chip',
        badge: '2',
        mayAsk: false,
      });
    });

    it('names the place that statements are about, and nowhere else', () => {
      expect(at('https://acme-abroad.example/pump-3', 'granted')).toMatchObject({
        sections: [{ id: 'river', place: 'The river Foss' }, { id: 'overview' }],
      });
      const home = at('https://acme.example/pump-3', 'granted');
      expect(hasProfile(home) && home.sections.some(({ place }) => place)).toBe(false);
    });

    it('answers in the popup alone where that is its reach, whatever the browser allows', () => {
      const url = 'https://mill.example/';
      const mill = compileGuide({
        ...profile,
        sites: [...profile.sites, shopAbroad({ id: 'mill', hosts: ['mill.example'] })],
      });
      const guide = { ...mill, sites: mill.sites.map((site) => ({ ...site, reach: 'popup' as const })) };
      for (const access of ['granted', 'withheld'] as const)
        expect(reportPage({ ...input, page: { url }, access, place: placeIn(guide, url) })).toMatchObject({
          kind: 'report',
          notice: 'none',
          badge: '',
          mayAsk: false,
        });
    });
  });

  it('leaves out what the reader has switched off, and says what that was', () => {
    const found = report({ settings: withTopic(DEFAULT_SETTINGS, 'water', false) });
    expect(found).toMatchObject({
      kind: 'report',
      badge: '1',
      sections: [{ id: 'overview' }],
      hidden: [{ id: 'river' }],
    });
  });

  it('says so where everything is switched off', () => {
    const none = withTopic(withTopic(DEFAULT_SETTINGS, 'water', false), 'company', false);
    expect(report({ settings: none })).toMatchObject({ kind: 'nothing-chosen', sections: [] });
  });

  it.each([
    ['chip', 'chip', '2'],
    ['summary', 'panel', '2'],
    ['badge', 'none', '2'],
    ['nothing', 'none', ''],
  ])('follows the choice “%s” with the notice as %s and the badge “%s”', (inPages, notice, badge) => {
    expect(report(settings({ inPages }))).toMatchObject({ notice, badge });
  });

  it('opens the summary once a day and site', () => {
    const seen = (day: string, site = 'acme-shop') =>
      report({ ...settings({ inPages: 'summary' }), memory: { ...EMPTY_MEMORY, summaryShown: { [site]: day } } });
    expect(seen('2026-11-22')).toMatchObject({ notice: 'chip' });
    expect(seen('2026-11-21')).toMatchObject({ notice: 'panel' });
    expect(seen('2026-11-22', 'other')).toMatchObject({ notice: 'panel' });
  });

  describe.each([
    ['always', true, true, true],
    ['daily', false, true, true],
    ['changed', false, false, true],
  ] as const)('shows the notice as often as the reader wants it (%s)', (often, sameDay, nextDay, otherSections) => {
    const shownOn = (day: string, sections: string[], isShowing = false) =>
      report({
        ...settings({ often }),
        memory: { ...EMPTY_MEMORY, shown: { 'acme-shop': { day, sections } } },
        isShowing,
      });
    const form = (shows: boolean) => ({ notice: shows ? 'chip' : 'none', badge: '2' });
    const both = ['overview', 'river'];

    it('on the same day, on the next, and with other sections', () => {
      expect(shownOn('2026-11-22', both)).toMatchObject(form(sameDay));
      expect(shownOn('2026-11-21', both)).toMatchObject(form(nextDay));
      expect(shownOn('2026-11-21', ['overview'])).toMatchObject(form(otherSections));
    });

    it('and never takes it from a page that shows it', () => {
      expect(shownOn('2026-11-22', both, true)).toMatchObject(form(true));
    });
  });

  it('never empties badge or popup where the notice is off or away', () => {
    const off = { kind: 'report', notice: 'none', badge: '2', sections: [{ id: 'river' }, { id: 'overview' }] };
    expect(report({ settings: withSite(DEFAULT_SETTINGS, 'acme-shop', false) })).toMatchObject({
      ...off,
      siteOn: false,
    });
    expect(report({ memory: { ...EMPTY_MEMORY, awayThisSession: ['acme-shop'] } })).toMatchObject({
      ...off,
      away: true,
    });
  });
});

describe('chipContent', () => {
  it('names the first section and counts the others', () => {
    expect(chipContent(report({}), DEFAULT_SETTINGS)).toMatchObject({
      notice: 'chip',
      first: 'river',
      more: 1,
      corner: 'bottom-right',
    });
  });

  it('is about the same while the page’s own sections and their reasons are, whatever the reader switched off', () => {
    const about = (changes: Partial<ReportInput>) => chipContent(report(changes), DEFAULT_SETTINGS)?.about;
    const pump = about({});
    expect(about({ page: { url: 'https://www.acme.example/pump-3?colour=red#part' } })).toBe(pump);
    expect(about({ settings: withTopic(DEFAULT_SETTINGS, 'water', false) })).toBe(pump);
    expect(about({ page: { url: 'https://www.acme.example/another' } })).not.toBe(pump);
  });

  it('is nothing where no notice is shown', () => {
    expect(chipContent(report(settings({ inPages: 'badge' })), DEFAULT_SETTINGS)).toBeUndefined();
    expect(chipContent(report({ place: undefined }), DEFAULT_SETTINGS)).toBeUndefined();
    expect(chipContent(report({ page: { url: 'https://acme.example/sign-in' } }), DEFAULT_SETTINGS)).toBeUndefined();
  });
});
