import { type CorrectedStatement, correctionMail, correctionText, restsOn } from '../../core/export/correction.ts';
import type { Settings } from '../../core/reader/settings.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Mark } from '../controls/Mark.tsx';
import { Switch } from '../controls/Switch.tsx';
import { direction, locale, t } from '../language/text.ts';

export interface CorrectionState {
  claim: CorrectedStatement;
  version: string;
  /** The address that corrections are sent to. */
  address: string;
  /** Address of the page that the reader was on; empty for none. */
  page: string;
  isPageNamed: boolean;
  settings: Settings;
}

export interface CorrectionProps {
  state: CorrectionState | 'loading' | 'broken' | 'unknown';
  /** A message about what the reader just did. */
  done: string;
  onNamePage: (named: boolean) => void;
  onCopy: (letter: string) => void;
}

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
          <Prepared {...props} state={state} />
        </div>
      )}
    </main>
  );
}

function Prepared({ state, done, onNamePage, onCopy }: CorrectionProps & { state: CorrectionState }) {
  const { claim, version, address, page, isPageNamed } = state;
  const letter = correctionText({ claim, version, page: isPageNamed ? page : undefined });
  return (
    <>
      <section class="group">
        <h2>{t('correction_claim')}</h2>
        <p class="claim-text" lang="en">
          {claim.text}
        </p>
        <p class="claim-place" lang="en">
          {restsOn(claim)}
        </p>
      </section>
      {page && (
        <div class="switch-list">
          <Switch
            id="page"
            label={t('correction_page')}
            about={t('correction_page_text', page)}
            on={isPageNamed}
            onChange={onNamePage}
          />
        </div>
      )}
      <section class="group">
        <h2>
          <label for="letter">{t('correction_letter')}</label>
        </h2>
        <textarea id="letter" class="copy-text" rows={13} readOnly lang="en" dir="ltr" value={letter} />
        <div class="options-foot">
          <button type="button" class="button" onClick={() => onCopy(letter)}>
            {t('correction_copy')}
          </button>
          <a class="link" href={correctionMail(address, claim.id, letter)}>
            {t('correction_mail')}
          </a>
          <span role="status" class="quiet-text">
            {done}
          </span>
        </div>
      </section>
    </>
  );
}
