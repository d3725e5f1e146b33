import type { News } from '../../core/claims/news.ts';
import { formatDay } from '../language/dates.ts';
import { langOf, plural, t } from '../language/text.ts';

interface NewsListProps {
  news: News;
  /** The address of a new record, on a page where each record has one. */
  hrefOf?: (id: string) => string;
}

/** What is new since the reader last looked, folded to a line until they open it. */
export function NewsList({ news, hrefOf }: NewsListProps) {
  const count = news.sections.reduce((sum, { items }) => sum + items.length, news.gone.length);
  return (
    <details class="fold news">
      <summary>
        <span class="fold-title">{t('news_title')}</span>
        <span class="fold-line">{t('news_since', formatDay(news.since))}</span>
        <span class="count">{plural('news_changes', count)}</span>
      </summary>
      <div class="section">
        {news.whys.map((why) => (
          <p key={why} class="quiet-text" lang="en" dir="ltr">
            {why}
          </p>
        ))}
        {news.sections.map(({ title, language, items }) => (
          <div key={title} class="news-section">
            <span class="eyebrow" lang={langOf({ language })}>
              {title}
            </span>
            <ul>
              {items.map(({ id, how, text, language: own }) => (
                <li key={id} class="claim">
                  <span class="kind">{t(`news_${how}`)}</span>{' '}
                  {hrefOf && (
                    <a class="link" href={hrefOf(id)} aria-label={t('own_address_of', id)}>
                      {t('own_address')}
                    </a>
                  )}
                  <p class="claim-text" lang={langOf({ language: own })}>
                    {text}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {news.gone.length > 0 && (
          <ul>
            {news.gone.map(({ id, version }) => (
              <li key={id} class="claim">
                <span class="kind">{t('news_withdrawn')}</span> <bdi>{id}</bdi>
                <p class="quiet-text">{t('site_gone', version)}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
