import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupProps } from '../../../components/popup/state.ts';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { showSections } from '../../../core/claims/sections.ts';
import { compile, compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import { hasProfile, type ReportInput, reportPage } from '../../../core/page/report.ts';
import { EMPTY_MEMORY } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, withSite, withTopic } from '../../../core/reader/settings.ts';
import { fictionalDataset, fictionalProfile } from '../../core/fictional.ts';
import { placeIn } from '../../core/places.ts';
import { trustedClick as pressAsReader } from '../../entrypoints/support/reader.ts';
import { shownSection } from '../cards.ts';

const profile = fictionalProfile();
const guide = compileGuide(profile);
const dataset = fictionalDataset(profile);
const catalog = compile(dataset).get(assetPath.catalog()) as Catalog;
const now = new Date(2026, 10, 22);
const callbacks = () => ({
  onExpand: vi.fn(),
  onSwitchTopic: vi.fn(),
  onHideTopic: vi.fn(),
  onSwitchSite: vi.fn(),
  onShowAgain: vi.fn(),
  onCite: vi.fn(),
  onAllow: vi.fn(),
  onProfile: vi.fn(),
  onWrong: vi.fn(),
  onOptions: vi.fn(),
});

const input: Omit<ReportInput, 'place'> = {
  page: { url: 'https://acme.example/pump-3' },
  settings: DEFAULT_SETTINGS,
  memory: EMPTY_MEMORY,
  changelog: { entries: [] },
  access: 'granted',
  now,
};

function show(changes: Partial<ReportInput> = {}) {
  const place = placeIn(guide, changes.page?.url ?? input.page.url);
  return showState(readyState({ ...input, place, ...changes }));
}

function readyState(input: ReportInput): Exclude<PopupProps['state'], string> {
  const report = reportPage(input);
  const found = hasProfile(report) ? report.sections : [];
  const sections = showSections(compileClaims(profile), found, new Set());
  const { version } = dataset;
  return {
    report,
    settings: input.settings,
    version,
    catalog,
    canSearch: true,
    sections,
    news: undefined,
    now,
    done: undefined,
  };
}

function showState(state: PopupProps['state']) {
  const called = callbacks();
  const { container } = render(<Popup state={state} {...called} />);
  return { ...called, text: container.textContent ?? '' };
}

