import type { ChartData } from '../../../core/profile/charts.ts';
import { SourceLink } from '../../controls/SourceLink.tsx';
import { formatMonth } from '../../language/dates.ts';
import { langOf, t } from '../../language/text.ts';
import { LaterEntry } from '../../report/LaterEntry.tsx';
import { ChartRows } from './ChartRows.tsx';
import { ChartTable } from './ChartTable.tsx';

export interface ChartsProps {
  charts: readonly ChartData[];
  /** The address of a claim or later entry in the page. */
  hrefOf: (id: string) => string;
}

/** The profile's charts, each with its figures as a table, its sources, and what happened since. */
export function Charts({ charts, hrefOf }: ChartsProps) {
  if (charts.length === 0) return <p class="nothing">{t('figures_nothing')}</p>;
  return (
    <>
      <Key charts={charts} />
      <div class="charts">
        {charts.map((chart) => (
          <Chart key={chart.id} chart={chart} hrefOf={hrefOf} />
        ))}
      </div>
    </>
  );
}

/** What the signs mean, as far as they are used. */
function Key({ charts }: Pick<ChartsProps, 'charts'>) {
  const words = { reported: t('changes_reported'), changed: t('key_changed'), told: t('key_told') } as const;
  const used = new Set(charts.flatMap(({ points }) => points.map(({ sign }) => sign)));
  return (
    <p class="key figures-key">
      {(['reported', 'changed', 'told'] as const)
        .filter((sign) => used.has(sign))
        .map((sign) => (
          <span key={sign}>
            <span class="sign" data-sign={sign} />
            {words[sign]}
          </span>
        ))}
    </p>
  );
}

function Chart({ chart, hrefOf }: { chart: ChartData; hrefOf: ChartsProps['hrefOf'] }) {
  const { id, title, form, counted, note, sources, later } = chart;
  // Rows with names or two numbers of their own need the width of the page.
  const isWide = form === 'parts' || (form === 'counts' && counted === undefined);
  return (
    <figure class="chart" data-chart={id} data-wide={isWide || undefined} aria-labelledby={`chart-${id}`}>
      <h2 class="headline" id={`chart-${id}`} lang={langOf(chart)}>
        {title}
      </h2>
      {note && (
        <p class="chart-note" lang={langOf(chart)}>
          {note}
        </p>
      )}
      {form === 'shares' && counted === undefined && <p class="chart-note">{t('figures_apart')}</p>}
      <ChartRows chart={chart} hrefOf={hrefOf} />
      {later.length > 0 && (
        <ol class="thread">
          {later.map((entry) => (
            <LaterEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <ChartTable points={chart.points} hrefOf={hrefOf} />
      <figcaption class="chart-sources">
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
