import type { SectionBrief } from '../../core/bundle/compiled.ts';

/** The title of a section, with the place that its statements are about where that is told. */
export function SectionTitle({ section: { title, place } }: { section: Pick<SectionBrief, 'title' | 'place'> }) {
  if (!place) return <>{title}</>;
  return (
    <>
      <bdi>{title}</bdi> <span class="section-place">· {place}</span>
    </>
  );
}
