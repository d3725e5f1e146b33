import type { ExportFormat } from '../../core/export/contents.ts';
import { formatDay } from '../language/dates.ts';
import { plural, t } from '../language/text.ts';

export interface ExportBarProps {
  /** How many statements the view shows. */
  count: number;
  onExport: (format: ExportFormat) => void;
  onPrint: () => void;
}

/** The buttons that export or print what the view shows. */
export function ExportBar({ count, onExport, onPrint }: ExportBarProps) {
  const exports: { format: ExportFormat; label: string }[] = [
    { format: 'csv', label: t('export_csv') },
    { format: 'json', label: t('export_json') },
    { format: 'markdown', label: t('export_markdown') },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are plain buttons
    <div class="export-bar" role="group" aria-labelledby="export-bar">
      <span class="quiet-text" id="export-bar">
        {t('export')}
      </span>
      {exports.map(({ format, label }) => (
        <button key={format} type="button" class="link" disabled={count === 0} onClick={() => onExport(format)}>
          {label}
        </button>
      ))}
      <button type="button" class="link" disabled={count === 0} onClick={onPrint}>
        {t('print')}
      </button>
    </div>
  );
}

interface PrintLineProps {
  version: string;
  updated: string;
  /** How many statements the view shows. */
  count: number;
  /** What is chosen, as the query of the page's address. */
  filters: string;
  now: Date;
}

/** A line under the title, only in print: which dataset this is, when it was printed, and what the view showed. */
export function PrintLine({ version, updated, count, filters, now }: PrintLineProps) {
  const today = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  return (
    <p class="print-line">
      {t('print_line', version, formatDay(updated), formatDay(today), plural('statements', count))}{' '}
      <span lang="en" dir="ltr">
        {filters}
      </span>
    </p>
  );
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
