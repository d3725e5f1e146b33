import type { ChartData } from '../../../core/profile/charts.ts';
import { SourceLink } from '../../controls/SourceLink.tsx';
import { formatMonth } from '../../language/dates.ts';
import { t } from '../../language/text.ts';
import { LaterEntry } from '../../report/LaterEntry.tsx';
import { formatAmount, isInAmount } from './amounts.ts';
import { PartOf } from './PartOf.tsx';
import { type FormProps, PointLink, PointSource } from './Point.tsx';
import { Series } from './Series.tsx';
import { Shares } from './Shares.tsx';

export interface ChartsProps {
  charts: readonly ChartData[];
  /** The address of a claim or later entry in the page. */
  hrefOf: (id: string) => string;
}

const FORMS = { series: Series, shares: Shares, 'part-of': PartOf } as const;

/** The profile's charts, each with its figures as a table, its sources, and what happened since. */
export function Charts({ charts, hrefOf }: ChartsProps) {
  if (charts.length === 0) return <p>{t('figures_nothing')}</p>;
  return (
    <div class="charts">
      {charts.map((chart) => (
        <Chart key={chart.id} chart={chart} hrefOf={hrefOf} />
      ))}
    </div>
  );
}

function Chart({ chart, hrefOf }: { chart: ChartData; hrefOf: ChartsProps['hrefOf'] }) {
  const { id, title, form, note, points, sources, later } = chart;
  const Form = FORMS[form];
  return (
    <figure class="chart" data-chart={id} aria-labelledby={`chart-${id}`}>
      <h2 class="headline" id={`chart-${id}`} lang="en">
        {title}
      </h2>
      {note && (
        <p class="summary" lang="en">
          {note}
        </p>
      )}
      <Form points={points} hrefOf={hrefOf} />
      {later.length > 0 && (
        <ol class="thread">
          {later.map((entry) => (
            <LaterEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <AsTable points={points} hrefOf={hrefOf} />
      <figcaption class="claim-place">
        {sources.map(({ url, publisher, title: document, asOf }) => (
          <span key={url} class="chart-source">
            <SourceLink href={url} lang="en" title={document}>
              {publisher}
            </SourceLink>
            , {t('relation_as_of', formatMonth(asOf))}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function AsTable({ points, hrefOf }: FormProps) {
  const hasBasis = points.some(({ basis }) => basis !== undefined);
  const columns = ['counted', 'value', ...(hasBasis ? ['basis' as const] : []), 'date', 'who'] as const;
  return (
    <details class="chart-table">
      <summary>{t('figures_table')}</summary>
      <table class="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={`${point.record} ${point.date}`}>
              <th scope="row" lang="en">
                <PointLink point={point} hrefOf={hrefOf} />
              </th>
              <td>
                {formatAmount(point)}
                {!isInAmount(point.unit) && <span lang="en"> {point.unit}</span>}
              </td>
              {hasBasis && <td lang="en">{point.basis}</td>}
              <td>{formatMonth(point.date)}</td>
              <td>
                <PointSource point={point} />
                {t('relation_as_of', formatMonth(point.asOf))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
