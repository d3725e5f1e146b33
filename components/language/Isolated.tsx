import { directionOf } from './direction.ts';

interface IsolatedProps {
  text: string;
  /** Its language, if that is not the one around it. */
  lang?: string | undefined;
}

/** A name or other short text in a line, in its own direction, so that it does not mix with what stands beside it. */
export function Isolated({ text, lang }: IsolatedProps) {
  return (
    <bdi lang={lang} dir={directionOf(text)}>
      {text}
    </bdi>
  );
}
