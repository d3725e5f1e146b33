import type { Piece } from '../../core/profile/marking.ts';

/** Takes a text apart into what is to be marked and what is not, where the reader searched for something. */
export type MarkText = (text: string) => Piece[];

interface RecordTextProps {
  text: string;
  mark?: MarkText | undefined;
}

/** What a source says, or what is said of it: English, in the sources' type. */
export function RecordText({ text, mark }: RecordTextProps) {
  return (
    <p class="claim-text" lang="en">
      {mark ? mark(text).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text)) : text}
    </p>
  );
}
