import type { SourceBrief } from '../../core/bundle/compiled.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { formatDay } from '../language/dates.ts';
import { t } from '../language/text.ts';

interface SourceListProps {
  sources: readonly SourceBrief[];
  /** The reader wants to cite a document, where the page can do so. */
  onCite?: (source: string) => void;
}

/** The documents that statements rest on: which, of when, and of what sort. */
export function SourceList({ sources, onCite }: SourceListProps) {
  return (
    <ul class="sources">
      {sources.map(({ id, publisher, title, url, published, dateIs, about }) => (
        <li key={id}>
          <SourceLink class="link" href={url} lang="en">
            {publisher}: {title}
          </SourceLink>
          <p class="quiet-text">
            {t(dateIs === 'published' ? 'source_published' : 'source_last_updated', formatDay(published))}.{' '}
            <span lang="en">{about}</span>
          </p>
          {onCite && (
            <button type="button" class="link" aria-label={t('cite_source', title)} onClick={() => onCite(id)}>
              {t('cite')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
