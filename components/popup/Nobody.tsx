import type { Catalog } from '../../core/bundle/compiled.ts';
import { latestFor } from '../../core/claims/latest.ts';
import { coveredSites, showsNotice, withSites } from '../../core/reader/reach.ts';
import { isSiteOn, type Settings } from '../../core/reader/settings.ts';
import { Coverage } from '../controls/Coverage.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { listNames, plural, t } from '../language/text.ts';
import { Line } from '../report/Glance.tsx';
import type { ProfilePlace, Ready } from './state.ts';

/** How much the popup lists at most, so that it can be looked over. The options list all sites. */
const MOST_PROFILES = 4;
const MOST_SITES = 20;
const MOST_NAMED = 4;
const MOST_LATEST = 3;

/** A page that no profile is about: says so, and offers the profiles that there are. */
export function Nobody({ state, onSwitchSite, onOptions, onProfile }: Ready) {
  const { report, settings, catalog } = state;
  const isUntold = report.kind === 'untold';
  return (
    <>
      <EmptyState
        level={1}
        title={t(isUntold ? 'popup_untold_title' : 'popup_nothing_title')}
        text={t(isUntold ? 'popup_untold_text' : 'popup_nothing_text')}
      />
      {catalog && (
        <>
          <Profiles catalog={catalog} canSearch={state.canSearch} onProfile={onProfile} onOptions={onOptions} />
          <Latest catalog={catalog} settings={settings} onProfile={onProfile} />
          <Sites
            catalog={withSites(catalog, (site) => showsNotice(site, state.allowed))}
            settings={settings}
            onSwitchSite={onSwitchSite}
            onOptions={onOptions}
          />
        </>
      )}
    </>
  );
}

type ProfilesProps = Pick<Ready, 'onProfile' | 'onOptions'> & { catalog: Catalog; canSearch: boolean };

/** The profiles that there are, and a field to search one of them. */
function Profiles({ catalog: { profiles }, canSearch, onProfile, onOptions }: ProfilesProps) {
  const others = profiles.length - MOST_PROFILES;
  return (
    <section class="section profiles">
      {profiles.length > 1 && <h2 class="eyebrow">{t('popup_profiles')}</h2>}
      <ul>
        {profiles.slice(0, MOST_PROFILES).map((profile) => (
          <li key={profile.id}>
            <div class="section-top">
              {profiles.length > 1 ? (
                <b lang="en">{profile.name}</b>
              ) : (
                <h2 class="eyebrow">{t('popup_profile', profile.name)}</h2>
              )}
              <button type="button" class="link quiet count" onClick={() => onProfile(profile.id)}>
                {plural('statements', profile.claims)}
                <span class="unseen"> {profile.name}</span>
              </button>
            </div>
            <p class="quiet-text">{t('popup_pages_of', sitesOf([profile]))}</p>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <button type="button" class="link quiet" onClick={onOptions}>
          {t('chip_more', others)}
        </button>
      )}
      {canSearch && <Search profiles={profiles} onSearch={(profile, words) => onProfile(profile, { words })} />}
    </section>
  );
}

function sitesOf(profiles: Catalog['profiles']): string {
  return listNames(
    coveredSites({ profiles }).map(({ name }) => name),
    MOST_NAMED,
  );
}

interface SearchProps {
  profiles: Catalog['profiles'];
  onSearch: (profile: string, words: string) => void;
}

/** Leads to a profile's page with what it finds. Where there are several profiles, the reader picks one. */
function Search({ profiles, onSearch }: SearchProps) {
  return (
    <search>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          const profile = String(fields.get('profile') ?? profiles[0]?.id ?? '');
          onSearch(profile, String(fields.get('words') ?? ''));
        }}
      >
        {profiles.length > 1 && (
          <select name="profile" aria-label={t('popup_search_in')} lang="en">
            {profiles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <input
          type="search"
          name="words"
          aria-label={t('popup_search')}
          placeholder={t('popup_search')}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
        />
        <button type="submit" class="button">
          {t('popup_search_go')}
        </button>
      </form>
    </search>
  );
}

interface LatestProps {
  catalog: Catalog;
  settings: Settings;
  onProfile: (profile: string, at: ProfilePlace) => void;
}

/** The latest entries on the reader's topics, each with what it is about. Each leads to its statement. */
function Latest({ catalog, settings, onProfile }: LatestProps) {
  const latest = latestFor(catalog.latest, settings, MOST_LATEST);
  if (latest.length === 0) return null;
  return (
    <section class="section latest">
      <h2 class="eyebrow">{t('popup_latest')}</h2>
      <ul class="glance">
        {latest.map(({ profile, pair: { claim, lines, language } }) => (
          <li key={`${profile}/${claim}`} class="pair">
            <button type="button" class="pair-open" onClick={() => onProfile(profile, { claim })}>
              {lines.map((line) => (
                <Line key={line.record} line={line} language={language} />
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type SitesProps = Pick<Ready, 'onSwitchSite' | 'onOptions'> & { catalog: Catalog; settings: Settings };

/** Where the notice is on, of the sites where it may show, folded to one line. */
function Sites({ catalog, settings, onSwitchSite, onOptions }: SitesProps) {
  const on = coveredSites(catalog).filter(({ id }) => isSiteOn(settings, id));
  const names = on.map(({ name }) => name);
  return (
    <details class="fold switches">
      <summary>
        <span class="fold-title">{t('popup_sites')}</span>{' '}
        <span class="fold-now">{names.length > 0 ? listNames(names, MOST_NAMED) : t('options_sites_none')}</span>
      </summary>
      <Coverage
        catalog={catalog}
        settings={settings}
        most={MOST_SITES}
        onMore={onOptions}
        onSwitchSite={onSwitchSite}
      />
    </details>
  );
}
