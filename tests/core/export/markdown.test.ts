import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../../../core/claims/ties.ts';
import { escapeMarkdown, toMarkdown } from '../../../core/export/markdown.ts';
import type { Later } from '../../../core/schema/later.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { fictionalProfile, laterEntry, withClaim } from '../fictional.ts';
import { wholeOf } from './contents.ts';

/** Removes backslashes as a Markdown parser does. */
const unescaped = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const doing = (tie: Omit<Tie, 'claim'>) => ({ concerns: [{ claim: 'ledger-p02-01', ...tie }] });

describe('Markdown', () => {
  it('tells of a claim who says it, as of when, what became of it, what it says, what happened since and where it is from', () => {
    const changes = { kind: 'allegation', attribution: { name: 'A minister' } } as const;
    const profile = {
      ...withClaim('ledger-p02-01', changes),
      later: [laterEntry()],
      noAnswer: [{ of: 'Acme', searched: '2026-11', claims: ['ledger-p02-01'] }],
    };
    expect(toMarkdown(wholeOf(profile))).toContain(
      [
        '### ledger-p02-01',
        '',
        '**A minister (reported by The Ledger)** · as of 4 May 2020 · changed since: pumps stopped in 2022 · allegation',
        '',
        'In May 2020 statement ledger-p02-01 was made about Acme.',
        '',
        '- **Changed since: pumps stopped in 2022**, 4 March 2022 (The Gazette; single report): In March 2022 Acme stopped its pumps. Pumps, <https://gazette.example/pumps>',
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

  it.each<[string, Partial<Later>, string]>([
    ['changes it', {}, '- **Changed since: pumps stopped in 2022**, 4 March 2022'],
    ['disputes it', doing({ how: 'disputes', what: 'by Acme' }), '- **Disputed: by Acme**, 4 March 2022'],
    ['adds to it', doing({ how: 'adds' }), '- **Since then**, 4 March 2022'],
    ['is older than it', { ...doing({ how: 'adds' }), date: '2019' }, '- **Before the report**, 2019'],
    [
      'corrects it and is older',
      { ...doing({ how: 'corrects', touches: 'substance', what: 'the river' }), date: '2019' },
      '- **Correction, before the report: the river**, 2019',
    ],
  ])('says of an entry what it does to its claim, where it %s', (_, changes, line) => {
    expect(toMarkdown(wholeOf({ ...fictionalProfile(), later: [laterEntry(changes)] }))).toContain(line);
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
