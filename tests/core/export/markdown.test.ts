import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toMarkdown } from '../../../core/export/markdown.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { fictionalProfile, withClaim } from '../fictional.ts';
import { later, wholeOf } from './contents.ts';

/** Removes backslashes as a Markdown parser does. */
const unescaped = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('Markdown', () => {
  it('tells of a claim who says it, as of when, what became of it, what it says, what happened since and where it is from', () => {
    const changes = { kind: 'opinion', attribution: { name: 'A minister' } } as const;
    const profile = {
      ...withClaim('ledger-p02-01', changes),
      later: [later()],
      noAnswer: [{ of: 'Acme', searched: '2026-11', claims: ['ledger-p02-01'] }],
    };
    expect(toMarkdown(wholeOf(profile))).toContain(
      [
        '### ledger-p02-01',
        '',
        '**A minister (reported by The Ledger)** · as of 4 May 2020 · changed since · opinion',
        '',
        'In May 2020 statement ledger-p02-01 was made about Acme.',
        '',
        '- **Since then**, 4 March 2022 (The Gazette; single report): In March 2022 Acme stopped its pumps. Pumps, <https://gazette.example/pumps>',
        '- No answer of Acme was found (looked for in November 2026).',
        '- Source: The Ledger, Acme and the river, section “The river”, paragraph 2. <https://ledger.example/acme>',
      ].join('\n'),
    );
  });

  it('says what it is of, and ends with the documents and their archived copies', () => {
    const text = toMarkdown(wholeOf());
    expect(text).toContain('# Sidelight: what public profiles say about Acme');
    expect(text).toContain('- 7 statements, view `?profile=acme`');
    expect(text).toContain('- Dataset 2026.1.1 of 1 January 2026, SHA-256 `ab12`');
    expect(text).toContain('- CC BY 4.0 (<https://creativecommons.org/licenses/by/4.0/>)');
    expect(text.split('## Sources')[1]).toContain(
      '- The Ledger, Acme and the river, published 4 May 2020: <https://ledger.example/acme>; nearest archived copy: <https://archive.example/ledger.example/acme>',
    );
  });

  it('names what a claim is to be read with, in words where that is in view too', () => {
    const profile = withClaim('ledger-p02-01', { seeAlso: [{ claim: 'ledger-p02-02', how: 'limited-by' }] });
    const whole = wholeOf(profile);
    expect(toMarkdown(whole)).toContain('- Limited by ledger-p02-02: In May 2020 statement ledger-p02-02');
    const alone = { ...whole, claims: whole.claims.filter(({ id }) => id === 'ledger-p02-01') };
    expect(toMarkdown(alone)).toContain('- Limited by ledger-p02-02\n');
  });

  it('tells that a claim was withdrawn', () => {
    const withdrawn = { date: '2026-10', reason: 'It was about another company.' };
    expect(toMarkdown(wholeOf(withClaim('ledger-p02-01', { withdrawn })))).toContain(
      'Withdrawn by Sidelight in October 2026: It was about another company.',
    );
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['[no](https://evil.example)', '\\[no\\](https\\://evil.example)'],
    ['<img src=x onerror=alert(1)>', '\\<img src\\=x onerror\\=alert(1)\\>'],
    ['*a* _b_ `c` ~d~ | e', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\| e'],
    ['&lt; $x$', '\\&lt; \\$x\\$'],
    ['www.evil.example', 'www\\.evil.example'],
    ['one\n\n# two', 'one \\# two'],
  ])('shows %j as it is', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('keeps every letter, whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescaped(escapeMarkdown(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('holds every claim of the real dataset once, under its section', () => {
    const [profile] = readDataset().profiles;
    if (!profile) throw new Error('no profile');
    const headings = [...toMarkdown(wholeOf(profile)).matchAll(/^### (.*)$/gm)].map(([, id]) => id);
    expect(headings).toEqual(profile.claims.map(({ id }) => id));
  });

  it('leaves out sections of which nothing is in view', () => {
    const whole = wholeOf(fictionalProfile());
    const text = toMarkdown({ ...whole, claims: whole.claims.filter(({ section }) => section === 'river') });
    expect(text).toContain('## river');
    expect(text).not.toContain('## overview');
  });
});
