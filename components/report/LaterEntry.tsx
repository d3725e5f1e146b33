import type { CardEntry, MoreEntries } from '../../core/claims/card.ts';
import { changesClaim } from '../../core/claims/ties.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { formatMonth } from '../language/dates.ts';
import { Isolated } from '../language/Isolated.tsx';
import { langOf, plural, t } from '../language/text.ts';
import { howWord } from '../language/words.ts';
import { type MarkText, RecordText } from './RecordText.tsx';
import { Sign } from './Sign.tsx';

/**
 * A later entry: when it happened, who says so, what happened, and where to read it. Its text is as large as a claim's.
 */
export function LaterEntry({ entry, mark }: { entry: CardEntry; mark?: MarkText | undefined }) {
  const { how, isBefore, date, year, sign, speaker, source, confidence } = entry;
  return (
    <li class="later line" data-later={entry.id} data-sign={sign} data-changes={changesClaim(entry) || undefined}>
      <span class="line-year">{year}</span>
      <Sign sign={sign} isSaid />
      <div class="told">
        <div class="later-head">
          <b>{isBefore && how === 'adds' ? t('before_report') : howWord(how)}</b> {formatMonth(date)}
          {isBefore && how !== 'adds' && ` · ${t('before_report_short')}`}
          {' · '}
          <SourceLink class="link" href={source.url} lang="en" title={source.title}>
            {source.publisher}
          </SourceLink>
          {speaker && (how === 'answers' || how === 'disputes') && (
            <>
              {' · '}
              <Isolated text={speaker} lang={langOf(entry)} />
            </>
          )}
          <CopyRead source={source} />
          {confidence === 'single-report' && <span class="kind">{t('single_report')}</span>}
        </div>
        <RecordText text={entry.text} language={entry.language} original={entry.original} mark={mark} />
      </div>
    </li>
  );
}

/** Entries that add to a claim, folded to one line in their place. */
export function FoldedEntries({ entries, mark }: { entries: MoreEntries['more']; mark?: MarkText | undefined }) {
  const [first, last] = [entries[0]?.year, entries.at(-1)?.year];
  const years = first === last ? String(first) : t('years_between', String(first), String(last));
  return (
    <li>
      <details class="more-entries">
        <summary class="line" data-sign="none">
          <span class="line-year" />
          <Sign sign="none" isSaid />
          <span class="link quiet">
            {plural('more_entries', entries.length)}, {years}
          </span>
        </summary>
        <ol class="thread">
          {entries.map((entry) => (
            <LaterEntry key={entry.id} entry={entry} mark={mark} />
          ))}
        </ol>
      </details>
    </li>
  );
}

/** Says where only a copy was read; if the publisher's own page was not found, the link before it leads to the copy. */
function CopyRead({ source: { url, readAt } }: Pick<CardEntry, 'source'>) {
  if (!readAt) return null;
  if (readAt === url) return <span class="kind">{t('read_in_copy')}</span>;
  return (
    <>
      {' · '}
      <SourceLink class="link" href={readAt}>
        {t('read_in_copy')}
      </SourceLink>
    </>
  );
}
