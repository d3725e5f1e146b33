import type { Column } from '../../../core/profile/timeline-axis.ts';
import type { DocumentDay, Lane, NamedSign, SmallSign, TimelineLayout } from '../../../core/profile/timeline-layout.ts';
import { formatDay } from '../../language/dates.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, t } from '../../language/text.ts';
import { dateId, textId } from './ids.ts';

interface ChartProps {
  layout: TimelineLayout;
  /** The address of a claim, a later entry or a section in the page. */
  hrefOf: (id: string) => string;
}

/**
 * The picture: a lane for each topic over an axis of years. What has a name stands there by it, the rest as small signs;
 * each leads to its record. Where it has no room, its style leaves the key alone.
 */
export function TimelineChart({ layout, hrefOf }: ChartProps) {
  const { columns, documents, documentLines, lanes } = layout;
  return (
    <figure class="timeline-chart">
      <figcaption class="key">
        <Key sign="reported" text={t('timeline_claims')} />
        <Key sign="changed" text={t('timeline_changes')} />
        <Key sign="told" text={t('timeline_answers')} />
        <span class="key-of-picture">
          <span class="document-key" /> {t('timeline_documents')}
        </span>
        <a class="link to-list" href="#timeline-list">
          {t('timeline_list')}
        </a>
      </figcaption>
      <div class="lanes">
        <div class="picture" style={{ '--documents': documentLines }}>
          <Axis columns={columns} documents={documents} />
          <ol aria-label={t('timeline_chart')}>
            {lanes.map((lane) => (
              <LaneRow key={lane.section} lane={lane} hrefOf={hrefOf} />
            ))}
          </ol>
        </div>
        <p class="quiet-text">
          {t('timeline_note')} {columns.filter(isGap).map((gap) => `${t('timeline_gap_short', nameOf(gap))} `)}
        </p>
      </div>
    </figure>
  );
}

function Key({ sign, text }: { sign: string; text: string }) {
  return (
    <span>
      <span class="sign" data-sign={sign} /> {text}
    </span>
  );
}

/** The years and the days of the documents, with their lines through all lanes. */
function Axis({ columns, documents }: Pick<TimelineLayout, 'columns' | 'documents'>) {
  return (
    <div class="axis">
      <div aria-hidden="true">
        {columns.map((column) => (
          <span
            key={column.first}
            class="axis-year"
            data-gap={isGap(column) || undefined}
            style={{ '--at': column.at }}
          >
            {column.isNamed && nameOf(column)}
          </span>
        ))}
      </div>
      <ul aria-label={t('timeline_documents')}>
        {documents.map((one) => (
          <DocumentLine key={one.source} document={one} />
        ))}
      </ul>
    </div>
  );
}

function DocumentLine({ document: { at, line, side, publisher } }: { document: DocumentDay }) {
  return (
    <li class="axis-document" data-side={side} style={{ '--at': at, '--line': line }}>
      <Isolated text={publisher} lang="en" />
    </li>
  );
}

const isGap = ({ first, last }: Column) => first < last;

function nameOf({ first, last }: Column): string {
  return first < last ? `${first}–${last}` : String(first);
}

function LaneRow({ lane, hrefOf }: Pick<ChartProps, 'hrefOf'> & { lane: Lane }) {
  const { section, title, dated, claims, named, small, lines, rows } = lane;
  const signs = [...named, ...small].sort((a, b) => a.at - b.at);
  return (
    <li class="lane">
      <p class="lane-head">
        <a href={hrefOf(`section-${section}`)} lang={langOf()}>
          {title}
        </a>
        <span class="count">{t('timeline_dated', dated, claims)}</span>
      </p>
      <ol class="lane-signs" style={{ '--lines': lines, '--rows': rows }}>
        {signs.map((one) => (
          <LaneSign key={one.item.id} sign={one} section={section} href={hrefOf(one.item.id)} />
        ))}
      </ol>
    </li>
  );
}

/** A sign, with its name if it has one. What it tells is said by the list beneath, date and words alike. */
function LaneSign({ sign, section, href }: { sign: NamedSign | SmallSign; section: string; href: string }) {
  const { item, at } = sign;
  const id = `sign-${section}-${item.id}`;
  const isNamed = 'line' in sign;
  return (
    <li
      class="dated"
      data-named={isNamed || undefined}
      data-side={isNamed ? sign.side : undefined}
      style={isNamed ? { '--at': at, '--line': sign.line } : { '--at': at, '--row': sign.row }}
    >
      <a
        href={href}
        title={isNamed ? undefined : `${formatDay(item.date)}: ${item.text}`}
        aria-labelledby={`${dateId(item.id)} ${id} ${textId(item.id)}`}
      >
        <span class="sign" data-sign={sign.sign} />
        <span id={id}>
          <span class="unseen">{t(`sign_${sign.sign}`)} </span>
          {isNamed && <Isolated text={sign.label} lang={langOf(item)} />}
        </span>
      </a>
    </li>
  );
}
