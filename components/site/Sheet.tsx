import type { ComponentChildren } from 'preact';
import { Mark } from '../controls/Mark.tsx';
import { direction, locale } from '../language/text.ts';

interface SheetProps {
  title: string;
  /** The language of the title, if it is not that of the interface. */
  lang?: string;
  /** A line under the title. */
  lead?: ComponentChildren;
  children: ComponentChildren;
}

/** A public page that is no view of a profile: its title, and a column to read. */
export function Sheet({ title, lang, lead, children }: SheetProps) {
  return (
    <div class="sl profile-page" lang={locale()} dir={direction()}>
      <header class="masthead">
        <div class="masthead-title">
          <Mark size={24} />
          <h1 lang={lang}>{title}</h1>
          {lead && <p class="scope">{lead}</p>}
        </div>
      </header>
      <div class="columns">
        <main class="column site-sheet">{children}</main>
      </div>
    </div>
  );
}
