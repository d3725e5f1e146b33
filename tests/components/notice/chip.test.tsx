import { render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { setStatements } from '../../../components/language/text.ts';
import { Chip } from '../../../components/notice/Chip.tsx';
import type { ChipContent } from '../../../core/notice/contents.ts';

const content: ChipContent = {
  notice: 'chip',
  profile: 'acme',
  site: { id: 'acme-shop', name: 'Acme' },
  first: 'River',
  more: 2,
  says: true,
  about: '',
  corner: 'bottom-right',
  theme: 'auto',
};
const show = (changes: Partial<ChipContent> = {}) =>
  render(<Chip content={{ ...content, ...changes }} isOpen={false} onOpen={vi.fn()} onClose={vi.fn()} />);

describe('Chip', () => {
  it('names what there is and who speaks', () => {
    show();
    const button = screen.getByRole('button', { name: 'River and 2 more, from public profiles. Open the summary' });
    expect(button.textContent).toBe('River and 2 more from public profiles');
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('says in which language the title is, and that it is English where its translation is missing', () => {
    setStatements('ar');
    expect(show().container.querySelector('b')?.lang).toBe('ar');
    expect(show({ firstIn: 'en' }).container.querySelector('b')?.lang).toBe('en');
    setStatements('en');
    expect(show().container.querySelector('b')?.lang).toBe('en');
  });

  it('names a single section without a number', () => {
    show({ more: 0 });
    expect(screen.getByRole('button', { name: 'River, from public profiles. Open the summary' })).toBeTruthy();
  });

  it('is called the same, and keeps its words in place, where it is the mark alone', () => {
    const { container } = show({ says: false });
    const button = screen.getByRole('button', { name: 'River and 2 more, from public profiles. Open the summary' });
    expect(button.textContent).toBe('River and 2 more from public profiles');
    expect(container.querySelector('.chip')?.getAttribute('data-quiet')).toBe('true');
  });

  it('has a named button that sends it away', () => {
    show();
    expect(screen.getByRole('button', { name: 'Close on Acme until the browser is closed' })).toBeTruthy();
  });
});
