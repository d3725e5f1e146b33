import type { ComponentChildren } from 'preact';

interface SourceLinkProps {
  href: string;
  class?: string;
  /** The language of its text, if it is not that of the interface. */
  lang?: string;
  title?: string;
  'aria-label'?: string;
  children: ComponentChildren;
}

/** A link to a source. It opens in a new tab, and does not tell the other site where the reader came from. */
export function SourceLink({ children, ...attributes }: SourceLinkProps) {
  return (
    <a {...attributes} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
