import type { ExportFormat } from '../../core/export/selection.ts';
import { formatDay } from '../language/dates.ts';
import { plural, t } from '../language/text.ts';

export interface TakeAlongProps {
  /** How many statements the view holds. */
  count: number;
  onExport: (format: ExportFormat) => void;
  onPrint: () => void;
}

/** The ways of taking along what is in view. */
export function TakeAlong({ count, onExport, onPrint }: TakeAlongProps) {
  const exports: { format: ExportFormat; label: string }[] = [
    { format: 'csv', label: t('take_csv') },
    { format: 'json', label: t('take_json') },
    { format: 'markdown', label: t('take_markdown') },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are plain buttons
    <div class="take-along" role="group" aria-labelledby="take-along">
      <span class="quiet-text" id="take-along">
        {t('take_along')}
      </span>
      {exports.map(({ format, label }) => (
        <button key={format} type="button" class="link" disabled={count === 0} onClick={() => onExport(format)}>
          {label}
        </button>
      ))}
      <button type="button" class="link" disabled={count === 0} onClick={onPrint}>
        {t('take_print')}
      </button>
    </div>
  );
}

interface PrintLineProps {
  version: string;
  updated: string;
  /** How many statements the view holds. */
  count: number;
  /** What is chosen, as the page's address has it. */
  filters: string;
  now: Date;
}

/** On paper alone, under the title: which dataset this is, when it was printed, and what was in view. */
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
