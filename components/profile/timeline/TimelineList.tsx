import type { SectionBrief, SourceBrief } from '../../../core/bundle/compiled.ts';
import { publisherOf } from '../../../core/claims/sources.ts';
import type { TimelineItem, TimelineYear } from '../../../core/profile/timeline.ts';
import { formatDay } from '../../language/dates.ts';
import { plural, t } from '../../language/text.ts';
import { howWord } from '../../language/words.ts';
import { KindMark, StatusMark } from '../../report/marks.tsx';
import { RecordText } from '../../report/RecordText.tsx';

export interface ListProps {
  sources: readonly SourceBrief[];
  sections: readonly Pick<SectionBrief, 'id' | 'title'>[];
  /** The address of a claim or later entry in the page. */
  hrefOf: (id: string) => string;
}

/** Everything on the timeline in words, by year: when it happened, who says so, and what. */
export function TimelineList({ years, ...rest }: ListProps & { years: readonly TimelineYear[] }) {
  return (
    <>
      {years
        .filter(({ items }) => items.length > 0)
        .map(({ year, items }) => (
          <section key={year} class="year" aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`} tabIndex={-1}>
              {year} <span class="count">{countsOf(items)}</span>
            </h2>
            <ol>
              {items.map((item) => (
                <Event key={item.id} item={item} {...rest} />
              ))}
            </ol>
          </section>
        ))}
    </>
  );
}

function countsOf(items: readonly TimelineItem[]): string {
  const claims = items.filter(({ type }) => type === 'claim').length;
  const counts = [
    claims > 0 && plural('statements', claims),
    items.length > claims && plural('later_entries', items.length - claims),
  ];
  return counts.filter(Boolean).join(', ');
}

function Event({ item, sources, sections, hrefOf }: ListProps & { item: TimelineItem }) {
  const titles = sections.filter(({ id }) => item.sections.includes(id)).map(({ title }) => title);
  return (
    <li
      class="event"
      data-event={item.id}
      data-type={item.type}
      data-changes={(item.type === 'later' && item.changes) || undefined}
    >
      <p class="event-head">
        <b class="event-date">{formatDay(item.date)}</b>
        {item.type === 'later' ? (
          <LaterHead item={item} />
        ) : (
          <ClaimHead item={item} publisher={publisherOf(sources, item.source)} />
        )}
      </p>
      <div id={`event-${item.id}`}>
        <RecordText text={item.text} />
      </div>
      <p class="event-foot">
        <a
          class="link"
          id={`open-${item.id}`}
          href={hrefOf(item.id)}
          aria-labelledby={`open-${item.id} event-${item.id}`}
        >
          {t('open_record')}
        </a>
        <span lang="en">{titles.join(', ')}</span>
      </p>
    </li>
  );
}

function ClaimHead({ item, publisher }: { item: TimelineItem & { type: 'claim' }; publisher: string }) {
  const { speaker, became, kind } = item;
  const isOther = speaker !== undefined && speaker !== publisher;
  return (
    <>
      <span lang="en">{isOther ? speaker : publisher}</span>
      {isOther && <span>{t('reported_by', publisher)}</span>}
      <StatusMark became={became} />
      <KindMark kind={kind} />
    </>
  );
}

function LaterHead({ item: { how, publisher } }: { item: TimelineItem & { type: 'later' } }) {
  return (
    <>
      <span class="event-kind">{howWord(how)}</span>
      <span lang="en">{publisher}</span>
    </>
  );
}
