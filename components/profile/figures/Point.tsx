import type { ChartPoint } from '../../../core/profile/charts.ts';
import { SourceLink } from '../../controls/SourceLink.tsx';
import { formatMonth } from '../../language/dates.ts';
import { t } from '../../language/text.ts';
import { StatusMark } from '../../report/marks.tsx';
import { formatAmount } from './amounts.ts';

/** The props of each form of chart: series, shares, and part of a whole. */
export interface FormProps {
  points: readonly ChartPoint[];
  /** The address of a claim or later entry in the page. */
  hrefOf: (id: string) => string;
}

/** The figure, large enough to be seen first, its date, and what became of the claim. */
export function PointValue({ point: { became, date, ...amount } }: { point: ChartPoint }) {
  return (
    <p class="point-value">
      <b>{formatAmount(amount)}</b> <span>{formatMonth(date)}</span> <StatusMark became={became} />
    </p>
  );
}

/** What is counted, as a link to the record that says so, or to the source of a number that only charts show. */
export function PointLabel({ point, hrefOf }: { point: ChartPoint; hrefOf: FormProps['hrefOf'] }) {
  return (
    <p class="point-label" lang="en">
      <PointLink point={point} hrefOf={hrefOf} />
    </p>
  );
}

export function PointLink({ point, hrefOf }: { point: ChartPoint; hrefOf: FormProps['hrefOf'] }) {
  return point.url === undefined ? (
    <a href={hrefOf(point.record)}>{point.label}</a>
  ) : (
    <SourceLink href={point.url}>{point.label}</SourceLink>
  );
}

/** Who says it, and which publisher reports that, if it is somebody else. */
export function PointSource({ point: { who, publisher } }: { point: ChartPoint }) {
  return (
    <p class="point-source">
      <span lang="en">{who}</span>
      {who !== publisher && <>, {t('reported_by', publisher)}</>}
    </p>
  );
}
