import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ClaimCard } from '../../../components/report/ClaimCard.tsx';
import type { Card, RelatedCard } from '../../../core/claims/card.ts';
import { card, entry } from '../cards.ts';

const NOW = new Date(2026, 10, 22);

const show = (changes: Partial<Card> = {}) =>
  render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card(changes)} />).container.textContent ?? '';

describe('ClaimCard', () => {
  it('says who and as of when before what', () => {
    expect(show()).toMatch(/^2020Reported:The Ledger\s*as of May 2020, 6 years ago\s*In May 2020 Acme pumped water\./);
  });

  it('names whoever says it, and who reports that', () => {
    const text = show({ kind: 'opinion', attribution: { name: 'A minister', note: 'in a speech' } });
    expect(text).toMatch(
      /^2020Reported:A minister\s*reported by The Ledger\s*as of May 2020, 6 years ago\s*opinion\s*in a speech/,
    );
  });

  it.each([
    ['allegation', 'allegation'],
    ['projection', 'plan or expectation'],
    ['company-statement', 'company’s statement'],
    ['opinion', 'opinion'],
    ['reversal', 'reversal'],
    ['quotation', 'quotation'],
  ] as const)('labels a claim of kind %s', (kind, label) => {
    render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ kind })} />);
    expect(screen.getByText(label)).toBeTruthy();
  });

  it.each(['fact', 'figure'] as const)('leaves a plain %s unlabelled', (kind) => {
    const { container } = render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ kind })} />);
    expect(container.querySelector('.kind')).toBeNull();
  });

  it('keeps what limits a claim in sight, with its own source and date', () => {
    expect(show({ seeAlso: [related()] })).toContain(
      'Read together with · The Gazette, as of 2019, 7 years ago Only in spring.',
    );
  });

  it('says of a claim beside it too what became of that', () => {
    const statusOf = { entry: 'later-x', what: 'also in autumn' };
    expect(show({ seeAlso: [related({ became: { status: 'corrected', statusOf } })] })).toContain(
      'as of 2019, 7 years ago corrected: also in autumnOnly in spring.',
    );
  });

  it('leads to the source and its archived copy in a new tab that learns nothing', () => {
    const { container } = render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card()} />);
    const links = within(container as HTMLElement).getAllByRole('link') as HTMLAnchorElement[];
    expect(links.map((link) => link.href)).toEqual(['https://ledger.example/acme', 'https://archive.example/acme']);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toContain('noreferrer');
      expect(link.getAttribute('aria-label')).toContain('opens in a new tab');
    }
    expect(container.textContent).toContain('The river, paragraph 2');
  });

  it('marks what the source says as English', () => {
    const { container } = render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card()} />);
    expect(container.querySelector('.claim-text')?.getAttribute('lang')).toBe('en');
  });

  it('says at the head what became of the claim, before the text', () => {
    const statusOf = { entry: 'later', what: 'pumps stopped in 2022' };
    const text = show({ became: { status: 'changed-since', statusOf } });
    expect(text).toMatch(/6 years ago\s*changed since: pumps stopped in 2022\s*In May 2020 Acme/);
    expect(show({ became: { status: 'as-reported' } })).not.toContain('as reported');
  });

  it.each([
    ['withdrawn', 'withdrawn by Sidelight'],
    ['corrected', 'corrected: the river'],
    ['reversed', 'reversed: the river'],
    ['changed-since', 'changed since: the river'],
    ['disputed', 'disputed: the river'],
  ] as const)('lets a claim that is %s stand out by its mark', (status, words) => {
    const statusOf = status === 'withdrawn' ? undefined : { entry: 'later', what: 'the river' };
    expect(marksOf({ became: { status, statusOf } })).toEqual([['became', words]]);
  });

  it('says quietly that a detail was corrected, as it says the kind', () => {
    const statusOf = { entry: 'later', what: 'the spelling of a name' };
    expect(marksOf({ became: { status: 'detail-corrected', statusOf } })).toEqual([
      ['kind', 'a detail corrected: the spelling of a name'],
    ]);
  });

  it('marks which part it is as English, whatever the reader’s language', () => {
    const statusOf = { entry: 'later', what: 'the river' };
    const { container } = render(
      <ClaimCard
        now={NOW}
        onCite={vi.fn()}
        onWrong={vi.fn()}
        card={card({ became: { status: 'disputed', statusOf } })}
      />,
    );
    expect(container.querySelector('.became [lang=en]')?.textContent).toBe('the river');
  });

  it('keeps what happened since on the card, newest last, not behind a click', () => {
    const { container } = render(
      <ClaimCard
        now={NOW}
        onCite={vi.fn()}
        onWrong={vi.fn()}
        card={card({
          thread: [
            entry({ id: 'a' }),
            entry({
              id: 'b',
              how: 'answers',
              sign: 'told',
              what: undefined,
              speaker: 'Acme',
              confidence: 'single-report',
            }),
          ],
        })}
      />,
    );
    const entries = [...container.querySelectorAll('[data-later]')];
    expect(entries.map((entry) => entry.getAttribute('data-later'))).toEqual(['a', 'b']);
    expect(entries[0]?.textContent).toContain('Changed since March 2022 · The GazetteIn March 2022 Acme stopped.');
    expect(entries[1]?.textContent).toContain(
      'Answer March 2022 · The Gazette · Acmesingle reportIn March 2022 Acme stopped.',
    );
    expect(container.querySelector('details [data-later]')).toBeNull();
    expect(entries[0]?.querySelector('a')?.getAttribute('href')).toBe('https://gazette.example/');
  });

  it.each([
    ['overtakes', 'Changed since'],
    ['reverses', 'Reversed'],
    ['corrects', 'Correction'],
    ['disputes', 'Disputed'],
    ['answers', 'Answer'],
    ['supports', 'Supported'],
    ['adds', 'Since then'],
    ['later-edition', 'Later edition'],
  ] as const)('says of an entry that %s what it does to this claim', (how, word) => {
    expect(headsOf(entry({ how, what: undefined }))).toEqual([`${word} March 2022 · The Gazette`]);
  });

  it('says of what is older than the report that it was before it, and never that it was since', () => {
    expect(
      headsOf(
        entry({ id: 'a', how: 'adds', what: undefined, isBefore: true }),
        entry({ id: 'b', how: 'corrects', touches: 'substance', isBefore: true }),
        entry({ id: 'c', how: 'answers', what: undefined, speaker: 'Acme', isBefore: true }),
      ),
    ).toEqual([
      'Before the report March 2022 · The Gazette',
      'Correction March 2022 · before the report · The Gazette',
      'Answer March 2022 · before the report · The Gazette · Acme',
    ]);
  });

  it('names who disputes a claim', () => {
    expect(headsOf(entry({ how: 'disputes', what: 'by Acme', speaker: 'Acme' }))).toEqual([
      'Disputed March 2022 · The Gazette · Acme',
    ]);
  });

  it('says that no answer was found only where one was looked for', () => {
    expect(show()).not.toContain('No answer');
    expect(show({ noAnswer: [{ of: 'Acme', searched: '2026-11' }] })).toContain(
      'No answer of Acme was found (looked for in November 2026).',
    );
  });

  it('says that a later edition exists, with its date and link', () => {
    render(
      <ClaimCard
        now={NOW}
        onCite={vi.fn()}
        onWrong={vi.fn()}
        card={card({ laterEdition: { date: '2021-08', url: 'https://ledger.example/2021' } })}
      />,
    );
    const link = screen.getByRole('link', { name: 'a later edition exists (August 2021)' });
    expect(link.getAttribute('href')).toBe('https://ledger.example/2021');
  });

  it('keeps a withdrawn claim in sight as withdrawn, with date and reason', () => {
    const text = show({
      became: { status: 'withdrawn' },
      withdrawn: { date: '2026-10-02', reason: 'It was about another company.' },
    });
    expect(text).toContain('withdrawn by Sidelight');
    expect(text).toContain('Withdrawn in October 2026, and no longer counted: It was about another company.');
    expect(text).toContain('In May 2020 Acme pumped water.');
  });

  it('offers a way to say that something is wrong', () => {
    render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card()} />);
    expect(screen.getByRole('button', { name: 'Something wrong?' })).toBeTruthy();
  });

  it('keeps source, citation and correction behind one quiet button that says so', () => {
    const { container } = render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card()} />);
    const [more, ...others] = container.querySelectorAll('details');
    expect(others).toEqual([]);
    expect(more?.open).toBe(false);
    expect(more?.querySelector('summary')?.getAttribute('aria-label')).toBe('Source, citation and more');
    for (const { textContent } of container.querySelectorAll('a, button'))
      expect(more?.textContent, textContent).toContain(textContent);
  });

  it('names the publisher of each later entry as the way to it, without a press before', () => {
    const { container } = render(
      <ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ thread: [entry()] })} />,
    );
    const link = container.querySelector('[data-later] a');
    expect(link?.textContent).toBe('The Gazette');
    expect(link?.closest('details')).toBeNull();
  });

  it('is a line of its year, with its entries on the same margin line, each with its year and sign', () => {
    const thread = [
      entry({ id: 'a' }),
      entry({ id: 'b', date: '2023', year: 2023, how: 'answers', sign: 'told', what: undefined, speaker: 'Acme' }),
    ];
    const { container } = render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ thread })} />);
    expect(linesOf(container)).toEqual([
      ['2020', 'reported', 'Reported:'],
      ['2022', 'changed', undefined],
      ['2023', 'told', undefined],
    ]);
  });

  it('says of an entry once what it is, in words that all can see', () => {
    render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ thread: [entry({ id: 'a' })] })} />);
    expect(screen.getAllByText(/changed since/i)).toHaveLength(1);
  });

  it('folds several entries that only add to it to one line of how many and when, in their place', () => {
    const quiet = (id: string, year: number) =>
      entry({ id, date: String(year), year, how: 'adds', sign: 'told', what: undefined });
    const thread = [{ more: [quiet('a', 2021), quiet('b', 2022)] }, entry({ id: 'c', date: '2023', year: 2023 })];
    const { container } = render(<ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ thread })} />);
    const fold = container.querySelector<HTMLDetailsElement>('.thread details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('summary')?.textContent).toContain('2 more entries, 2021 to 2022');
    const entries = [...container.querySelectorAll('[data-later]')];
    expect(entries.map((one) => [one.getAttribute('data-later'), fold?.contains(one)])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it('says one year of folded entries that are all of one', () => {
    const more = ['a', 'b'].map((id) => entry({ id, how: 'adds', sign: 'told', what: undefined }));
    expect(show({ thread: [{ more }] })).toContain('2 more entries, 2022');
    expect(show({ thread: [{ more }] })).not.toContain('2022 to 2022');
  });
});

