import { EmptyState } from '../controls/EmptyState.tsx';
import { direction, locale, t } from '../language/text.ts';
import { HowOften, Introduction, Topics } from './FirstView.tsx';
import { MoreChoices } from './MoreChoices.tsx';
import type { OptionsProps } from './state.ts';

/**
 * The options page, which is also the welcome page. Its first view says what Sidelight does, and has topics and how often;
 * all else is folded below.
 */
export function Options(props: OptionsProps) {
  const { state } = props;
  return (
    <main
      class="sl options"
      data-theme={typeof state === 'object' ? state.settings.theme : 'auto'}
      lang={locale()}
      dir={direction()}
    >
      {state === 'loading' && <p class="blank quiet-text">{t('loading')}</p>}
      {state === 'broken' && <EmptyState level={1} title={t('broken_title')} text={t('broken_text')} />}
      {typeof state === 'object' && (
        <div class="wide-sheet">
          <Introduction {...props} {...state} />
          <Topics {...state} onSwitchTopic={props.onSwitchTopic} />
          <HowOften settings={state.settings} onChoose={props.onChoose} />
          <MoreChoices {...props} {...state} />
          <div class="options-foot">
            <button type="button" class="button" onClick={props.onReset}>
              {t('options_reset')}
            </button>
            <span role="status" class="quiet-text">
              {props.done}
            </span>
            <span class="count end">{t('options_version', state.catalog.version)}</span>
          </div>
        </div>
      )}
    </main>
  );
}
