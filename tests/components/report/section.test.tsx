import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { trusted } from '../../../components/controls/trusted.ts';
import { pairsBeside, Sections } from '../../../components/report/Section.tsx';
import { trustedClick } from '../../entrypoints/support/reader.ts';
import { card, section, shownSection } from '../cards.ts';

const OTHER = { section: section('overview') };

function view(changes: Partial<Parameters<typeof Sections>[0]> = {}) {
  const props = { onExpand: vi.fn(), onHideTopic: vi.fn(), onCite: vi.fn(), onWrong: vi.fn() };
  const { container } = render(
    <Sections sections={[shownSection()]} most={3} level={3} now={new Date(2026, 0, 1)} {...props} {...changes} />,
  );
  const find = (id: string) =>
    container.querySelector<HTMLElement>(`[data-section="${id}"]`) ?? (container as HTMLElement);
  return { ...props, container, find };
}

const inFull = () => shownSection({ cards: ['a', 'b', 'c', 'd'].map((id) => card({ id })) });

describe('a section', () => {
  it('tells beside its title where its statements are about, where that is told, open or folded', () => {
    const placed = (id: string) => ({ ...section(id), place: 'Elsewhere' });
    const { container, find } = view({
      sections: [shownSection({ section: placed('river') }), shownSection({ section: placed('overview') })],
    });
    expect(find('river').querySelector('.eyebrow')?.textContent).toBe('river · Elsewhere');
    expect(container.querySelector('summary .fold-title')?.textContent).toBe('overview · Elsewhere');
    expect(view().find('river').querySelector('.eyebrow')?.textContent).toBe('river');
  });
});

describe('the first section', () => {
  it('says its headline, its pairs and how many statements there are, and shows none of these', () => {
    const { container } = view();
    expect(screen.getByRole('heading', { name: 'Reported in 2020: river' })).toBeTruthy();
    expect(container.querySelectorAll('.pair')).toHaveLength(2);
    expect(screen.getByRole('button', { name: '4 statements' }).getAttribute('aria-expanded')).toBe('false');
    expect(container.querySelector('[data-claim], details')).toBeNull();
  });

  it('tells no summary: that is for those who read on', () => {
    expect(view().container.textContent).not.toContain(section('river').summary);
  });

  it('shows as many pairs as there is room for, the strongest first', () => {
    const { container } = view({ most: 1 });
    expect([...container.querySelectorAll('.pair')].map((pair) => pair.getAttribute('data-pair'))).toEqual([
      'ledger-p02-01',
    ]);
  });

  it('asks for all its statements', () => {
    const { onExpand } = view();
    trustedClick(screen.getByRole('button', { name: '4 statements' }));
    expect(onExpand.mock.calls).toEqual([['river', true]]);
  });

  it('shows all its statements in place of the pairs, with the way back', () => {
    const { container, onExpand } = view({ sections: [inFull()] });
    expect(container.querySelectorAll('[data-claim]')).toHaveLength(4);
    expect(container.querySelector('.pair, .key')).toBeNull();
    const back = screen.getByRole('button', { name: 'Back to the summary' });
    expect(back.getAttribute('aria-expanded')).toBe('true');
    trustedClick(back);
    expect(onExpand.mock.calls).toEqual([['river', false]]);
  });

  it('offers to hide its topic only once the reader works with it', () => {
    expect(within(view().container as HTMLElement).queryByRole('button', { name: 'Hide this topic' })).toBeNull();
    const opened = { 'ledger-p02-01': card() };
    for (const shown of [shownSection({ opened }), inFull()]) {
      const { container, onHideTopic } = view({ sections: [shown] });
      trustedClick(within(container as HTMLElement).getByRole('button', { name: 'Hide this topic' }));
      expect(onHideTopic.mock.calls).toEqual([['water', 'river']]);
    }
  });

  it('does nothing for a click that a script made', () => {
    const { onHideTopic, onExpand } = view({ sections: [inFull()] });
    fireEvent.click(screen.getByRole('button', { name: 'Hide this topic' }));
    fireEvent.click(screen.getByRole('button', { name: 'Back to the summary' }));
    expect([...onHideTopic.mock.calls, ...onExpand.mock.calls]).toEqual([]);
  });
});

describe('every other section', () => {
  const both = () => view({ sections: [shownSection(), shownSection(OTHER)], most: 1 });

  it('is one line of its title, its statements’ number and its whole headline, until it is opened', () => {
    const folds = [...both().container.querySelectorAll('details')];
    expect(folds.map(({ open }) => open)).toEqual([false]);
    expect(folds[0]?.querySelector('summary')?.textContent).toBe('overview3Reported in 2020: overview');
  });

  it('has all its pairs, however many the first one shows', () => {
    const { find } = both();
    expect(find('river').querySelectorAll('.pair')).toHaveLength(1);
    expect(find('overview').querySelectorAll('.pair')).toHaveLength(2);
  });

  it('offers at once to hide its topic', () => {
    const { find, onHideTopic } = both();
    expect(within(find('river')).queryByRole('button', { name: 'Hide this topic' })).toBeNull();
    trustedClick(within(find('overview')).getByRole('button', { name: 'Hide this topic' }));
    expect(onHideTopic.mock.calls).toEqual([['company', 'overview']]);
  });
});

describe('how many pairs the first section shows', () => {
  it('are fewer where several other sections are to be in sight too', () => {
    expect([0, 1, 2, 3, 6].map(pairsBeside)).toEqual([3, 3, 2, 2, 2]);
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
