import type { ChartPoint } from '../../../core/profile/charts.ts';
import { locale, t } from '../../language/text.ts';
import { qualified } from '../../language/words.ts';

/**
 * Formats a figure in the reader's language, with its source's qualifier: "about 60", "22%", "280.5 billion US
 * dollars". What is counted is not included, since it stands beside the number.
 */
export function formatAmount({ value, unit, qualifier }: Pick<ChartPoint, 'value' | 'unit' | 'qualifier'>): string {
  const number = formatNumber(value, unit);
  return qualifier ? qualified(qualifier, number) : number;
}

/** Whether a formatted amount includes its unit. */
export function isInAmount(unit: string): boolean {
  return unit === 'percent' || unit === 'USD';
}

/** Formats a share of an amount in another as a percentage, to one decimal place. @param share 1 is the whole */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

function formatNumber(value: number, unit: string): string {
  const format = (number: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale(), { maximumFractionDigits: 6, ...options }).format(number);
  if (unit === 'percent') return format(value / 100, { style: 'percent' });
  // Not formatted as a currency: Intl writes large ones only in the short form ("$280.5B").
  if (unit === 'USD') return t('amount_usd', format(value, { notation: 'compact', compactDisplay: 'long' }));
  return format(value, {});
}
