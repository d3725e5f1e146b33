import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SectionView, trusted } from '../../components/SectionView.tsx';
import { card, section } from './cards.ts';

const cards = (count: number) => Array.from({ length: count }, (_, at) => card({ id: `c${at}` }));

describe('SectionView', () => {
  it('shows headline, summary, count and the claims it is given', () => {
    const { container } = render(
      <SectionView section={section('river')} cards={cards(3)} onExpand={vi.fn()} onHideTopic={vi.fn()} />,
    );
    expect(screen.getByRole('heading', { name: 'Reported in 2020: river' })).toBeTruthy();
    expect(container.textContent).toContain('What was reported about river.');
    expect(container.textContent).toContain('4 statements');
    expect(container.querySelectorAll('.claim')).toHaveLength(3);
  });

  it('offers all statements, and fewer again once they are there', () => {
    const view = (count: number) => (
      <SectionView section={section('river')} cards={cards(count)} onExpand={vi.fn()} onHideTopic={vi.fn()} />
    );
    const { rerender } = render(view(3));
    expect(screen.getByRole('button', { name: 'All 4 statements' }).getAttribute('aria-expanded')).toBe('false');
    rerender(view(4));
    expect(screen.getByRole('button', { name: 'Only the first statements' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
  });

  it('offers no more where the leads are all there is', () => {
    render(<SectionView section={section('overview')} cards={cards(3)} onExpand={vi.fn()} onHideTopic={vi.fn()} />);
    expect(screen.queryByRole('button', { name: /statements/ })).toBeNull();
  });

  it('does nothing for a click that a script made', () => {
    const hide = vi.fn();
    render(<SectionView section={section('river')} cards={cards(3)} onExpand={vi.fn()} onHideTopic={hide} />);
    fireEvent.click(screen.getByRole('button', { name: 'Hide this topic' }));
    expect(hide).not.toHaveBeenCalled();
  });
});

describe('trusted', () => {
  it('lets through what the reader did', () => {
    const action = vi.fn();
    trusted(action)({ isTrusted: true } as Event);
    trusted(action)({ isTrusted: false } as Event);
    expect(action).toHaveBeenCalledTimes(1);
  });
});
