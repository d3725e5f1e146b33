import { Sheet } from './Sheet.tsx';

/** A document of the project, in English, as a public page. @param html made from its Markdown by the build */
export function TextPage({ title, html }: { title: string; html: string }) {
  return (
    <Sheet title={title} lang="en">
      <div class="site-text" lang="en" dir="ltr" dangerouslySetInnerHTML={{ __html: html }} />
    </Sheet>
  );
}
