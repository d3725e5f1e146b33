import type { ChartFigure } from '../../../core/profile/charts.ts';
import { locale, t } from '../../language/text.ts';
import { qualified } from '../../language/words.ts';

type Amount = Pick<ChartFigure, 'value' | 'unit' | 'qualifier'>;

/**
 * Formats a figure in the reader's language, with its source's qualifier: "about 60", "22%", "280.5 billion US
 * dollars". What is counted is not included, since it stands beside the number.
 */
export function formatAmount({ value, unit, qualifier }: Amount): string {
  const number = formatNumber(value, unit);
  const amount = unit === 'USD' ? t('amount_usd', number) : number;
  return qualifier ? qualified(qualifier, amount) : amount;
}

/** The same without the currency, for charts that name it once. */
export function formatQualified({ value, unit, qualifier }: Amount): string {
  const number = formatNumber(value, unit);
  return qualifier ? qualified(qualifier, number) : number;
}

/** Whether a formatted amount includes its unit. */
export function isInAmount(unit: string): boolean {
  return unit === 'percent' || unit === 'USD' || unit === 'third';
}

/** Formats a number as its unit has it: amounts of money in words, since they are long, and shares as shares. */
export function formatNumber(value: number, unit: string): string {
  const format = (number: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale(), { maximumFractionDigits: 6, ...options }).format(number);
  if (unit === 'percent') return format(value / 100, { style: 'percent' });
  if (unit === 'third' && value === 1) return t('amount_third');
  // Not formatted as a currency: Intl writes large ones only in the short form ("$280.5B").
  if (unit === 'USD') return format(value, { notation: 'compact', compactDisplay: 'long' });
  return format(value, {});
}
