import type { ChartPoint } from '../../../core/profile/charts.ts';
import { locale, t } from '../../language/text.ts';
import { qualified } from '../../language/words.ts';

/**
 * A number of the dataset in the reader's language, with what its source limits it by: "about 60", "22%",
 * "280.5 billion US dollars". What is counted stands beside it and is not said again.
 */
export function formatAmount({ value, unit, qualifier }: Pick<ChartPoint, 'value' | 'unit' | 'qualifier'>): string {
  const number = formatNumber(value, unit);
  return qualifier ? qualified(qualifier, number) : number;
}

/** Whether a formatted amount names its unit itself. */
export function isInAmount(unit: string): boolean {
  return unit === 'percent' || unit === 'USD';
}

/** A share of an amount in another, to one decimal place. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

function formatNumber(value: number, unit: string): string {
  const format = (number: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale(), { maximumFractionDigits: 6, ...options }).format(number);
  if (unit === 'percent') return format(value / 100, { style: 'percent' });
  // Not as a currency, of which only the short form ("$280.5B") can be had.
  if (unit === 'USD') return t('amount_usd', format(value, { notation: 'compact', compactDisplay: 'long' }));
  return format(value, {});
}
