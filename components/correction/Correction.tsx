import { restsOn } from '../../core/export/correction.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Mark } from '../controls/Mark.tsx';
import { Switch } from '../controls/Switch.tsx';
import { direction, locale, t } from '../language/text.ts';
import { Letter } from './Letter.tsx';
import type { CorrectionProps, CorrectionState } from './state.ts';

/** A correction about a claim, prepared for the reader to send. */
export function Correction(props: CorrectionProps) {
  const { state } = props;
  const theme = typeof state === 'object' ? state.settings.theme : 'auto';
  return (
    <main class="sl options" data-theme={theme} lang={locale()} dir={direction()}>
      {state === 'loading' && <p class="blank quiet-text">{t('loading')}</p>}
      {state === 'broken' && <EmptyState level={1} title={t('broken_title')} text={t('broken_text')} />}
      {state === 'unknown' && (
        <EmptyState level={1} title={t('correction_unknown')} text={t('correction_unknown_text')} />
      )}
      {typeof state === 'object' && (
        <div class="sheet">
          <header class="options-head">
            <Mark size={28} />
            <h1>{t('correction_title')}</h1>
            <p class="lead">{t('correction_text')}</p>
          </header>
          <Statement {...state} />
          {state.page && <NamePage page={state.page} isOn={state.isPageNamed} onChange={props.onNamePage} />}
          <Letter state={state} done={props.done} onCopy={props.onCopy} />
        </div>
      )}
    </main>
  );
}

function Statement({ claim }: CorrectionState) {
  return (
    <section class="group">
      <h2>{t('correction_claim')}</h2>
      <p class="claim-text" lang="en">
        {claim.text}
      </p>
      <p class="claim-place" lang="en">
        {restsOn(claim)}
      </p>
    </section>
  );
}

function NamePage({ page, isOn, onChange }: { page: string; isOn: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="switch-list">
      <Switch
        id="page"
        label={t('correction_page')}
        about={t('correction_page_text', page)}
        on={isOn}
        onChange={onChange}
      />
    </div>
  );
}
