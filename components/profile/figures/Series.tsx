import { timeAxis } from '../../../core/profile/charts.ts';
import { t } from '../../language/text.ts';
import { type FormProps, PointLabel, PointSource, PointValue } from './Point.tsx';

/**
 * Figures at their dates on a time axis. The axis runs down the page, which leaves room to say what each figure counts.
 * No line joins them, since they may count different things.
 */
export function Series({ points, hrefOf }: FormProps) {
  const { months, years, marks, closest } = timeAxis(points.map(({ date }) => date));
  const largest = Math.max(...points.map(({ value }) => value));
  const starts = marks.map(({ middle }) => middle);
  // The last point has as much room as if another followed it at the shortest distance.
  const end = Math.max(months, (starts.at(-1) ?? 0) + closest);
  return (
    <>
      <p class="quiet-text">{t('figures_axis')}</p>
      <div class="series" style={{ gridTemplateRows: rowsBetween([0, ...starts, end]) }}>
        <div
          class="series-axis"
          style={{ '--part': String(months / end), '--years': String(months / 12) }}
          aria-hidden="true"
        >
          {years.map(({ year, at }) => (
            <span key={year} class="series-year" style={{ '--at': String(at / months) }}>
              {year}
            </span>
          ))}
          {marks.map(({ start, end }, index) => (
            <span
              key={`${points[index]?.record} ${points[index]?.date}`}
              class="series-span"
              data-origin={points[index]?.origin}
              style={{ '--at': String(start / months), '--long': String((end - start) / months) }}
            />
          ))}
        </div>
        <ol>
          {points.map((point, index) => (
            // The first row is the time before the first point.
            <li
              key={`${point.record} ${point.date}`}
              class="series-point"
              data-origin={point.origin}
              style={{ gridRow: index + 2 }}
            >
              <span class="bar" style={{ '--part': String(point.value / largest) }} />
              <PointValue point={point} />
              <PointLabel point={point} hrefOf={hrefOf} />
              <PointSource point={point} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/**
 * Grid rows between places on the axis, each as high as the time is long. They are counted in hundredths of a month,
 * since browsers count shares below 1 as 1.
 */
function rowsBetween(places: readonly number[]): string {
  return places
    .slice(1)
    .map((place, before) => `${Math.round((place - (places[before] ?? 0)) * 100)}fr`)
    .join(' ');
}
