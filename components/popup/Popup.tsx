import type { Catalog } from '../../core/bundle/compiled.ts';
import type { ShownSection } from '../../core/claims/card.ts';
import type { News } from '../../core/claims/news.ts';
import { type Findings, hasProfile, type PageReport } from '../../core/page/report.ts';
import { isSiteOn, isTopicOn, type Settings } from '../../core/reader/settings.ts';
import { Coverage } from '../controls/Coverage.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { StatusLine, type StatusMessage } from '../controls/StatusLine.tsx';
import { Switch } from '../controls/Switch.tsx';
import { direction, locale, t } from '../language/text.ts';
import type { ClaimActions } from '../report/ClaimCard.tsx';
import { NewsList } from '../report/NewsList.tsx';
import { ReportHead, ReportWhy } from '../report/ReportHead.tsx';
import { Sections } from '../report/Section.tsx';

/** All that the popup shows. */
export interface PopupState {
  report: PageReport;
  settings: Settings;
  /** The version of the dataset. */
  version: string;
  /** All that Sidelight covers, to show on a page that no profile covers; else undefined. */
  catalog: Catalog | undefined;
  /** The sections that concern the page, with what is shown of them. */
  sections: readonly ShownSection[];
  /** What is new since the reader last looked, if anything is. */
  news: News | undefined;
  /** The reader's time. */
  now: Date;
  /** A message about what the reader just did, with a way to undo it. */
  done: StatusMessage | undefined;
}

export interface PopupProps extends ClaimActions {
  /** `loading` until the dataset is read, `broken` if it can't be read. */
  state: PopupState | 'loading' | 'broken';
  /** The reader wants all of a section, or a pair opened, by the id of the section or of the pair's claim. */
  onExpand: (what: string, open: boolean) => void;
  onSwitchTopic: (topic: string, on: boolean) => void;
  onHideTopic: (topic: string, title: string) => void;
  onSwitchSite: (site: string, on: boolean) => void;
  onShowAgain: (site: string) => void;
  /** The reader wants the browser to let the extension into the sites that it covers. */
  onAllow: () => void;
  onOptions: () => void;
  /** The reader wants the profile page. */
  onProfile: (profile: string) => void;
}

type Ready = PopupProps & { state: PopupState };

/** The toolbar popup. It renders the same report as the notice, in full, and answers on all other pages too. */
export function Popup(props: PopupProps) {
  const { state, onOptions, onProfile } = props;
  const theme = typeof state === 'object' ? state.settings.theme : 'auto';
  return (
    <main class="sl popup" data-theme={theme} lang={locale()} dir={direction()}>
      <PopupBody {...props} />
      <footer class="foot">
        <span class="count">{typeof state === 'object' && t('options_version', state.version)}</span>
        {typeof state === 'object' && (
          <button type="button" class="link end" onClick={() => onProfile(profileOf(state))}>
            {t('full_profile')}
          </button>
        )}
        <button type="button" class="link" onClick={onOptions}>
          {t('options')}
        </button>
      </footer>
    </main>
  );
}

/** The id of the page's profile; if it has none, the id of the first profile. */
function profileOf({ report, catalog }: PopupState): string {
  return hasProfile(report) ? report.profile.id : (catalog?.profiles[0]?.id ?? '');
}

function PopupBody(props: PopupProps) {
  const { state } = props;
  if (state === 'loading') return <p class="blank quiet-text">{t('loading')}</p>;
  if (state === 'broken') return <EmptyState level={1} title={t('broken_title')} text={t('broken_text')} />;
  const ready = { ...props, state };
  return hasProfile(state.report) ? <Found {...ready} found={state.report} /> : <NoProfile {...ready} />;
}

type Known = Extract<PageReport, Findings>;

/** How many sites the popup lists at most, so that it can be looked over; the options list all. */
const MOST_SITES = 20;

function NoProfile({ state, onSwitchSite, onOptions }: Ready) {
  const words =
    state.report.kind === 'untold'
      ? { title: t('popup_untold_title'), text: t('popup_untold_text') }
      : { title: t('popup_nothing_title'), text: t('popup_nothing_text') };
  return (
    <EmptyState level={1} {...words}>
      {state.catalog && (
        <Coverage
          catalog={state.catalog}
          settings={state.settings}
          most={MOST_SITES}
          onMore={onOptions}
          onSwitchSite={onSwitchSite}
        />
      )}
    </EmptyState>
  );
}

/** How many pairs the first section shows: with them every other section is in sight. A popup is 600 pixels high at most. */
const MOST_PAIRS = 2;

function Found(props: Ready & { found: Known }) {
  const { found, state } = props;
  return (
    <>
      <ReportHead level={1} subject={found.site.subject} />
      <StateOfNotice {...props} />
      <StatusLine done={state.done} />
      {found.kind === 'nothing-chosen' && (
        <EmptyState title={t('popup_chosen_nothing_title')} text={t('popup_chosen_nothing_text')} />
      )}
      {state.news && <NewsList news={state.news} />}
      <Sections
        sections={state.sections}
        most={MOST_PAIRS}
        level={2}
        now={state.now}
        onExpand={props.onExpand}
        onHideTopic={props.onHideTopic}
        onCite={props.onCite}
        onWrong={props.onWrong}
      />
      <ReportWhy
        host={found.reasons.length > 0 ? found.host : undefined}
        reason={found.reasons.length > 0 ? found.reasons.join('; ') : undefined}
        reviewed={state.sections[0]?.section.reviewed}
        now={state.now}
      />
      <Switches {...props} />
    </>
  );
}

/** Says why the page shows no notice, if that is so, and how to get it back. */
function StateOfNotice({ found, state, onSwitchSite, onShowAgain, onAllow }: Ready & { found: Known }) {
  const again = (action: () => void) => (
    <button type="button" class="link" onClick={action}>
      {t('popup_show_again')}
    </button>
  );
  if (found.kind === 'withheld')
    return (
      <div class="state">
        <strong>{t('popup_withheld_title')}</strong> {t('popup_withheld_text')}{' '}
        <button type="button" class="button" onClick={onAllow}>
          {t('popup_withheld_ask', found.site.name)}
        </button>
      </div>
    );
  if (found.kind === 'silent') return <div class="state">{t('popup_silent', found.silence)}</div>;
  if (!found.siteOn)
    return (
      <div class="state">
        {t('popup_site_off')} {again(() => onSwitchSite(found.site.id, true))}
      </div>
    );
  if (found.away)
    return (
      <div class="state">
        {t('popup_away')} {again(() => onShowAgain(found.site.id))}
      </div>
    );
  if (state.settings.inPages === 'badge' || state.settings.inPages === 'nothing')
    return <div class="state">{t('popup_badge_only')}</div>;
  return null;
}

function Switches({ found, state, onSwitchTopic, onSwitchSite }: Ready & { found: Known }) {
  const { settings } = state;
  return (
    <details class="fold switches" open={found.kind === 'nothing-chosen'}>
      <summary>
        <span class="fold-title">{t('popup_switches')}</span>
      </summary>
      <div class="switch-list">
        <Switch
          id="site"
          label={t('popup_site_switch', found.site.name)}
          on={isSiteOn(settings, found.site.id)}
          onChange={(on) => onSwitchSite(found.site.id, on)}
        />
        {found.topics.map(({ id, name, claims }) => (
          <Switch
            key={id}
            id={`topic-${id}`}
            lang="en"
            label={name}
            end={claims}
            on={isTopicOn(settings, id)}
            onChange={(on) => onSwitchTopic(id, on)}
          />
        ))}
      </div>
    </details>
  );
}
