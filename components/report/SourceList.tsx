import type { ListedSource } from '../../core/bundle/compiled.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { formatDay } from '../language/dates.ts';
import { langOf, t } from '../language/text.ts';

interface SourceListProps {
  sources: readonly ListedSource[];
  /** The reader wants to cite a document; left out where the page can't do that. */
  onCite?: ((source: string) => void) | undefined;
}

/** The documents that claims rest on, each with its date and with what sort of document it is. */
export function SourceList({ sources, onCite }: SourceListProps) {
  return (
    <ul class="sources">
      {sources.map(({ id, publisher, title, url, published, dateIs, about, language }) => (
        <li key={id}>
          <SourceLink class="link" href={url} lang="en">
            {publisher}: {title}
          </SourceLink>
          <p class="quiet-text">
            {t(dateIs === 'published' ? 'source_published' : 'source_last_updated', formatDay(published))}.{' '}
            <span lang={langOf({ language })}>{about}</span>
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
