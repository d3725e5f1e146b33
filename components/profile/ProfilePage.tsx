import type { ComponentChildren } from 'preact';
import { isNarrowed, VIEWS, type View, wholeProfile } from '../../core/profile/query.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { direction, langOf, locale, t } from '../language/text.ts';
import { hrefOfQuery, hrefOfView } from './addresses.ts';
import { ExportBar, type ExportBarProps } from './ExportBar.tsx';
import { Chosen, Filters, type FiltersProps } from './Filters.tsx';
import { Masthead, type MastheadProps } from './Masthead.tsx';
import { countOf, shownOf } from './results.ts';
import { isRead, type ProfileFrame, type ProfileState } from './state.ts';

export interface ProfilePageProps {
  /** `broken` if the dataset can't be read, `unknown` if the address names no known profile. */
  state: ProfileFrame | ProfileState | 'broken' | 'unknown';
  onSearch?: MastheadProps['onSearch'];
  onStatements?: MastheadProps['onStatements'];
  said?: MastheadProps['said'];
  /** Left out, with what follows, where the page can't do that: then there is no control for it. */
  onChoose?: FiltersProps['onChoose'] | undefined;
  onExport?: ExportBarProps['onExport'] | undefined;
  onPrint?: ExportBarProps['onPrint'] | undefined;
  /** The dialog with a citation, which opens over the page. */
  dialog?: ComponentChildren;
  /** The view that is open; undefined while its code is being loaded. */
  children?: ComponentChildren;
}

/** The full page of a profile: the masthead, the tabs, and the view that is open. */
export function ProfilePage({ state, ...props }: ProfilePageProps) {
  const theme = typeof state === 'object' ? state.settings.theme : 'auto';
  return (
    <div class="sl profile-page" data-theme={theme} lang={locale()} dir={direction()}>
      {state === 'broken' && <EmptyState level={1} title={t('broken_title')} text={t('broken_text')} />}
      {state === 'unknown' && <EmptyState level={1} title={t('profile_none')} text={t('profile_none_text')} />}
      {typeof state === 'object' && <Framed state={state} {...props} />}
    </div>
  );
}

/** Views of all statements: they show nothing that could be chosen. */
const WHOLE: readonly View[] = ['changes', 'about'];

/** The masthead and the tabs, and under them what is read by now. */
function Framed({ state, ...props }: ProfilePageProps & { state: ProfileFrame | ProfileState }) {
  const { query } = state;
  return (
    <>
      <Masthead
        state={state}
        isDated={props.onPrint !== undefined}
        onSearch={props.onSearch}
        onStatements={props.onStatements}
        said={props.said}
      />
      <nav class="views" aria-label={t('views')}>
        {VIEWS.map((view) => (
          <a key={view} href={hrefOfView(query, view)} aria-current={view === query.view ? 'page' : undefined}>
            {t(`view_${view}`)}
          </a>
        ))}
      </nav>
      {isRead(state) ? (
        <Columns state={state} {...props} />
      ) : (
        <div class="columns">
          <main class="column" aria-busy="true">
            <Loading />
          </main>
        </div>
      )}
      {props.dialog}
    </>
  );
}

function Columns({ state, ...props }: ProfilePageProps & { state: ProfileState }) {
  const { onChoose, onExport, onPrint, children } = props;
  const { query } = state;
  const isStatements = query.view === 'statements';
  const isChosen = !isStatements && !WHOLE.includes(query.view) && isNarrowed(query);
  return (
    <div class="columns" data-contents={isStatements || undefined}>
      {isStatements && <Contents state={state} />}
      <main class="column" aria-busy={state.isPartial || !children || undefined}>
        {isStatements && onChoose && <Filters state={state} onChoose={onChoose} />}
        <p class="found" role="status">
          {(isStatements || isChosen) && countOf(state)}
        </p>
        {isChosen && <Chosen state={state} />}
        {isStatements && onExport && onPrint && (
          <ExportBar count={shownOf(state)} onExport={onExport} onPrint={onPrint} />
        )}
        {children ?? <Loading />}
      </main>
    </div>
  );
}

/** Mostly gone before the style lets it show (profile.css). */
function Loading() {
  return <p class="loading quiet-text">{t('loading')}</p>;
}

/** The table of contents: each section links to its place in the whole profile. */
function Contents({ state }: { state: ProfileState }) {
  const { guide, query } = state;
  const whole = wholeProfile(query.profile);
  return (
    <nav class="contents" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ol>
        {guide.sections.map(({ id, title, claims, language }) => (
          <li key={id}>
            <a href={hrefOfQuery(whole, `section-${id}`)} lang={langOf({ language })}>
              {title}
            </a>
            <span class="count">{claims}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
