import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { CiteDialog, type CiteDialogProps } from '../../../components/profile/CiteDialog.tsx';

function show(changes: Partial<CiteDialogProps> = {}) {
  const props: CiteDialogProps = {
    dialogRef: null,
    subject: 'In May 2020 Acme pumped water.',
    format: 'plain',
    citation: 'The Ledger. Acme and the river.',
    done: '',
    onFormat: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    ...changes,
  };
  const { container } = render(<CiteDialog {...props} />);
  const dialog = container.querySelector('dialog') as HTMLDialogElement;
  // Opens the dialog, as the entrypoint does, because elements in a closed dialog have no role.
  dialog.showModal();
  return { ...props, dialog, text: dialog.textContent ?? '' };
}

describe('CiteDialog', () => {
  it('is named, and shows what is cited, as English, and the citation', () => {
    const { dialog } = show();
    expect(screen.getByRole('dialog', { name: 'Citation' })).toBe(dialog);
    expect(screen.getByText('In May 2020 Acme pumped water.').lang).toBe('en');
    const citation = screen.getByRole('textbox', { name: 'Text of the citation' }) as HTMLTextAreaElement;
    expect(citation.value).toBe('The Ledger. Acme and the river.');
    expect(citation.readOnly).toBe(true);
  });

  it('offers five formats, and tells which is chosen', () => {
    const { onFormat } = show({ format: 'apa' });
    const choices = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(choices.map(({ value }) => value)).toEqual(['plain', 'apa', 'chicago', 'bibtex', 'csl-json']);
    expect(choices.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['apa']);
    fireEvent.click(screen.getByRole('radio', { name: 'BibTeX' }));
    expect(onFormat).toHaveBeenCalledWith('bibtex');
  });

  it('copies the citation on show, and tells what became of that', () => {
    const { onCopy } = show({ done: 'Copied.' });
    fireEvent.click(screen.getByRole('button', { name: 'Copy the citation' }));
    expect(onCopy).toHaveBeenCalledWith('The Ledger. Acme and the river.');
    expect(screen.getByRole('status').textContent).toBe('Copied.');
  });

  it('closes as dialogs do, so that the browser gives the focus back, and tells that it did', () => {
    const { dialog, onClose } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(dialog.open).toBe(false);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('holds nothing while there is nothing to cite', () => {
    expect(show({ subject: undefined }).text).toBe('');
  });
});
