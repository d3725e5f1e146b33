import { type ClaimKind, isPlain } from '../../core/claims/kinds.ts';
import type { ClaimStatus } from '../../core/claims/status.ts';
import { kindWord, statusWord } from '../language/words.ts';

/** What became of a claim; nothing if it is as reported. */
export function StatusMark({ status }: { status: ClaimStatus }) {
  return status === 'as-reported' ? null : <span class="became">{statusWord(status)}</span>;
}

/** The kind of a claim; nothing if it is a plain statement. */
export function KindMark({ kind }: { kind: ClaimKind }) {
  return isPlain(kind) ? null : <span class="kind">{kindWord(kind)}</span>;
}
