import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../components/options/Options.tsx';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { compile } from '../../../core/dataset/compile.ts';
import { DEFAULT_SETTINGS, withTopic } from '../../../core/reader/settings.ts';
import { fictionalDataset, fictionalProfile } from '../../core/fictional.ts';

const catalog = compile(fictionalDataset(fictionalProfile())).get(assetPath.catalog) as Catalog;

function show(changes: Partial<OptionsProps> = {}) {
  const props: OptionsProps = {
    state: { settings: withTopic(DEFAULT_SETTINGS, 'water', false), catalog, away: [], commands: [] },
    isWelcome: false,
    done: '',
    onSwitchTopic: vi.fn(),
    onSwitchSite: vi.fn(),
    onChoose: vi.fn(),
    onShowAgain: vi.fn(),
    faults: [],
    onExport: vi.fn(),
    onImport: vi.fn(),
    onReset: vi.fn(),
    ...changes,
  };
  const { container } = render(<Options {...props} />);
  return { ...props, text: container.textContent ?? '' };
}

describe('Options', () => {
  it('lists each topic with what it is, how much there is, and whether it is on', () => {
    const { text, onSwitchTopic } = show();
    expect(text).toContain('What it does to a river.');
    expect(text).toContain('4 statements');
    const water = screen.getByRole('switch', { name: 'Water' }) as HTMLInputElement;
    expect(water.checked).toBe(false);
    expect((screen.getByRole('switch', { name: 'The company' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(water);
    expect(onSwitchTopic).toHaveBeenCalledWith('water', true);
  });

  it('switches sites', () => {
    const { onSwitchSite } = show();
    fireEvent.click(screen.getByRole('switch', { name: 'Acme' }));
    expect(onSwitchSite).toHaveBeenCalledWith('acme-shop', false);
  });

  it.each([
    ['Badge only', { inPages: 'badge' }],
    ['Summary, once a day', { inPages: 'summary' }],
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
    expect(show({ isWelcome: true }).text).toContain('Sidelight is installed and works already.');
    expect(show().text).not.toContain('Sidelight is installed');
  });

  it('has a face for a damaged dataset', () => {
    expect(show({ state: 'broken' }).text).toContain('The profile can’t be read');
  });
});
