import { hasProfile } from '../../core/page/report.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { direction, locale, t } from '../language/text.ts';
import { Found } from './Found.tsx';
import { Nobody } from './Nobody.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import type { PopupProps, PopupState } from './state.ts';

/** The toolbar popup. It renders the same report as the notice, in full, and answers on all other pages too. */
export function Popup(props: PopupProps) {
  const { state, onOptions, onProfile } = props;
  const theme = typeof state === 'object' ? state.settings.theme : 'auto';
  return (
    <main class="sl popup" data-theme={theme} lang={locale()} dir={direction()}>
      <PopupBody {...props} />
      <footer>
        {typeof state === 'object' && <SiteSwitch {...props} state={state} />}
        <div class="foot">
          <span class="count">{typeof state === 'object' && t('options_version', state.version)}</span>
          {typeof state === 'object' && (
            <button type="button" class="link end" onClick={() => onProfile(profileOf(state))}>
              {t('full_profile')}
            </button>
          )}
          <button type="button" class={`link quiet ${typeof state === 'object' ? '' : 'end'}`} onClick={onOptions}>
            {t('options')}
          </button>
        </div>
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
  return hasProfile(state.report) ? <Found {...ready} found={state.report} /> : <Nobody {...ready} />;
}
