import { type ChartFigure, type ChartPoint, figuresOf } from '../../../core/profile/charts.ts';
import { formatMonth } from '../../language/dates.ts';
import { langOf, t } from '../../language/text.ts';
import { formatAmount, isInAmount } from './amounts.ts';
import { PointLink, PointSource } from './Point.tsx';

interface ChartTableProps {
  points: readonly ChartPoint[];
  hrefOf: (id: string) => string;
}

/** The figures of a chart as a table, folded on the screen and open on paper. */
export function ChartTable({ points, hrefOf }: ChartTableProps) {
  const figures = points.flatMap((point) => figuresOf<ChartFigure>(point));
  const hasBasis = figures.some(({ basis }) => basis !== undefined);
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
          {figures.map((figure) => (
            <Row
              key={`${figure.record} ${figure.date} ${figure.label}`}
              figure={figure}
              hasBasis={hasBasis}
              hrefOf={hrefOf}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface RowProps extends Pick<ChartTableProps, 'hrefOf'> {
  figure: ChartFigure;
  hasBasis: boolean;
}

function Row({ figure, hasBasis, hrefOf }: RowProps) {
  return (
    <tr>
      <th scope="row" lang={langOf(figure)}>
        <PointLink point={figure} hrefOf={hrefOf}>
          {figure.label}
        </PointLink>
      </th>
      <td>
        {formatAmount(figure)}
        {!isInAmount(figure.unit) && <span lang={langOf(figure)}> {figure.unit}</span>}
      </td>
      {hasBasis && <td lang={langOf(figure)}>{figure.basis}</td>}
      <td>{formatMonth(figure.date)}</td>
      <td>
        <PointSource point={figure} />, {t('relation_as_of', formatMonth(figure.asOf))}
      </td>
    </tr>
  );
}
