import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  text: string;
  /** Level of the heading: 1 where it names the whole page. */
  level?: 1 | 2;
  children?: ComponentChildren;
}

/** Shown where a surface has no content: says so, says why, and offers what there is instead. */
export function EmptyState({ title, text, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="blank">
      <Heading>{title}</Heading>
      <p class="quiet-text">{text}</p>
      {children}
    </div>
  );
}
