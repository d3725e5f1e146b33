import { render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Correction } from '../../../components/correction/Correction.tsx';
import type { CorrectionProps, CorrectionState } from '../../../components/correction/state.ts';
import { DEFAULT_SETTINGS } from '../../../core/reader/settings.ts';
import { NO_ADDRESSES, type Project } from '../../../core/schema/project.ts';

function show(state: CorrectionProps['state']): string {
  const { container } = render(<Correction state={state} done="" onNamePage={vi.fn()} onCopy={vi.fn()} />);
  return container.textContent ?? '';
}

function prepared(project: Partial<Project>, page?: string): CorrectionState {
  return {
    claim: { id: 'ledger-p02-01', text: 'Acme made pumps.', source: 'The Ledger', place: 'The river, paragraph 2' },
    file: 'data/profiles/acme/claims/river.json',
    version: '2026.1.1',
    project: { ...NO_ADDRESSES, ...project },
    page: page ?? '',
    isPageNamed: page !== undefined,
    settings: DEFAULT_SETTINGS,
  };
}

describe('Correction', () => {
  it.each([
    ['unknown', 'There is no such statement'],
    ['broken', 'The profile can’t be read'],
  ] as const)('says where a statement is %s just that, and nothing of a correction', (state, title) => {
    const text = show(state);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(text).not.toContain('prepared for you');
  });

  it('says that it is reading', () => {
    expect(show('loading')).toBe('Reading the profile…');
  });

  it('says where no address is known that nothing can be sent, and keeps the text to copy', () => {
    expect(show(prepared({}))).toContain('names no address that a correction could be sent to');
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Copy the correction' })).toBeTruthy();
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toContain('Statement: ledger-p02-01');
  });

  it('has mail where the project has an address for it', () => {
    expect(show(prepared({ mail: 'errors@side.light' }))).not.toContain('names no address');
    const mail = screen.getByRole('link', { name: 'Write an e-mail with it' });
    expect(mail.getAttribute('href')).toMatch(/^mailto:errors@side\.light\?subject=Correction/);
  });

  it('has forms where the host of the source has some, filled, and opened without telling where the reader was', () => {
    const text = show(prepared({ issueForm: 'https://host.page/issues/new' }, 'https://acme.example/pump'));
    expect(text).not.toContain('names no address');
    const [form, newer] = screen.getAllByRole('link');
    expect([form?.textContent, newer?.textContent]).toEqual([
      'Open a form with it on host.page',
      'Tell of something newer, in a form on host.page',
    ]);
    const fields = new URL(form?.getAttribute('href') ?? '').searchParams;
    expect(fields.get('statement')).toBe('ledger-p02-01');
    expect(fields.get('what')).toBe('Page: https://acme.example/pump');
    expect(form?.getAttribute('rel')).toBe('noreferrer noopener');
    expect(text).not.toContain('was cut');
  });

  it('says where a form can’t hold all of the text, and leaves the text above whole', () => {
    const page = `https://acme.example/${'a'.repeat(9000)}`;
    expect(show(prepared({ issueForm: 'https://host.page/issues/new' }, page))).toContain('The text in it was cut');
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toContain(page);
  });

  it('says where reports are taken by hand', () => {
    expect(show(prepared({ issues: 'https://host.page/issues' }))).toContain('There is no form to open from here');
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://host.page/issues');
  });
});
