import { changesClaims } from '../../core/claims/kinds.ts';
import type { Later } from '../../core/schema/later.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { formatMonth } from '../language/dates.ts';
import { t } from '../language/text.ts';
import { laterWord } from '../language/words.ts';
import { type MarkText, RecordText } from './RecordText.tsx';

/**
 * A later entry: when it happened, who says so, what happened, and where to read it. Its text is as large as a claim's.
 */
export function LaterEntry({ entry, mark }: { entry: Later; mark?: MarkText | undefined }) {
  const { kind, date, speaker, source, confidence } = entry;
  return (
    <div class="later" data-later={entry.id} data-changes={changesClaims(kind) || undefined}>
      <div class="later-head">
        <b>{laterWord(kind)}</b> {formatMonth(date)}
        {' · '}
        <SourceLink class="link" href={source.url} lang="en" title={source.title}>
          {source.publisher}
        </SourceLink>
        {speaker && kind === 'response' && <span lang="en"> · {speaker}</span>}
        {confidence === 'single-report' && <span class="kind">{t('single_report')}</span>}
      </div>
      <RecordText text={entry.text} mark={mark} />
    </div>
  );
}
