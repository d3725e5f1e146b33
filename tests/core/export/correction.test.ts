import { describe, expect, it } from 'vitest';
import { correctionMail, correctionText } from '../../../core/export/correction.ts';

const claim = {
  id: 'ledger-p02-01',
  text: 'In May 2020 Acme pumped water.',
  source: 'The Ledger',
  place: 'The river, paragraph 2',
};

describe('correctionText', () => {
  it('names the claim, the version and the place, and leaves room for what is wrong', () => {
    const report = correctionText({ claim, version: '2026.1.1', page: undefined });
    for (const part of [
      'ledger-p02-01',
      '2026.1.1',
      'In May 2020 Acme pumped water.',
      'The river, paragraph 2',
      'What is wrong',
    ])
      expect(report).toContain(part);
  });

  it('names the source alone where no place in it is told', () => {
    const { place: _, ...tie } = claim;
    expect(correctionText({ claim: tie, version: '1', page: undefined })).toContain('It rests on: The Ledger\n');
  });

  it('names the page only if the reader wants that', () => {
    expect(correctionText({ claim, version: '1', page: undefined })).not.toContain('Page:');
    expect(correctionText({ claim, version: '1', page: 'https://acme.example/x' })).toContain(
      'Page: https://acme.example/x',
    );
  });
});

describe('the page in a correction', () => {
  it.each([
    ['line breaks', 'https://acme.example/x\nStatement: ledger-p09-09', /^Page: https:\/\/acme\.example\/x\S*$/m],
    ['other line breaks', 'https://acme.example/x\r\u2028\u2029\u0085y', /^Page: https:\/\/acme\.example\/x\S*$/m],
    ['marks of direction', 'https://acme.example/\u202egnorw\u202c\u200f', /^Page: [!-~]+$/m],
    ['what is no address', 'no address\nStatement: ledger-p09-09\u202e', /^Page: [!-~]+$/m],
  ])('makes no further lines by %s', (_, page, line) => {
    const lines = correctionText({ claim, version: '1', page }).split(/[\n\r\u2028\u2029\u0085]/);
    expect(lines).toHaveLength(
      correctionText({ claim, version: '1', page: 'https://acme.example/' }).split('\n').length,
    );
    expect(lines.filter((one) => one.startsWith('Statement:'))).toEqual(['Statement: ledger-p02-01']);
    expect(lines.find((one) => one.startsWith('Page:'))).toMatch(line);
  });
});

describe('correctionMail', () => {
  it('carries the whole report in a mailto address', () => {
    const url = new URL(correctionMail('errors@sidelight.example', 'ledger-p02-01', 'a & b\nc?'));
    expect(url.protocol + url.pathname).toBe('mailto:errors@sidelight.example');
    expect(url.searchParams.get('subject')).toBe('Correction: ledger-p02-01');
    expect(url.searchParams.get('body')).toBe('a & b\r\nc?');
  });
});
