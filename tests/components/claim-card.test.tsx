import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ClaimCard } from '../../components/ClaimCard.tsx';
import type { Card } from '../../data/card.ts';
import { card } from './cards.ts';

const show = (changes: Partial<Card> = {}) => render(<ClaimCard card={card(changes)} />).container.textContent ?? '';

describe('ClaimCard', () => {
  it('says who and as of when before what', () => {
    const text = show();
    expect(text.indexOf('The Ledger')).toBeLessThan(text.indexOf('In May 2020 Acme pumped water.'));
    expect(text.indexOf('as of May 2020')).toBeLessThan(text.indexOf('In May 2020 Acme pumped water.'));
  });

  it('names whoever says it, and who reports that', () => {
    const text = show({ kind: 'opinion', attribution: { name: 'A minister', note: 'in a speech' } });
    expect(text).toMatch(/^A minister\s*reported by The Ledger\s*as of May 2020\s*opinion\s*in a speech/);
  });

  it.each([
    ['allegation', 'allegation'],
    ['projection', 'plan or expectation'],
    ['company-statement', 'company’s statement'],
    ['counterpoint', 'counterpoint'],
    ['reversal', 'reversal'],
    ['quotation', 'quotation'],
  ] as const)('labels a claim of kind %s', (kind, label) => {
    render(<ClaimCard card={card({ kind })} />);
    expect(screen.getByText(label)).toBeTruthy();
  });

  it.each(['fact', 'figure'] as const)('leaves a plain %s unlabelled', (kind) => {
    const { container } = render(<ClaimCard card={card({ kind })} />);
    expect(container.querySelector('.kind')).toBeNull();
  });

  it('keeps what limits a claim in sight, with its own source and date', () => {
    const related = {
      id: 'x',
      how: 'limited-by',
      text: 'Only in spring.',
      publisher: 'The Gazette',
      asOf: '2019',
    } as const;
    expect(show({ seeAlso: [related] })).toContain('Read together with · The Gazette, as of 2019Only in spring.');
  });

  it('leads to the source and its archived copy in a new tab that learns nothing', () => {
    const { container } = render(<ClaimCard card={card()} />);
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
    const { container } = render(<ClaimCard card={card()} />);
    expect(container.querySelector('.claim-text')?.getAttribute('lang')).toBe('en');
  });
});
