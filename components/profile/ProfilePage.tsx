import type { ComponentChildren } from 'preact';
import { formatQuery, isNarrowed, VIEWS, wholeProfile } from '../../core/profile/query.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Mark } from '../controls/Mark.tsx';
import { direction, englishNote, locale, plural, t } from '../language/text.ts';
import { hrefOfView } from './addresses.ts';
import { ExportBar, type ExportBarProps, PrintLine } from './ExportBar.tsx';
import { Filters, type FiltersProps } from './Filters.tsx';
import type { ProfileState } from './state.ts';

export interface ProfilePageProps {
  /**
   * `loading` until the dataset is read, `broken` if it can't be read, `unknown` if the address names no known profile.
   */
  state: ProfileState | 'loading' | 'broken' | 'unknown';
  onSearch: (words: string) => void;
  onChoose: FiltersProps['onChoose'];
  onExport: ExportBarProps['onExport'];
  onPrint: ExportBarProps['onPrint'];
  /** The dialog with a citation, which opens over the page. */
  dialog?: ComponentChildren;
  /** The view that is open; undefined while its code is being loaded. */
  children?: ComponentChildren;
}

/** The full page of a profile: head, search, views, contents and filters, and the view that is open. */
export function ProfilePage({ state, ...props }: ProfilePageProps) {
  const theme = typeof state === 'object' ? state.settings.theme : 'auto';
  return (
    <div class="sl profile-page" data-theme={theme} lang={locale()} dir={direction()}>
      {state === 'loading' && <p class="blank quiet-text">{t('loading')}</p>}
      {state === 'broken' && <EmptyState level={1} title={t('broken_title')} text={t('broken_text')} />}
      {state === 'unknown' && <EmptyState level={1} title={t('profile_none')} text={t('profile_none_text')} />}
      {typeof state === 'object' && <Ready state={state} {...props} />}
    </div>
  );
}

function Ready({ state, ...props }: ProfilePageProps & { state: ProfileState }) {
  const { onSearch, onChoose, onExport, onPrint, dialog, children } = props;
  const { query } = state;
  /** Whether the view shows statements that can be chosen, counted and saved. */
  const isOfStatements = query.view !== 'about' && query.view !== 'changes';
  return (
    <>
      <PageHead state={state} />
      <nav class="views" aria-label={t('views')}>
        {VIEWS.map((view) => (
          <a key={view} href={hrefOfView(query, view)} aria-current={view === query.view ? 'page' : undefined}>
            {t(`view_${view}`)}
          </a>
        ))}
      </nav>
      <div class="columns">
        <Contents state={state} />
        <main class="column" aria-busy={state.isPartial || !children || undefined}>
          {query.view !== 'about' && <Search words={query.words} onSearch={onSearch} />}
          {isOfStatements && <Filters state={state} onChoose={onChoose} />}
          <p class="found" role="status">
            {isOfStatements && countOf(state)}
          </p>
          {isOfStatements && <ExportBar count={shownOf(state)} onExport={onExport} onPrint={onPrint} />}
          {children ?? <p class="quiet-text">{t('loading')}</p>}
        </main>
      </div>
      {dialog}
    </>
  );
}

function PageHead({ state }: { state: ProfileState }) {
  const { guide, catalog, query, now } = state;
  const others = catalog.profiles.filter(({ id }) => id !== guide.id);
  return (
    <header class="page-head">
      <Mark size={28} />
      <h1>{t('profile_title', guide.name)}</h1>
      <p class="lead" lang="en">
        {guide.about}
      </p>
      <p class="quiet-text">
        {t('not_affiliated')} {englishNote()}
      </p>
      <PrintLine
        version={catalog.version}
        updated={catalog.updated}
        count={shownOf(state)}
        filters={formatQuery(query)}
        now={now}
      />
      {others.length > 0 && (
        <ul class="other-profiles" aria-label={t('profile_others')}>
          {others.map(({ id, name }) => (
            <li key={id}>
              <a class="link" href={formatQuery(wholeProfile(id))} lang="en">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

/** The table of contents: each section links to its place in the whole profile. */
function Contents({ state }: { state: ProfileState }) {
  const { guide, query } = state;
  const whole = formatQuery(wholeProfile(query.profile));
  return (
    <nav class="contents" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ol>
        {guide.sections.map(({ id, title, claims }) => (
          <li key={id}>
            <a href={`${whole}#section-${id}`} lang="en">
              {title}
            </a>
            <span class="count">{claims}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Search({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  return (
    <search class="search">
      <label class="unseen" for="search">
        {t('search')}
      </label>
      <input
        id="search"
        type="search"
        placeholder={t('search')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={words}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </search>
  );
}

/** The number of claims on show. Withdrawn claims stay visible but don't count. */
function shownOf({ results }: ProfileState): number {
  return results.claims.filter(({ withdrawn }) => !withdrawn).length;
}

function countOf(state: ProfileState): string {
  const { query, guide } = state;
  const shown = shownOf(state);
  if (!isNarrowed(query)) return plural('statements', shown);
  return t(
    'some_statements',
    shown,
    guide.sections.reduce((sum, { claims }) => sum + claims, 0),
  );
}
