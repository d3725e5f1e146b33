import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { OptionsProps } from '../../../components/options/state.ts';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { compile } from '../../../core/dataset/compile.ts';
import { DEFAULT_SETTINGS, withSite, withTopic } from '../../../core/reader/settings.ts';
import { fictionalDataset, fictionalProfile } from '../../core/fictional.ts';
import { shownSection } from '../cards.ts';

const catalog = compile(fictionalDataset(fictionalProfile())).get(assetPath.catalog()) as Catalog;

const state: Exclude<OptionsProps['state'], string> = {
  settings: withTopic(DEFAULT_SETTINGS, 'water', false),
  catalog,
  allowed: new Set(),
  languages: ['en-US'],
  away: [],
  commands: [],
};

const [pair] = shownSection().glance.pairs;
if (!pair) throw new Error('no pair');
const example = {
  host: 'acme.example',
  section: 'River',
  more: 1,
  by: [{ publisher: 'The Ledger', year: 2020 }],
  pair,
};

function show(changes: Partial<OptionsProps> = {}) {
  const props: OptionsProps = {
    state,
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
  const { container } = render(<Options {...props} />);
  return { ...props, container, text: container.textContent ?? '' };
}

describe('Options', () => {
  it('lists each topic with its headline, how much there is, and whether it is on', () => {
    const { text, onSwitchTopic } = show();
    expect(text).toContain('4 statements');
    const water = screen.getByRole('switch', { name: 'Water', description: 'Reported in 2020: river' });
    if (!(water instanceof HTMLInputElement)) throw new Error('no switch');
    expect(water.checked).toBe(false);
    expect((screen.getByRole('switch', { name: 'The company' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(water);
    expect(onSwitchTopic).toHaveBeenCalledWith('water', true);
  });

  it('says what a topic is where it has no headline of its own', () => {
    const topics = catalog.topics.map(({ headline: _, ...topic }) => topic);
    show({ state: { ...state, catalog: { ...catalog, topics } } });
    expect(screen.getByRole('switch', { name: 'Water', description: 'What it does to a river.' })).toBeTruthy();
  });

  it('says what it does as the reader has chosen, and what it never does', () => {
    const { text } = show();
    expect(text).toContain('On pages of Acme a small label stands in a corner.');
    expect(text).toContain('It sends nothing anywhere, and has no account.');
    const quiet = show({ state: { ...state, settings: { ...DEFAULT_SETTINGS, inPages: 'badge' } } }).text;
    expect(quiet).not.toContain('a small label stands');
    expect(quiet).toContain('the toolbar button shows what was reported');
    const off = { ...state, settings: withSite(DEFAULT_SETTINGS, 'acme-shop', false) };
    expect(show({ state: off }).text).not.toContain('a small label stands');
  });

  it('draws a label and a pair, of which nothing can be pressed', () => {
    const { container } = show({ state: { ...state, catalog: { ...catalog, example } } });
    const picture = screen.getByRole('img', { name: /^A drawing/ });
    expect(picture.textContent).toContain('It stopped its pumps');
    expect(picture.querySelector('[inert]')?.querySelectorAll('button')).toHaveLength(2);
    expect(container.querySelectorAll('.picture > :not([inert])')).toHaveLength(0);
  });

  it('has no picture where the dataset gives no example', () => {
    show();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each([
    ['Sites', 'Acme', {}],
    ['Sites', 'on no site', { sites: { 'acme-shop': false } }],
    ['In pages', 'Badge only', { inPages: 'badge' }],
    ['How much the chip says', 'The mark alone', { chipSays: 'mark' }],
    ['Corner', 'Top left', { corner: 'top-left' }],
    ['Colours', 'Dark', { theme: 'dark' }],
    ['Where it comes from', 'The Ledger', {}],
  ] as const)('folds “%s” to a line that tells “%s”', (title, now, choice) => {
    const { container } = show({ state: { ...state, settings: { ...DEFAULT_SETTINGS, ...choice } } });
    const fold = [...container.querySelectorAll('details')].find(
      (one) => one.querySelector('h2')?.textContent === title,
    );
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('summary')?.textContent).toBe(`${title} ${now}`);
  });

  it('tells the keys that are chosen, and that there are none', () => {
    const commands = [
      { name: 'popup', keys: '' },
      { name: 'notice', keys: 'Alt+S' },
    ] as const;
    expect(show({ state: { ...state, commands } }).text).toContain('Keyboard Alt+S');
    const none = commands.map(({ name }) => ({ name, keys: '' }));
    expect(show({ state: { ...state, commands: none } }).text).toContain('Keyboard no keys chosen');
  });

  it('tells where the notice was sent away, and brings it back', () => {
    const { text, onShowAgain } = show({ state: { ...state, away: [{ site: 'acme-shop', until: 'session' }] } });
    expect(text).toContain('Sent away Acme');
    fireEvent.click(screen.getByRole('button', { name: 'Show it again Acme' }));
    expect(onShowAgain).toHaveBeenCalledWith('acme-shop');
    expect(show().text).not.toContain('Sent away');
  });

  it('switches sites', () => {
    const { onSwitchSite } = show();
    fireEvent.click(screen.getByRole('switch', { name: 'Acme' }));
    expect(onSwitchSite).toHaveBeenCalledWith('acme-shop', false);
  });

  it.each([
    ['Badge only', { inPages: 'badge' }],
    ['Summary, once a day', { inPages: 'summary' }],
    ['Once a day', { often: 'daily' }],
    ['The mark alone', { chipSays: 'mark' }],
    ['Top left', { corner: 'top-left' }],
    ['Dark', { theme: 'dark' }],
  ])('chooses “%s”', (name, choice) => {
    const { onChoose } = show();
    fireEvent.click(screen.getByRole('radio', { name }));
    expect(onChoose).toHaveBeenCalledWith(choice);
  });

  it('says what the chosen behaviour means', () => {
    expect(show().text).toContain('It opens only when you press it.');
  });

  it('resets, and tells that it did', () => {
    const { onReset } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Reset everything' }));
    expect(onReset).toHaveBeenCalled();
    expect(show({ done: 'Everything is as on the first day.' }).text).toContain('Everything is as on the first day.');
  });

  it('saves the choices as a file, and takes those of one', () => {
    const { onExport, onImport } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Save the choices' }));
    expect(onExport).toHaveBeenCalled();
    const field = screen.getByLabelText('Read choices from a file') as HTMLInputElement;
    fireEvent.change(field, { target: { files: [] } });
    expect(onImport).not.toHaveBeenCalled();
    const file = new File(['{}'], 'settings.json');
    Object.defineProperty(field, 'files', { value: [file] });
    fireEvent.change(field);
    expect(onImport).toHaveBeenCalledWith(file);
  });

  it('says what is wrong with a file, key by key, and no more of it than one reads', () => {
    const { text } = show({
      faults: [
        { kind: 'wrong', key: 'topics.water' },
        { kind: 'missing', key: 'theme' },
      ],
    });
    expect(text).toContain('Nothing was changed, since the file is not in order:');
    expect(text).toContain('topics.water has a value that is not one of those it can have.');
    expect(text).toContain('theme is missing.');
    const many = Array.from({ length: 50 }, (_, n) => ({ kind: 'unknown', key: `key-${n}` }) as const);
    expect(show({ faults: many }).text).toContain('and 40 more');
    expect(show().text).not.toContain('Nothing was changed');
  });

  it('names the documents it all comes from', () => {
    const { text } = show();
    expect(text).toContain('The Ledger: Acme and the river');
    expect(text).toContain('published May 4, 2020');
    expect(text).toContain('not affiliated');
  });

  it('welcomes once, and otherwise does not', () => {
    expect(show({ isWelcome: true }).text).toContain('This page opens once, after installing.');
    expect(show().text).not.toContain('This page opens once');
  });

  it('has a face for a damaged dataset', () => {
    expect(show({ state: 'broken' }).text).toContain('The profile can’t be read');
  });
});