describe('Popup', () => {
  it('has on a page of nobody the switches of some sites, and leads to the others in the options', () => {
    const [known] = catalog.profiles;
    if (!known) throw new Error('The catalog is empty.');
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...known,
      id: `company-${at}`,
      sites: known.sites.map((site) => ({ ...site, id: `site-${at}`, name: `Site ${at}` })),
    }));
    const state = readyState({ ...input, place: undefined });
    const { onOptions } = showState({ ...state, catalog: { ...catalog, profiles: many } });
    expect(screen.getAllByRole('switch')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'and 480 more' }));
    expect(onOptions).toHaveBeenCalledTimes(1);
  });

  it('tells whom the page belongs to, why, and all its sections with what was reported', () => {
    const { text } = show();
    expect(screen.getByRole('heading', { name: 'About Acme' })).toBeTruthy();
    expect(text).toMatch(/^About AcmeSidelight: public profiles, not affiliated/);
    expect(text).toContain('Shown because this is a page about pumps, on acme.example.');
    expect(text).toContain('Reported in 2020: river');
    expect(text).toContain('Statement ledger-p02-02 was made');
    expect(text).toContain('Reported in 2020: overview');
    expect(text).toContain('Statement ledger-p01-03 was made');
  });

  it('tells no statement before the reader asks for it, and asks for the one whose pair is pressed', () => {
    const { text, onExpand } = show();
    expect(text).not.toContain('In May 2020 statement');
    pressAsReader(screen.getByRole('button', { name: /Statement ledger-p02-03 was made/ }));
    expect(onExpand).toHaveBeenCalledWith('ledger-p02-03', true);
  });

  it.each([
    [new Date(2026, 0, 1), 'reviewed January 2026'],
    [new Date(2027, 0, 1, 23, 59), 'reviewed January 2026'],
    [new Date(2027, 0, 2), 'not reviewed since January 2026'],
  ])('says on %s that the first section was “%s”, once', (now, text) => {
    showState({ ...readyState({ ...input, place: placeIn(guide, input.page.url) }), now });
    expect(screen.getAllByText(text)).toHaveLength(1);
  });

  it('claims nothing of a page whose address the browser keeps to itself', () => {
    const { text } = show({ place: undefined, page: { url: '' } });
    expect(text).toContain('The browser does not tell which page this is');
    expect(text).not.toContain('no profile');
    expect(screen.getByRole('switch', { name: 'Acme' })).toBeTruthy();
  });

  it('says what it covers on every other page', () => {
    const { text, onSwitchSite } = show({ place: undefined });
    expect(text).toContain('Nothing about this page');
    fireEvent.click(screen.getByRole('switch', { name: 'Acme' }));
    expect(onSwitchSite).toHaveBeenCalledWith('acme-shop', false);
  });

  it('leads on a page of nobody to the profile there is, and to what it has on some words', () => {
    const { text, onProfile } = show({ place: undefined });
    expect(text).toContain('That says nothing about the company.');
    expect(text).toContain('Profile there is: Acme');
    expect(text).toContain('For pages of Acme.');
    fireEvent.click(screen.getByRole('button', { name: '7 statements Acme' }));
    expect(onProfile).toHaveBeenLastCalledWith('acme');
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search the profile' }), { target: { value: 'pumps' } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(onProfile).toHaveBeenLastCalledWith('acme', { words: 'pumps' });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('has no search in a private window, where the words would stay in the history', () => {
    showState({ ...readyState({ ...input, place: undefined }), canSearch: false });
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.getByRole('button', { name: '7 statements Acme' })).toBeTruthy();
  });

  it('lets the reader pick the profile to search where there are several', () => {
    const [known] = catalog.profiles;
    if (!known) throw new Error('The catalog is empty.');
    const several = { ...catalog, profiles: [known, { ...known, id: 'globex', name: 'Globex' }] };
    const { onProfile } = showState({ ...readyState({ ...input, place: undefined }), catalog: several });
    fireEvent.change(screen.getByRole('combobox', { name: 'Profile to search' }), { target: { value: 'globex' } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(onProfile).toHaveBeenLastCalledWith('globex', { words: '' });
  });

  it('tells on a page of nobody the latest entries on topics that are on, each leading to its statement', () => {
    const [pair] = shownSection().glance.pairs;
    if (!pair) throw new Error('no pair');
    const known = { ...catalog, latest: [{ profile: 'acme', topic: 'water', pair }] };
    const ready = readyState({ ...input, place: undefined });
    const { onProfile } = showState({ ...ready, catalog: known });
    fireEvent.click(screen.getByRole('button', { name: /Acme pumped water.*It stopped its pumps/ }));
    expect(onProfile).toHaveBeenCalledWith('acme', { claim: 'ledger-p02-01' });
    const off = withTopic(DEFAULT_SETTINGS, 'water', false);
    expect(showState({ ...ready, settings: off, catalog: known }).text).not.toContain('Latest entries');
  });

  it('has the notice on this site as one switch, but not where no notice is ever shown', () => {
    const { onSwitchSite } = show();
    fireEvent.click(screen.getByRole('switch', { name: 'Notice on Acme' }));
    expect(onSwitchSite).toHaveBeenCalledWith('acme-shop', false);
    cleanup();
    show({ page: { url: 'https://acme.example/sign-in' } });
    expect(screen.queryByRole('switch', { name: /^Notice on/ })).toBeNull();
  });

  it('answers on a silent page and says why no notice is there', () => {
    const { text } = show({ page: { url: 'https://acme.example/sign-in' } });
    expect(text).toContain('No notice here, since this is a sign-in page.');
    expect(text).toContain('Reported in 2020: overview');
  });

  it('says so where the browser withholds the site', () => {
    expect(show({ access: 'withheld' }).text).toContain('The browser keeps Sidelight off this site');
  });

  it('opens the switches where every topic is off', () => {
    const none = withTopic(withTopic(DEFAULT_SETTINGS, 'water', false), 'company', false);
    const { text, onSwitchTopic } = show({ settings: none });
    expect(text).toContain('Every topic about this page is off');
    fireEvent.click(screen.getByRole('switch', { name: 'Water' }));
    expect(onSwitchTopic).toHaveBeenCalledWith('water', true);
  });

  it('brings the notice back where it was switched off or sent away', () => {
    const off = show({ settings: withSite(DEFAULT_SETTINGS, 'acme-shop', false) });
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }));
    expect(off.onSwitchSite).toHaveBeenCalledWith('acme-shop', true);
  });

  it('brings the notice back where it was sent away for now', () => {
    const away = show({ memory: { ...EMPTY_MEMORY, awayThisSession: ['acme-shop'] } });
    fireEvent.click(screen.getByRole('button', { name: 'Show it again' }));
    expect(away.onShowAgain).toHaveBeenCalledWith('acme-shop');
  });

  it('has a face for reading and for a damaged dataset', () => {
    expect(showState('loading').text).toContain('Reading the profile…');
    expect(showState('broken').text).toContain('A file of this extension is damaged');
  });

  it('says so where a choice could not be kept', () => {
    const { text } = showState({
      ...readyState({ ...input, place: placeIn(guide, input.page.url) }),
      done: { text: 'The browser could not keep that choice.' },
    });
    expect(text).toContain('The browser could not keep that choice.');
  });

  it('tells what is new since the reader last looked', () => {
    const items = [{ id: 'x', how: 'changed', text: 'In 2026 the pumps stopped.' } as const];
    const news = {
      since: '2026-11-03',
      sections: [{ title: 'River', items }],
      whys: ['The pumps were counted again.'],
    };
    const { text } = showState({ ...readyState({ ...input, place: placeIn(guide, input.page.url) }), news });
    expect(text).toContain('New since you last lookedsince November 3, 20261 change');
    expect(text).toContain('Riverchanged In 2026 the pumps stopped.');
    expect(text).toContain('The pumps were counted again.');
  });
});
