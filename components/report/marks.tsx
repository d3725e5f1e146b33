import { type ClaimKind, isPlain } from '../../core/claims/kinds.ts';
import type { ClaimStatus } from '../../core/claims/status.ts';
import { kindWord, statusWord } from '../language/words.ts';

/** What became of a claim, where anything did. */
export function StatusMark({ status }: { status: ClaimStatus }) {
  return status === 'as-reported' ? null : <span class="became">{statusWord(status)}</span>;
}

/** What sort of statement a claim is, where it is no plain one. */
export function KindMark({ kind }: { kind: ClaimKind }) {
  return isPlain(kind) ? null : <span class="kind">{kindWord(kind)}</span>;
}
