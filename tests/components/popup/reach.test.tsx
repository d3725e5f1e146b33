import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { fictionalProfile, shopAbroad } from '../../core/fictional.ts';
import { popupsOf } from './popups.tsx';

const mill = shopAbroad({
  id: 'mill',
  name: 'Mill',
  reach: 'popup',
  hosts: ['mill.example'],
  like: undefined,
  country: undefined,
});
const profile = fictionalProfile();
const { show, catalog } = popupsOf({ ...profile, sites: [...profile.sites, shopAbroad(), mill] });

const ABROAD = { url: 'https://acme-abroad.example/pump-3' };
const relation = shopAbroad().relation ?? { text: '', sources: [] };
const withheld = { page: ABROAD, access: 'withheld' } as const;

describe('the popup on a site that the reader may allow', () => {
  it('has the report, says what ties the site to the company, and who says so', () => {
    const { text, onWrong } = show(withheld, { relation });
    expect(text).toContain('Reported in 2020: river');
    expect(text).toContain('One of Acme’s shops, according to Acme in 2026.');
    expect(text).not.toContain('No statement is about');
    const source = screen.getByRole('link', { name: /^Acme, Our shops/ });
    expect(source.textContent).toBe('Acme, Our shops, February 2026');
    expect(source.getAttribute('href')).toBe('https://acme.example/shops');
    expect(source.getAttribute('rel')).toContain('noreferrer');
    fireEvent.click(screen.getByRole('button', { name: 'Something wrong?' }));
    expect(onWrong).toHaveBeenCalledWith('site-acme-abroad');
  });

  it('has no switch before it is allowed, but offers to ask, and says what the browser will ask about', () => {
    const { text, onAsk } = show(withheld);
    expect(screen.queryByRole('switch', { name: /^Notice on/ })).toBeNull();
    expect(text).toContain('The browser then asks about access to Acme abroad alone.');
    fireEvent.click(screen.getByRole('button', { name: 'Show the notice here too' }));
    expect(onAsk).toHaveBeenCalledTimes(1);
  });

  it('says that nothing changed where it was not allowed, and still offers it', () => {
    show(withheld, { isRefused: true });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'It was not allowed, so nothing changed.',
    );
    expect(screen.getByRole('button', { name: 'Show the notice here too' })).toBeTruthy();
  });

  it('offers nothing that would not show: on a silent page, or where notices in pages are off', () => {
    const offered = () => screen.queryByRole('button', { name: 'Show the notice here too' }) !== null;
    show({ ...withheld, page: { url: 'https://acme-abroad.example/sign-in' } });
    expect(offered()).toBe(false);
    cleanup();
    const { text } = show({ ...withheld, settings: { inPages: 'nothing' } });
    expect(offered()).toBe(false);
    expect(text).toContain('Notices in pages are off.');
  });

  it('has the switch once it is allowed', () => {
    const { onSwitchSite } = show({ page: ABROAD });
    expect(screen.queryByRole('button', { name: 'Show the notice here too' })).toBeNull();
    fireEvent.click(screen.getByRole('switch', { name: 'Notice on Acme abroad' }));
    expect(onSwitchSite).toHaveBeenCalledWith('acme-abroad', false);
  });
});

describe('the popup on a site where it alone answers', () => {
  it('says that no statement is about the site itself, and offers no notice', () => {
    const { text } = show({ page: { url: 'https://mill.example/' }, access: 'withheld' }, { relation });
    expect(text).toContain('No statement is about Mill itself; these are about Acme.');
    expect(text).toContain('Reported in 2020: overview');
    expect(text).not.toContain('keeps Sidelight off');
    expect(screen.queryByRole('switch', { name: /^Notice on/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show the notice here too' })).toBeNull();
  });

  it('does not speak of notices that are off there', () => {
    const { text } = show({ page: { url: 'https://mill.example/' }, settings: { inPages: 'badge' } });
    expect(text).not.toContain('Notices in pages are off.');
  });
});

describe('the popup on a page of nobody', () => {
  it('has the switches of sites where the notice may show, and names the others among those it answers on', () => {
    const { text } = show({ place: undefined, page: { url: 'https://example.com/' } }, { catalog });
    expect(text).toContain('For pages of Acme, Acme abroad and Mill.');
    expect(screen.getAllByRole('switch')).toHaveLength(1);
    cleanup();
    const allowed = new Set(['acme-abroad']);
    show({ place: undefined, page: { url: 'https://example.com/' } }, { catalog, allowed });
    expect(screen.getAllByRole('switch').map(({ id }) => id)).toEqual(['site-acme-shop', 'site-acme-abroad']);
  });
});
