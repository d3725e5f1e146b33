import type { Piece } from '../../core/profile/marking.ts';
import { langOf } from '../language/text.ts';

/** Splits a text into the pieces to mark (what the reader searched for) and the pieces between them. */
export type MarkText = (text: string) => Piece[];

interface RecordTextProps {
  text: string;
  /** Left out where it is in the language of all statements. */
  language?: 'en' | undefined;
  /** The English of a translated text, where the reader asked for it. */
  original?: string | undefined;
  mark?: MarkText | undefined;
}

/** The text of a claim or later entry, in the typeface for sources. */
export function RecordText({ text, language, original, mark }: RecordTextProps) {
  return (
    <>
      <p class="claim-text" lang={langOf({ language })}>
        {mark
          ? mark(text).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text))
          : text}
      </p>
      {original !== undefined && (
        <p class="original" lang="en" dir="ltr">
          {original}
        </p>
      )}
    </>
  );
}
