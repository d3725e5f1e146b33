import type { ChartData, ChartFigure, ChartPoint } from '../../../core/profile/charts.ts';
import { type Scale, scaleOf, shareOf } from '../../../core/profile/scale.ts';
import { formatShortMonthAndYear } from '../../language/dates.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, t } from '../../language/text.ts';
import { StatusMark } from '../../report/marks.tsx';
import { Sign } from '../../report/Sign.tsx';
import { formatNumber, formatQualified } from './amounts.ts';
import { PointLink, PointSource, sayerOf } from './Point.tsx';

interface RowProps {
  chart: ChartData;
  point: ChartPoint;
  hrefOf: (id: string) => string;
}

/** A chart's rows: when, what is counted and who says it, the drawing, and the number at its end; under them the axis. */
export function ChartRows({ chart, hrefOf }: Omit<RowProps, 'point'>) {
  const { form, counted, points } = chart;
  const scale = form === 'shares' ? undefined : scaleOf(points.map(reachOf));
  return (
    // The numbers get as much room at the end of the drawing as the longest needs.
    <div class="chart-rows" style={{ '--letters': String(Math.max(...points.map(lettersOf))) }}>
      {counted && (
        <p class="chart-counted" lang={form === 'shares' ? undefined : langOf(chart)}>
          {form === 'shares' ? t('figures_whole', counted) : counted}
        </p>
      )}
      <ol>
        {points.map((point) => (
          <li key={`${point.record} ${point.date} ${point.label}`} class="chart-row" data-sign={point.sign}>
            <span class="chart-date">{formatShortMonthAndYear(point.date)}</span>
            <Sign sign={point.sign} />
            <Name chart={chart} point={point} hrefOf={hrefOf} />
            <div class="plot" data-form={form}>
              <Drawing point={point} scale={scale} />
              <Numbers point={point} hrefOf={hrefOf} />
            </div>
          </li>
        ))}
      </ol>
      {scale && <Axis scale={scale} unit={points[0]?.unit ?? ''} />}
    </div>
  );
}

/** What the figure counts, or of what it is a share; who says it alone where the whole chart counts one thing. */
function Name({ chart: { form, counted }, point, hrefOf }: RowProps) {
  if (counted !== undefined && point.name === undefined)
    return (
      <p class="chart-name chart-who">
        <PointLink point={point} hrefOf={hrefOf}>
          <PointSource point={point} />
        </PointLink>
        {point.part && sayerOf(point.part) !== sayerOf(point) && (
          <>
            {' · '}
            <Isolated text={nameOf(point.part)} lang={langOf(point.part)} />: <PointSource point={point.part} />
          </>
        )}{' '}
        <StatusMark became={point.became} />
      </p>
    );
  return (
    <div class="chart-name">
      <PointLink point={point} hrefOf={hrefOf} lang={langOf(point)}>
        {point.name ?? (form === 'shares' ? point.basis : point.label)}
      </PointLink>
      <p class="chart-who">
        <PointSource point={point} /> <StatusMark became={point.became} />
      </p>
    </div>
  );
}

/** Drawn for the eye alone: the number beside it says the same. */
function Drawing({ point, scale }: { point: ChartPoint; scale: Scale | undefined }) {
  const { value, part, besides, sign } = point;
  if (!scale) return <Bar length={1} part={shareOf(point) ?? 0} />;
  if (part) return <Bar length={value / scale.end} part={part.value / value} />;
  return (
    <>
      <Line length={value / scale.end} sign={sign} />
      {besides && <Line length={besides.value / scale.end} sign="told" />}
    </>
  );
}

/** A part in the outline of its whole. */
function Bar({ length, part }: { length: number; part: number }) {
  return (
    <span class="whole" style={{ '--long': String(length) }} aria-hidden="true">
      <span class="bar" style={{ '--part': String(part) }} />
    </span>
  );
}

/** A count: a line with its sign at the end. */
function Line({ length, sign }: { length: number; sign: ChartPoint['sign'] }) {
  return (
    <>
      <span class="count-line" style={{ '--long': String(length) }} aria-hidden="true" />
      <span class="sign" data-sign={sign} aria-hidden="true" />
    </>
  );
}

function Numbers({ point, hrefOf }: Pick<RowProps, 'point' | 'hrefOf'>) {
  const { part, besides } = point;
  return (
    <p class="plot-value">
      <b>{formatQualified(point)}</b>
      {part && (
        <span>
          {' '}
          <PointLink point={part} hrefOf={hrefOf} lang={langOf(part)}>
            <Isolated text={nameOf(part)} />
          </PointLink>{' '}
          {formatQualified(part)}
        </span>
      )}
      {besides && (
        <span>
          {' '}
          + {formatQualified(besides)} <span lang={langOf(besides)}>{besides.unit}</span>
        </span>
      )}
    </p>
  );
}

function Axis({ scale: { end, ticks }, unit }: { scale: Scale; unit: string }) {
  return (
    <div class="chart-axis" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} class="tick" style={{ '--long': String(tick / end) }}>
          <span>{formatNumber(tick, unit)}</span>
        </span>
      ))}
    </div>
  );
}

/** How far a point reaches on the axis. */
function reachOf({ value, besides }: ChartPoint): number {
  return value + (besides?.value ?? 0);
}

/** About how many letters the numbers of a row have. */
function lettersOf(point: ChartPoint): number {
  const { part, besides } = point;
  const further = [part && `  ${nameOf(part)} ${formatQualified(part)}`];
  if (besides) further.push(`  + ${formatQualified(besides)} ${besides.unit}`);
  return [formatQualified(point), ...further].join('').length;
}

function nameOf({ name, label }: ChartFigure): string {
  return name ?? label;
}
