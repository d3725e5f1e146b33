import type { ComponentChildren } from 'preact';
import type { Findings, PageReport } from '../../core/page/report.ts';
import { t } from '../language/text.ts';
import type { Ready } from './state.ts';

type NoticeStateProps = Ready & { found: Extract<PageReport, Findings> };

/** Says why the page shows no notice, if that is so, and how to get it. */
export function NoticeState({ found, state, onSwitchSite, onShowAgain, onAllow }: NoticeStateProps) {
  const { site } = found;
  const { inPages } = state.settings;
  if (found.kind === 'withheld')
    return (
      <State>
        <strong>{t('popup_withheld_title')}</strong> {t('popup_withheld_text')}
        <button type="button" class="button" onClick={onAllow}>
          {t('popup_withheld_ask', site.name)}
        </button>
      </State>
    );
  if (found.kind === 'silent') return <State>{t('popup_silent', found.silence)}</State>;
  if (site.reach === 'popup') return null;
  if (inPages === 'badge' || inPages === 'nothing') return <State>{t('popup_badge_only')}</State>;
  // The foot offers it.
  if (found.mayAsk) return null;
  if (!found.siteOn)
    return (
      <State>
        {t('popup_site_off')} <Again onPress={() => onSwitchSite(site.id, true)} />
      </State>
    );
  if (found.away)
    return (
      <State>
        {t('popup_away')} <Again onPress={() => onShowAgain(site.id)} />
      </State>
    );
  return null;
}

function State({ children }: { children: ComponentChildren }) {
  return <div class="state">{children}</div>;
}

function Again({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" class="link" onClick={onPress}>
      {t('popup_show_again')}
    </button>
  );
}
