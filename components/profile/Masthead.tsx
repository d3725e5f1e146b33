import type { Catalog } from '../../core/bundle/compiled.ts';
import { parseEdtf } from '../../core/dates/edtf.ts';
import { formatQuery, wholeProfile } from '../../core/profile/query.ts';
import type { Settings } from '../../core/reader/settings.ts';
import { Mark } from '../controls/Mark.tsx';
import { StatusLine } from '../controls/StatusLine.tsx';
import { englishNote, listNames, locale, plural, t } from '../language/text.ts';
import { hrefOfQuery } from './addresses.ts';
import { PrintLine } from './ExportBar.tsx';
import { shownOf } from './results.ts';
import { isRead, type ProfileFrame, type ProfileState } from './state.ts';

export interface MastheadProps {
  state: ProfileFrame | ProfileState;
  /** Whether the page can say, once printed, when that was and what it showed. */
  isDated: boolean;
  /** Left out where the page can't search. */
  onSearch?: ((words: string) => void) | undefined;
  /** The reader wants the statements in another language; left out where each language has a page. */
  onStatements?: ((chosen: Settings['statements']) => void) | undefined;
  /** What became of that choice, where it needs saying. */
  said?: string | undefined;
}

/** The head of the page: what it is about, how much of it there is, that nobody named made it, and the search. */
export function Masthead({ state, isDated, onSearch, onStatements, said }: MastheadProps) {
  const { catalog, query } = state;
  const profile = catalog.profiles.find(({ id }) => id === query.profile);
  if (!profile) return null;
  const isChoosable = onStatements && locale() !== 'en';
  return (
    <header class="masthead">
      <div class="masthead-title">
        <Mark size={24} />
        <h1>{t('profile_title', profile.name)}</h1>
        <p class="scope">
          {scopeOf(profile)} {t('not_affiliated_named')} {englishNote()}{' '}
          {isChoosable && <Language state={state} onStatements={onStatements} />}
        </p>
        {isChoosable && <StatusLine done={said ? { text: said } : undefined} />}
        {isDated && isRead(state) && !state.isPartial && (
          <PrintLine
            version={catalog.version}
            updated={catalog.updated}
            count={shownOf(state)}
            filters={formatQuery(query)}
            now={state.now}
          />
        )}
        <OtherProfiles state={state} />
      </div>
      {onSearch && <Search words={query.words} onSearch={onSearch} />}
    </header>
  );
}

interface LanguageProps extends Pick<MastheadProps, 'state'> {
  onStatements: (chosen: Settings['statements']) => void;
}

/** Shows the statements in English, or in the reader's language again. */
function Language({ state: { settings }, onStatements }: LanguageProps) {
  const other = settings.statements === 'english' ? 'reader' : 'english';
  return (
    <button type="button" class="link quiet" onClick={() => onStatements(other)}>
      {t('options_statements')}: {t(`statements_${other}`)}
    </button>
  );
}

/** How much there is: “183 statements from 2 documents of 2019 and 2020. 78 later entries, up to 2026.” */
function scopeOf({ claims, sources, later, upTo }: Catalog['profiles'][number]): string {
  const reported = t(
    'profile_scope',
    plural('statements', claims),
    plural('scope_documents', sources.length),
    listOf(yearsOf(sources.map(({ published }) => published))),
  );
  if (upTo === undefined) return reported;
  return `${reported} ${t('profile_scope_later', plural('later_entries', later), upTo)}`;
}

/** Each year once, in order. */
function yearsOf(dates: readonly string[]): string[] {
  return [...new Set(dates.map((date) => String(parseEdtf(date).end.year)))].sort();
}

/** Two years are put together without the browser's formatter, which takes a new process long. */
function listOf(years: readonly string[]): string {
  const [first, second, ...others] = years;
  return second && others.length === 0 ? t('scope_two_years', first as string, second) : listNames(years);
}

function OtherProfiles({ state: { query, catalog } }: Pick<MastheadProps, 'state'>) {
  const others = catalog.profiles.filter(({ id }) => id !== query.profile);
  if (others.length === 0) return null;
  return (
    <ul class="other-profiles" aria-label={t('profile_others')}>
      {others.map(({ id, name }) => (
        <li key={id}>
          <a class="link" href={hrefOfQuery(wholeProfile(id))} lang="en">
            {name}
          </a>
        </li>
      ))}
    </ul>
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