/** The lines of a card: year, sign, and what its hidden words say of the sign. */
function linesOf(container: Element): (string | null | undefined)[][] {
  return [...container.querySelectorAll('.line')].map((line) => [
    line.querySelector('.line-year')?.textContent,
    line.getAttribute('data-sign'),
    line.querySelector('.node .unseen')?.textContent,
  ]);
}

/** The marks at the head of a card: class and words. */
function marksOf(changes: Partial<Card>): [string, string][] {
  const { container } = render(
    <ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ kind: 'fact', ...changes })} />,
  );
  const marks = [...container.querySelectorAll('.claim-head :is(.became, .kind)')];
  return marks.map((mark) => [mark.className, mark.textContent]);
}

/** What the head of each entry on a card says. */
function headsOf(...entries: Card['thread']): (string | undefined)[] {
  const { container } = render(
    <ClaimCard now={NOW} onCite={vi.fn()} onWrong={vi.fn()} card={card({ thread: entries })} />,
  );
  return [...container.querySelectorAll('.later-head')].map((head) => head.textContent);
}

function related(changes: Partial<RelatedCard> = {}): RelatedCard {
  return {
    id: 'x',
    how: 'limited-by',
    text: 'Only in spring.',
    publisher: 'The Gazette',
    asOf: '2019',
    became: { status: 'as-reported' },
    ...changes,
  };
}
