import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { trusted } from '../../../components/controls/trusted.ts';
import { Section } from '../../../components/report/Section.tsx';
import { card, section } from '../cards.ts';

const cards = (count: number) => Array.from({ length: count }, (_, at) => card({ id: `c${at}` }));

function view(changes: Partial<Parameters<typeof Section>[0]> = {}) {
  return (
    <Section
      section={section('river')}
      cards={cards(3)}
      isFull={false}
      now={new Date(2026, 0, 1)}
      onExpand={vi.fn()}
      onHideTopic={vi.fn()}
      onCite={vi.fn()}
      onWrong={vi.fn()}
      {...changes}
    />
  );
}

describe('Section', () => {
  it('shows headline, summary, count and the claims it is given', () => {
    const { container } = render(view());
    expect(screen.getByRole('heading', { name: 'Reported in 2020: river' })).toBeTruthy();
    expect(container.textContent).toContain('What was reported about river.');
    expect(container.textContent).toContain('4 statements');
    expect(container.querySelectorAll('.claim')).toHaveLength(3);
  });

  it('offers all statements, and fewer again once they are there', () => {
    const { rerender } = render(view());
    expect(screen.getByRole('button', { name: 'All 4 statements' }).getAttribute('aria-expanded')).toBe('false');
    rerender(view({ isFull: true, cards: cards(4) }));
    const fewer = screen.getByRole('button', { name: 'Only the first statements' });
    expect(fewer.getAttribute('aria-expanded')).toBe('true');
  });

  it('offers no more where the leads are all there is', () => {
    render(view({ section: section('overview') }));
    expect(screen.queryByRole('button', { name: /statements/ })).toBeNull();
  });

  it('does nothing for a click that a script made', () => {
    const onHideTopic = vi.fn();
    render(view({ onHideTopic }));
    fireEvent.click(screen.getByRole('button', { name: 'Hide this topic' }));
    expect(onHideTopic).not.toHaveBeenCalled();
  });

  it.each([
    [new Date(2026, 0, 1), 'reviewed January 2026'],
    [new Date(2027, 0, 1, 23, 59), 'reviewed January 2026'],
    [new Date(2027, 0, 2), 'not reviewed since January 2026'],
  ])('says on %s that it was “%s”', (now, text) => {
    render(view({ now }));
    expect(screen.getByText(text)).toBeTruthy();
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
