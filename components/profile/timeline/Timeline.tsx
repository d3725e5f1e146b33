import type { CompiledClaim } from '../../../core/bundle/compiled.ts';
import { type TimelineItem, type TimelineYear, timelineOf, undatedOf } from '../../../core/profile/timeline.ts';
import type { Later } from '../../../core/schema/later.ts';
import { formatPeriod } from '../../language/dates.ts';
import { plural, t } from '../../language/text.ts';
import { type ListProps, TimelineList } from './TimelineList.tsx';

export interface TimelineProps extends ListProps {
  /** The claims that the reader chose, and the later entries about them. */
  claims: readonly CompiledClaim[];
  later: readonly Later[];
  /** The reader's time: the chart ends with its year. */
  now: Date;
}

/** This many empty years in a row, or more, are shown as one gap, labelled with its first and last year. */
const SHORTEST_GAP = 4;

/** What happened when: a chart of the years, and everything in words by year. */
export function Timeline({ claims, later, now, ...rest }: TimelineProps) {
  const years = timelineOf(claims, later);
  const undated = undatedOf(claims);
  return (
    <div class="timeline">
      {years.length > 0 ? <TimelineChart years={upTo(now.getFullYear(), years)} /> : <p>{t('timeline_nothing')}</p>}
      {undated && (
        <p class="quiet-text">
          {plural('undated', undated.count)} {t('undated_as_of', formatPeriod(undated))}
        </p>
      )}
      <TimelineList years={years} {...rest} />
    </div>
  );
}

function upTo(last: number, years: readonly TimelineYear[]): TimelineYear[] {
  const next = (years.at(-1)?.year ?? last) + 1;
  const missing = Array.from({ length: Math.max(0, last - next + 1) }, (_, after) => ({
    year: next + after,
    items: [],
  }));
  return [...years, ...missing];
}

/** One column per year: claims above the axis, later entries below it. */
function TimelineChart({ years }: { years: readonly TimelineYear[] }) {
  const columns = columnsOf(years);
  const widths = (gap: (length: number) => string) =>
    columns.map((column) => (column.length > 1 ? gap(column.length) : 'minmax(1lh, 1fr)')).join(' ');
  return (
    <figure class="timeline-chart">
      <figcaption class="legend">
        <Legend shape="claim" text={t('timeline_claims')} />
        <Legend shape="change" text={t('timeline_changes')} />
        <Legend shape="answer" text={t('timeline_answers')} />
      </figcaption>
      <ol
        class="timeline-years"
        aria-label={t('timeline_chart')}
        style={{ '--wide': widths((length) => `minmax(0, ${length}fr)`), '--narrow': widths(() => '2.25rem') }}
      >
        {columns.map((column) => {
          const [first] = column;
          if (!first) return null;
          return column.length > 1 ? <Gap key={first.year} years={column} /> : <Column key={first.year} year={first} />;
        })}
      </ol>
      {columns
        .filter(({ length }) => length > 1)
        .map((gap) => (
          <p key={gap[0]?.year} class="quiet-text shortened">
            {t('timeline_gap_short', spanOf(gap))}
          </p>
        ))}
    </figure>
  );
}

/** Groups years into columns: one for each year, but only one for a long run of empty years. */
function columnsOf(years: readonly TimelineYear[]): TimelineYear[][] {
  const runs: TimelineYear[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && year.items.length === 0 && run[0]?.items.length === 0) run.push(year);
    else runs.push([year]);
  }
  return runs.flatMap((run) => (run.length >= SHORTEST_GAP ? [run] : run.map((year) => [year])));
}

function Gap({ years }: { years: readonly TimelineYear[] }) {
  return (
    <li class="timeline-gap">
      <span class="timeline-year">
        {spanOf(years)}
        <span class="roomy">{t('timeline_gap')}</span>
      </span>
    </li>
  );
}

function spanOf(years: readonly TimelineYear[]): string {
  return `${years[0]?.year}–${years.at(-1)?.year}`;
}

function Column({ year: { year, items } }: { year: TimelineYear }) {
  const [claims, later] = [items.filter(isClaim), items.filter((item) => !isClaim(item))];
  if (items.length === 0)
    return (
      <li class="timeline-column">
        <span class="timeline-year">{year}</span>
      </li>
    );
  const label = t('timeline_year', year, plural('statements', claims.length), plural('later_entries', later.length));
  return (
    <li class="timeline-column">
      <a href={`#year-${year}`} aria-label={label}>
        <Stack items={claims} />
        <span class="timeline-year">{year}</span>
        <Stack items={later} />
      </a>
    </li>
  );
}

function Stack({ items }: { items: readonly TimelineItem[] }) {
  return (
    <span class="stack" aria-hidden="true">
      {items.map((item) => (
        <span key={item.id} class="shape" data-shape={shapeOf(item)} />
      ))}
    </span>
  );
}

function Legend({ shape, text }: { shape: string; text: string }) {
  return (
    <span class="legend-entry">
      <span class="shape" data-shape={shape} aria-hidden="true" /> {text}
    </span>
  );
}

function isClaim({ type }: TimelineItem): boolean {
  return type === 'claim';
}

/** The shapes tell the types apart without colour: a dot, a filled diamond, an open diamond. */
function shapeOf(item: TimelineItem): 'claim' | 'change' | 'answer' {
  if (item.type === 'claim') return 'claim';
  return item.changes ? 'change' : 'answer';
}
