import { hasProfile } from '../../core/page/report.ts';
import { isSiteOn } from '../../core/reader/settings.ts';
import { Switch } from '../controls/Switch.tsx';
import { t } from '../language/text.ts';
import type { Ready } from './state.ts';

/**
 * The notice on this site, with all its hosts: its switch, or the offer to ask the browser for it. Nothing where none is
 * ever shown.
 */
export function SiteSwitch({ state, onSwitchSite, onAsk }: Ready) {
  const { report, settings, isRefused } = state;
  if (!hasProfile(report) || report.kind === 'silent' || report.site.reach === 'popup') return null;
  const { site, mayAsk } = report;
  if (!mayAsk)
    return (
      <div class="site-switch">
        <Switch
          id="site"
          label={t('popup_site_switch', site.name)}
          on={isSiteOn(settings, site.id)}
          onChange={(on) => onSwitchSite(site.id, on)}
        />
      </div>
    );
  // Where the reader has no notices in pages, there would be nothing to show once it is allowed.
  if (report.kind !== 'report' || settings.inPages === 'badge' || settings.inPages === 'nothing') return null;
  return (
    <div class="site-switch site-offer">
      <button type="button" class="button" onClick={onAsk}>
        {t('popup_ask')}
      </button>
      <p role="status" class={isRefused ? 'refused' : 'quiet-text'}>
        {isRefused ? t('ask_refused') : t('popup_ask_text', site.name)}
      </p>
    </div>
  );
}
