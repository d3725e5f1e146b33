import { isOlderThanAYear } from '../../core/dates/age.ts';
import { formatMonth } from '../language/dates.ts';
import { t } from '../language/text.ts';

interface ReviewedProps {
  /** EDTF. */
  date: string;
  /** The reader's time. */
  now: Date;
}

/** When somebody last looked for what happened since. If that is more than a year ago, the text says so. */
export function Reviewed({ date, now }: ReviewedProps) {
  return <p class="count">{t(isOlderThanAYear(date, now) ? 'not_reviewed_since' : 'reviewed', formatMonth(date))}</p>;
}
