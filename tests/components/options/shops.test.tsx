import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { OptionsProps, OptionsState } from '../../../components/options/state.ts';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { compile } from '../../../core/dataset/compile.ts';
import { DEFAULT_SETTINGS, withSite } from '../../../core/reader/settings.ts';
import { fictionalDataset, fictionalProfile, shopAbroad } from '../../core/fictional.ts';

const shopIn = (country: string) =>
  shopAbroad({ id: `acme-${country.toLowerCase()}`, name: `Acme ${country}`, country, hosts: [`acme.${country}`] });
const grocer = shopAbroad({ id: 'grocer', name: 'Grocer', about: 'A grocer of Acme.', country: undefined });
const mill = shopAbroad({ id: 'mill', name: 'Mill', reach: 'popup' });
const profile = fictionalProfile();
const sites = [mill, grocer, shopIn('SE'), shopIn('DE'), shopIn('AU'), ...profile.sites];
const catalog = compile(fictionalDataset({ ...profile, sites })).get(assetPath.catalog()) as Catalog;

const DE = { id: 'acme-de', hosts: ['acme.DE'] };

function show(state: Partial<OptionsState> = {}, changes: Partial<OptionsProps> = {}) {
  const whole: OptionsState = {
    settings: DEFAULT_SETTINGS,
    catalog,
    allowed: new Set(),
    languages: ['de-AT', 'sv'],
    away: [],
    commands: [],
    ...state,
  };
  const props: OptionsProps = {
    state: whole,
    isWelcome: false,
    done: '',
    onSwitchTopic: vi.fn(),
    onSwitchSite: vi.fn(),
    onChoose: vi.fn(),
    onShowAgain: vi.fn(),
    refused: '',
    onAsk: vi.fn(),
    onTakeBack: vi.fn(),
    faults: [],
    onExport: vi.fn(),
    onImport: vi.fn(),
    onReset: vi.fn(),
    ...changes,
  };
  const { container, rerender } = render(<Options {...props} />);
  const fold = (id: string) => container.querySelector(`#${id}`)?.textContent ?? '';
  return { ...props, container, fold, again: () => rerender(<Options {...props} />) };
}

const allowed = new Set(['acme-de']);
const shop = (name: string) => screen.getByRole('switch', { name }) as HTMLInputElement;

describe('the shops in the options', () => {
  it('are listed with their countries, those of the reader’s languages first', () => {
    const { container, fold } = show();
    const rows = [...container.querySelectorAll('#shops .switch-text')].map((row) => row.textContent);
    expect(rows).toEqual(['Acme DEGermany', 'Acme SESweden', 'GrocerA grocer of Acme.', 'Acme AUAustralia']);
    expect(fold('shops')).toMatch(/^More shops on no site/);
  });

  it('are on where the browser allows them and the reader did not switch them off', () => {
    expect(show({ allowed }).fold('shops')).toMatch(/^More shops Acme DE/);
    expect(shop('Acme DE').checked).toBe(true);
    expect(shop('Acme SE').checked).toBe(false);
  });

  it('are asked for when switched on, and stay off where that is not allowed, which is said', () => {
    const { onAsk, again } = show();
    fireEvent.click(shop('Acme DE'));
    expect(onAsk).toHaveBeenCalledWith(DE);
    again();
    expect(shop('Acme DE').checked).toBe(false);
    expect(show({}, { refused: 'acme-de' }).fold('shops')).toContain('It was not allowed, so nothing changed.');
  });

  it('are given back when switched off', () => {
    const { onTakeBack } = show({ allowed });
    fireEvent.click(shop('Acme DE'));
    expect(onTakeBack).toHaveBeenCalledWith(DE);
  });

  it('can be given back where they were switched off elsewhere, and asked for again', () => {
    const settings = withSite(DEFAULT_SETTINGS, 'acme-de', false);
    const { onTakeBack, onAsk, fold } = show({ allowed, settings });
    expect(shop('Acme DE').checked).toBe(false);
    expect(fold('shops')).toContain('Off, though the browser still allows it.');
    fireEvent.click(screen.getByRole('button', { name: 'Give the access back Acme DE' }));
    expect(onTakeBack).toHaveBeenCalledWith(DE);
    fireEvent.click(shop('Acme DE'));
    expect(onAsk).toHaveBeenCalledWith(DE);
  });

  it('stand apart from the sites of the start, and from those where the button alone answers', () => {
    const { container, fold } = show();
    expect([...container.querySelectorAll('#sites input')].map(({ id }) => id)).toEqual(['site-acme-shop']);
    expect(fold('button-alone')).toMatch(/^The button alone Mill.*Mill$/);
    expect(container.querySelector('#button-alone input')).toBeNull();
  });

  it('are named in what Sidelight does once they are allowed', () => {
    const lead = (state: Partial<OptionsState>) => show(state).container.querySelector('.lead')?.textContent;
    expect(lead({})).toMatch(/^On pages of Acme a small label/);
    expect(lead({ allowed })).toMatch(/^On pages of Acme and Acme DE a small label/);
  });
});

describe('the welcome', () => {
  const offer = (changes: Partial<OptionsProps>, state: Partial<OptionsState> = {}) =>
    show(state, { isWelcome: true, ...changes });

  it('offers the reader’s own shop, in a line with what the browser will ask', () => {
    const { container, onAsk } = offer({});
    expect(container.querySelector('.own-shop')?.textContent).toMatch(
      /^On Acme DE too\? The browser then asks about that one site\./,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show it there too' }));
    expect(onAsk).toHaveBeenCalledWith(DE);
  });

  it('says that it shows there, or that it was not allowed', () => {
    expect(offer({}, { allowed }).container.querySelector('.own-shop')?.textContent).toBe(
      'The notice shows on Acme DE too.',
    );
    expect(screen.queryByRole('button', { name: 'Show it there too' })).toBeNull();
    expect(offer({ refused: 'acme-de' }).container.querySelector('.own-shop [role="status"]')?.textContent).toBe(
      'It was not allowed, so nothing changed.',
    );
  });

  it('offers nothing where no shop is the reader’s, nor on any later visit', () => {
    expect(offer({}, { languages: ['en-US', 'de-DE'] }).container.querySelector('.own-shop')).toBeNull();
    expect(show().container.querySelector('.own-shop')).toBeNull();
  });
});
