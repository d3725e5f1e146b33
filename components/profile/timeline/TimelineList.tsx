import type { SectionBrief, SourceBrief } from '../../../core/bundle/compiled.ts';
import { publisherOf } from '../../../core/claims/sources.ts';
import type { TimelineItem, TimelineYear } from '../../../core/profile/timeline.ts';
import { formatDay, formatShortMonth } from '../../language/dates.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, plural, t } from '../../language/text.ts';
import { howWord } from '../../language/words.ts';
import { KindMark, StatusMark } from '../../report/marks.tsx';
import { RecordText } from '../../report/RecordText.tsx';
import { Sign } from '../../report/Sign.tsx';
import { dateId, textId } from './ids.ts';

export interface ListProps {
  sources: readonly SourceBrief[];
  sections: readonly Pick<SectionBrief, 'id' | 'title'>[];
  /** The address of a claim or later entry in the page. */
  hrefOf: (id: string) => string;
}

/** Everything on the timeline in words, by year, the latest first: when it happened, what, and who says so. */
export function TimelineList({ years, ...rest }: ListProps & { years: readonly TimelineYear[] }) {
  return (
    <div id="timeline-list" tabIndex={-1}>
      {years.map(({ year, items }) => (
        <section key={year} class="year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            {year} <span class="count">{countsOf(items)}</span>
          </h2>
          <ol>
            {items.map((item) => (
              <Event key={item.id} item={item} {...rest} />
            ))}
          </ol>
        </section>
      ))}
    </div>
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
  const { id, date, sign, text } = item;
  const titles = sections.filter((section) => item.sections.has(section.id)).map(({ title }) => title);
  return (
    <li class="event line" data-event={id} data-type={item.type} data-sign={sign}>
      <span class="line-year" aria-hidden="true">
        {formatShortMonth(date)}
      </span>
      <Sign sign={sign} isSaid={item.type === 'later'} />
      <div class="said">
        <div id={textId(id)}>
          <RecordText text={text} language={item.language} />
        </div>
        <p class="event-foot">
          <b class="event-date" id={dateId(id)}>
            {formatDay(date)}
          </b>
          {item.type === 'later' ? (
            <LaterFoot item={item} />
          ) : (
            <ClaimFoot item={item} publisher={publisherOf(sources, item.source)} />
          )}
          <span lang={langOf()}>{titles.join(', ')}</span>
          <a class="link" id={`open-${id}`} href={hrefOf(id)} aria-labelledby={`open-${id} ${textId(id)}`}>
            {t('open_record')}
          </a>
        </p>
      </div>
    </li>
  );
}

function ClaimFoot({ item, publisher }: { item: TimelineItem & { type: 'claim' }; publisher: string }) {
  const { speaker, became, kind } = item;
  const isOther = speaker !== undefined && speaker !== publisher;
  return (
    <>
      <Isolated text={isOther ? speaker : publisher} lang={isOther ? langOf(item) : 'en'} />
      {isOther && <span>{t('reported_by', publisher)}</span>}
      <StatusMark became={became} />
      <KindMark kind={kind} />
    </>
  );
}

function LaterFoot({ item: { how, publisher } }: { item: TimelineItem & { type: 'later' } }) {
  return (
    <>
      <span class="event-kind">{howWord(how)}</span>
      <span lang="en">{publisher}</span>
    </>
  );
}
