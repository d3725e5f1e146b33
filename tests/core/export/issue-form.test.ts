import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FormInput, filledForm, STATEMENT_FORMS } from '../../../core/export/issue-form.ts';

const FORMS = 'https://host.page/side/light/issues/new';

function input(changes: Partial<FormInput> = {}): FormInput {
  return {
    claim: { id: 'ledger-p02-01', text: 'Acme made “pumps” & valves.', source: 'The Ledger', place: 'paragraph 2' },
    file: 'data/profiles/acme/claims/river.json',
    version: '2026.1.1',
    page: undefined,
    ...changes,
  };
}

function fieldsOf(href: string): Record<string, string> {
  return Object.fromEntries(new URL(href).searchParams);
}

describe('filledForm', () => {
  it('fills a form from the record, and leaves what is wrong and where that can be read to the reader', () => {
    const { href, isCut } = filledForm(FORMS, 'wrong-statement', input());
    expect(href).toMatch(`${FORMS}?`);
    expect(fieldsOf(href)).toEqual({
      template: 'wrong-statement.yml',
      title: 'Correction: ledger-p02-01',
      statement: 'ledger-p02-01',
      file: 'data/profiles/acme/claims/river.json',
      version: '2026.1.1',
      words: 'Acme made “pumps” & valves.',
    });
    expect(isCut).toBe(false);
  });

  it('has the page only where the reader names it', () => {
    const { href } = filledForm(FORMS, 'something-newer', input({ page: 'https://acme.example/?a=b&what=c' }));
    expect(fieldsOf(href)).toMatchObject({
      template: 'something-newer.yml',
      what: 'Page: https://acme.example/?a=b&what=c',
    });
  });

  it.each([
    ['latin', 'a'],
    ['that an address writes with nine letters', '語'],
    ['of two code units', '😀'],
  ])('cuts a long text of letters %s to what an address holds, says so in it, and breaks no letter', (_, letter) => {
    const page = `https://acme.example/${letter.repeat(9000)}`;
    const { href, isCut } = filledForm(FORMS, 'wrong-statement', input({ page }));
    expect(isCut).toBe(true);
    expect(href.length).toBeLessThanOrEqual(8000);
    expect(href.length).toBeGreaterThan(7950);
    const { what, words } = fieldsOf(href);
    expect(what).toMatch(new RegExp(`^Page: https://acme\\.example/${letter}+ … \\(cut: `, 'u'));
    expect(words).toBe('Acme made “pumps” & valves.');
  });

  const templates = join(import.meta.dirname, '..', '..', '..', '.github', 'ISSUE_TEMPLATE');
  it.runIf(existsSync(templates)).each(STATEMENT_FORMS)('fills only fields that the form %s has', (form) => {
    const fields = fieldsOf(filledForm(FORMS, form, input({ page: 'https://acme.example/' })).href);
    const { template, title: _, ...filled } = fields;
    const ids = readFileSync(join(templates, template ?? ''), 'utf8').matchAll(/^\s+id: ['"]?([\w-]+)/gm);
    expect([...ids].map(([, id]) => id)).toEqual(expect.arrayContaining(Object.keys(filled)));
  });
});
