import type { Piece } from '../../core/profile/marking.ts';

/** Takes a text apart into what is to be marked and what is not, where the reader searched for something. */
export type Mark = (text: string) => Piece[];

interface SaidProps {
  text: string;
  mark?: Mark | undefined;
}

/** What a source says, or what is said of it: English, in the sources' type. */
export function Said({ text, mark }: SaidProps) {
  return (
    <p class="claim-text" lang="en">
      {mark ? mark(text).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text)) : text}
    </p>
  );
}
