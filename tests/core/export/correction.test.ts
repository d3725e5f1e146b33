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

  it('names the page only if the reader wants that', () => {
    expect(correctionText({ claim, version: '1', page: undefined })).not.toContain('Page:');
    expect(correctionText({ claim, version: '1', page: 'https://acme.example/x' })).toContain(
      'Page: https://acme.example/x',
    );
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
