import type { Piece } from '../../core/profile/marking.ts';

/** Splits a text into the pieces to mark (what the reader searched for) and the pieces between them. */
export type MarkText = (text: string) => Piece[];

interface RecordTextProps {
  text: string;
  mark?: MarkText | undefined;
}

/** The text of a claim or later entry, which is in English, in the typeface for sources. */
export function RecordText({ text, mark }: RecordTextProps) {
  return (
    <p class="claim-text" lang="en">
      {mark ? mark(text).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text)) : text}
    </p>
  );
}
