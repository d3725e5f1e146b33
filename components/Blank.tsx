import type { ComponentChildren } from 'preact';

/** A surface with nothing to report: says so, says why, and offers what there is. */
export function Blank({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="blank">
      <h2>{title}</h2>
      <p class="quiet-text">{text}</p>
      {children}
    </div>
  );
}
