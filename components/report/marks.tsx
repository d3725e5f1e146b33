import { type ClaimKind, isPlain } from '../../core/claims/kinds.ts';
import type { Became } from '../../core/claims/status.ts';
import { langOf } from '../language/text.ts';
import { kindWord, statusWord } from '../language/words.ts';

/**
 * What became of a claim, and which part: “changed since: request tool closed in 2024”; nothing if it is as reported. A
 * detail that was corrected is said quietly, since it changes nothing of what the claim tells.
 */
export function StatusMark({ became: { status, statusOf } }: { became: Became }) {
  if (status === 'as-reported') return null;
  return (
    <span class={status === 'detail-corrected' ? 'kind' : 'became'}>
      {statusWord(status)}
      {statusOf && (
        <>
          {': '}
          <span lang={langOf(statusOf)}>{statusOf.what}</span>
        </>
      )}
    </span>
  );
}

/** The kind of a claim; nothing if it is a plain statement. */
export function KindMark({ kind }: { kind: ClaimKind }) {
  return isPlain(kind) ? null : <span class="kind">{kindWord(kind)}</span>;
}
