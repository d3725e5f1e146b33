import type { Later } from '../../core/schema/later.ts';
import { formatMonth } from '../language/dates.ts';
import { type MarkText, RecordText } from './RecordText.tsx';
import { t } from '../language/text.ts';

/** Kinds that change what a claim tells, and are marked so; answers and later editions stand beside it plainly. */
const CHANGES: ReadonlySet<Later['kind']> = new Set(['development', 'reversal', 'correction', 'contested']);

/** What happened since a claim was made: when, who says it, what, and where to read it; in the size of the claim. */
export function LaterEntry({ entry, mark }: { entry: Later; mark?: MarkText | undefined }) {
  const { kind, date, speaker, source, confidence } = entry;
  return (
    <div class="later" data-later={entry.id} data-changes={CHANGES.has(kind) || undefined}>
      <div class="later-head">
        <b>{t(`later_${kind === 'later-edition' ? 'edition_kind' : kind}`)}</b> {formatMonth(date)}
        {' · '}
        <a class="link" href={source.url} target="_blank" rel="noreferrer noopener" lang="en" title={source.title}>
          {source.publisher}
        </a>
        {speaker && kind === 'response' && <span lang="en"> · {speaker}</span>}
        {confidence === 'single-report' && <span class="kind">{t('single_report')}</span>}
      </div>
      <RecordText text={entry.text} mark={mark} />
    </div>
  );
}
