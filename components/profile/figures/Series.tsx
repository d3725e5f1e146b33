import { timeAxis } from '../../../core/profile/charts.ts';
import { t } from '../../language/text.ts';
import { type FormProps, PointLabel, PointSource, PointValue } from './Point.tsx';

/**
 * Figures at their dates on a time axis. The axis runs down the page, which leaves room to say what each figure counts.
 * No line joins them, since they may count different things.
 */
export function Series({ points, hrefOf }: FormProps) {
  const axis = timeAxis(points.map(({ date }) => date));
  const largest = Math.max(...points.map(({ value }) => value));
  return (
    <>
      <p class="quiet-text">{t('figures_axis')}</p>
      <div
        class="series"
        style={{ '--closest': String(axis.closest), '--last': String(axis.marks.at(-1)?.middle ?? 0) }}
      >
        <div class="series-axis" style={{ '--months': String(axis.months) }} aria-hidden="true">
          {axis.years.map(({ year, at }) => (
            <span key={year} class="series-year" style={{ '--at': String(at) }}>
              {year}
            </span>
          ))}
        </div>
        <ol>
          {points.map((point, index) => {
            const { start, middle, end } = axis.marks[index] ?? { start: 0, middle: 0, end: 0 };
            return (
              <li key={point.record} class="series-point" data-origin={point.origin} style={{ '--at': String(middle) }}>
                <span class="series-span" style={{ '--from': String(start - middle), '--long': String(end - start) }} />
                <span class="bar" style={{ '--part': String(point.value / largest) }} />
                <PointValue point={point} />
                <PointLabel point={point} hrefOf={hrefOf} />
                <PointSource point={point} />
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}
