import type { ComponentChildren } from 'preact';

interface SourceLinkProps {
  href: string;
  class?: string;
  /** The language of its text, where it is not the interface's. */
  lang?: string;
  title?: string;
  'aria-label'?: string;
  children: ComponentChildren;
}

/** A link to a source. It opens in a new tab, and tells the site that it leads to nothing of where the reader came from. */
export function SourceLink({ children, ...attributes }: SourceLinkProps) {
  return (
    <a {...attributes} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
