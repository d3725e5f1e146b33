import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ExportBar, PrintLine } from '../../../components/profile/ExportBar.tsx';

function show(count: number) {
  const called = { onExport: vi.fn(), onPrint: vi.fn() };
  render(<ExportBar count={count} {...called} />);
  return called;
}

describe('ExportBar', () => {
  it('is a group with a name, so that one hears what the buttons do', () => {
    show(12);
    expect(within(screen.getByRole('group', { name: 'Export or print:' })).getAllByRole('button')).toHaveLength(4);
  });

  it.each([
    ['CSV', 'csv'],
    ['JSON', 'json'],
    ['Markdown', 'markdown'],
  ])('exports them as %s', (name, format) => {
    const { onExport } = show(12);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onExport).toHaveBeenCalledWith(format);
  });

  it('prints them', () => {
    const { onPrint } = show(12);
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledTimes(1);
  });

  it('has nothing to press where nothing is in view', () => {
    show(0);
    for (const button of screen.getAllByRole('button')) expect((button as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('PrintLine', () => {
  it('says on paper which dataset it is, when it was printed, and what was in view', () => {
    const now = new Date(2026, 10, 23, 23, 30);
    const { container } = render(
      <PrintLine version="2026.1.1" updated="2026-01-01" count={3} filters="?topic=water" now={now} />,
    );
    expect(container.textContent).toBe(
      'Sidelight dataset 2026.1.1 of January 1, 2026. Printed November 23, 2026. 3 statements in view: ?topic=water',
    );
  });
});
