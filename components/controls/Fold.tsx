import type { ComponentChildren } from 'preact';

interface FoldProps {
  /** Names it in the address of the page, as in "#corner". */
  id: string;
  title: string;
  /** What is chosen at present, in a line. */
  now: string;
  children: ComponentChildren;
}

/** A choice folded to one line that tells what is chosen at present. It opens in place. */
export function Fold({ id, title, now, children }: FoldProps) {
  return (
    <details class="fold setting" id={id}>
      <summary>
        <h2 class="fold-title">{title}</h2> <span class="fold-now">{now}</span>
      </summary>
      <div class="setting-body">{children}</div>
    </details>
  );
}
