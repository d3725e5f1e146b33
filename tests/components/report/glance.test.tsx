import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Glance } from '../../../components/report/Glance.tsx';
import type { GlanceLine, Glance as GlanceOf } from '../../../core/claims/glance.ts';
import { trustedClick } from '../../entrypoints/support/reader.ts';
import { card, entry, shownSection } from '../cards.ts';

const { glance } = shownSection();
const ID = 'ledger-p02-01';
const [first, second] = glance.pairs as [GlanceOf['pairs'][0], GlanceOf['pairs'][0]];

function view(changes: Partial<Parameters<typeof Glance>[0]> = {}) {
  const props = { onOpen: vi.fn(), onCite: vi.fn(), onWrong: vi.fn() };
  const { container } = render(
    <Glance glance={glance} most={4} opened={{}} now={new Date(2026, 0, 1)} {...props} {...changes} />,
  );
  const pair = (id: string) =>
    container.querySelector<HTMLElement>(`[data-pair="${id}"]`) ?? (container as HTMLElement);
  return { ...props, container, pair };
}

const opened = { [ID]: card({ id: ID, thread: [entry()] }) };

/** The lines within an element: year, hidden words of the sign, and what is said. */
const linesIn = (element: Element) =>
  [...element.querySelectorAll('.line')].map((line) => [...line.children].map(({ textContent }) => textContent));

describe('a pair', () => {
  it('is one button that says what was reported and what became of it, each with its year and its sign in words', () => {
    const { pair } = view();
    const buttons = within(pair(ID)).getAllByRole('button');
    expect(buttons).toHaveLength(1);
    expect(buttons[0]?.textContent).toBe('2020Reported:Acme pumped water2022Changed since:It stopped its pumps');
  });

  it('is closed, with no statement, until the reader opens it', () => {
    const { container, pair, onOpen } = view();
    const button = within(pair(ID)).getByRole('button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(container.querySelector('[data-claim]')).toBeNull();
    trustedClick(button);
    expect(onOpen.mock.calls).toEqual([[ID, true]]);
  });

  it('keeps what was reported as its title once it is open, and goes on with the statement and its entries', () => {
    const { pair } = view({ opened });
    const button = pair(ID).querySelector('.pair-open') as HTMLElement;
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(button.textContent).toBe('2020Reported:Acme pumped water');
    expect(pair(ID).querySelector(`[data-claim="${ID}"] [data-later="later"]`)).not.toBeNull();
  });

  it('is closed again by the same button', () => {
    const { pair, onOpen } = view({ opened });
    trustedClick(pair(ID).querySelector('.pair-open') as HTMLElement);
    expect(onOpen.mock.calls).toEqual([[ID, false]]);
  });

  it('leaves the others closed', () => {
    const { pair } = view({ opened });
    expect(within(pair(second.claim)).getByRole('button').getAttribute('aria-expanded')).toBe('false');
    expect(pair(second.claim).querySelector('[data-claim]')).toBeNull();
  });

  it('obeys the reader’s hand alone', () => {
    const { pair, onOpen } = view();
    fireEvent.click(within(pair(ID)).getByRole('button'));
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('says where nothing newer was found, with the month in which somebody looked', () => {
    const { pair } = view();
    expect(linesIn(pair(second.claim))).toEqual([
      ['2019', 'Reported:', 'Acme paid the town'],
      ['', 'Nothing newer:', 'Nothing newer found (looked January 2026)'],
    ]);
    expect(pair(ID).textContent).not.toContain('Nothing newer');
  });

  it('says that nothing newer was found only until its statement is open, which says so itself', () => {
    const { pair } = view({ opened: { [second.claim]: card({ id: second.claim }) } });
    expect(pair(second.claim).querySelector('.pair-open')?.textContent).toBe('2019Reported:Acme paid the town');
  });

  it('says of what is older than the report that it was before it', () => {
    const before: GlanceLine = {
      text: 'It had dug a well',
      year: 2017,
      sign: 'told',
      record: 'later-c',
      isBefore: true,
    };
    const { pair } = view({ glance: { ...glance, pairs: [{ ...first, lines: [...first.lines, before] }] } });
    expect(linesIn(pair(ID)).map(([, , said]) => said)).toEqual([
      'Acme pumped water',
      'It stopped its pumps',
      'It had dug a well before the report',
    ]);
  });

  it('marks as English what the records say, and not the words of the interface', () => {
    const said = [...view().container.querySelectorAll('.said [lang], .said:not(:has([lang]))')];
    expect(said.map((one) => [one.textContent, one.closest('[lang]')?.getAttribute('lang') ?? null])).toEqual([
      ['Acme pumped water', 'en'],
      ['It stopped its pumps', 'en'],
      ['Acme paid the town', 'en'],
      ['Nothing newer found (looked January 2026)', null],
    ]);
  });
});

describe('the key of a glance', () => {
  const told: GlanceLine = { text: 'Acme answered', year: 2023, sign: 'told', record: 'later-b', isBefore: false };
  const key = (...pairs: GlanceOf['pairs']) =>
    [...view({ glance: { ...glance, pairs } }).container.querySelectorAll('.key > span')].map((one) => one.textContent);

  it('says who reported and when, once and not on every line', () => {
    const { container } = view();
    expect(container.textContent?.match(/The Ledger/g)).toHaveLength(1);
    expect(screen.getByText('The Ledger, 2020').getAttribute('lang')).toBe('en');
  });

  it('names every document that the pairs tell of', () => {
    const by = [...glance.by, { publisher: 'The Gazette', year: 2017 }];
    const { container } = view({ glance: { ...glance, by } });
    expect(container.querySelector('.key')?.textContent).toContain('The Ledger, 2020 · The Gazette, 2017');
  });

  it('explains the signs that stand below it, and no other', () => {
    expect(key(second)).toEqual(['The Ledger, 2020']);
    expect(key(first)).toEqual(['The Ledger, 2020', 'changed']);
    expect(key({ ...second, lines: [...second.lines, told] })).toEqual(['The Ledger, 2020', 'also since']);
    expect(key(first, { ...second, lines: [...second.lines, told] })).toHaveLength(3);
  });

  it('explains no sign of a pair that is left out', () => {
    const { container } = view({ glance: { ...glance, pairs: [second, first] }, most: 1 });
    expect(container.querySelectorAll('.key > span')).toHaveLength(1);
  });
});
