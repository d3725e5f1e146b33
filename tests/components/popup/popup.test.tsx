import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, withSite, withTopic } from '../../../core/reader/settings.ts';
import { fictionalProfile } from '../../core/fictional.ts';
import { trustedClick as pressAsReader } from '../../entrypoints/support/reader.ts';
import { shownSection } from '../cards.ts';
import { popupsOf } from './popups.tsx';

const { catalog, readyState, show, showState } = popupsOf(fictionalProfile());

describe('Popup', () => {
  it('has on a page of nobody the switches of some sites, and leads to the others in the options', () => {
    const [known] = catalog.profiles;
    if (!known) throw new Error('The catalog is empty.');
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...known,
      id: `company-${at}`,
      sites: known.sites.map((site) => ({ ...site, id: `site-${at}`, name: `Site ${at}` })),
    }));
    const state = readyState({ place: undefined });
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
    showState({ ...readyState({}), now });
    expect(screen.getAllByText(text)).toHaveLength(1);
  });

  it('keeps the line for that date free until it is written', () => {
    const linesOf = (isPartial: boolean) => {
      showState({ ...readyState({}), isPartial });
      const lines = [...document.querySelectorAll('.why p')].map(({ textContent }) => textContent);
      cleanup();
      return lines;
    };
    const [partial, whole] = [linesOf(true), linesOf(false)];
    expect(partial).toHaveLength(whole.length);
    expect(partial.join()).not.toContain('reviewed');
    expect(whole.join()).toContain('reviewed');
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
    showState({ ...readyState({ place: undefined }), canSearch: false });
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.getByRole('button', { name: '7 statements Acme' })).toBeTruthy();
  });

  it('lets the reader pick the profile to search where there are several', () => {
    const [known] = catalog.profiles;
    if (!known) throw new Error('The catalog is empty.');
    const several = { ...catalog, profiles: [known, { ...known, id: 'globex', name: 'Globex' }] };
    const { onProfile } = showState({ ...readyState({ place: undefined }), catalog: several });
    fireEvent.change(screen.getByRole('combobox', { name: 'Profile to search' }), { target: { value: 'globex' } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(onProfile).toHaveBeenLastCalledWith('globex', { words: '' });
  });

  it('tells on a page of nobody the latest entries on topics that are on, each leading to its statement', () => {
    const [pair] = shownSection().glance.pairs;
    if (!pair) throw new Error('no pair');
    const known = { ...catalog, latest: [{ profile: 'acme', topic: 'water', pair }] };
    const ready = readyState({ place: undefined });
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
      ...readyState({}),
      done: { text: 'The browser could not keep that choice.' },
    });
    expect(text).toContain('The browser could not keep that choice.');
  });

  it('tells what is new since the reader last looked', () => {
    const items = [{ id: 'x', how: 'changed', text: 'In 2026 the pumps stopped.' } as const];
    const news = {
      since: '2026-11-03',
      sections: [{ title: 'River', items }],
      gone: [],
      whys: ['The pumps were counted again.'],
    };
    const { text } = showState({ ...readyState({}), news });
    expect(text).toContain('New since you last lookedsince November 3, 20261 change');
    expect(text).toContain('Riverchanged In 2026 the pumps stopped.');
    expect(text).toContain('The pumps were counted again.');
  });

  it('counts and tells what was taken away, and why', () => {
    const gone = ['later-a-2021', 'later-b-2022'].map((id) => ({ id, version: '2026.11.3' }));
    const news = { since: '2026-11-03', sections: [], gone, whys: ['They were told twice.'] };
    const { text } = showState({ ...readyState({}), news });
    expect(text).toContain('since November 3, 20262 changes');
    expect(text).toContain('They were told twice.');
    expect(text).toContain('withdrawn later-a-2021This entry was taken away with version 2026.11.3 of the dataset.');
    expect(text).toContain('withdrawn later-b-2022');
  });
});
