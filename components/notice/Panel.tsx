import type { PanelContent } from '../../core/notice/contents.ts';
import { HEADING, MENU, PANEL } from '../../core/notice/parts.ts';
import { Cross } from '../controls/Mark.tsx';
import { StatusLine, type StatusMessage } from '../controls/StatusLine.tsx';
import { trusted } from '../controls/trusted.ts';
import { t } from '../language/text.ts';
import type { ClaimActions } from '../report/ClaimCard.tsx';
import { ReportHead, ReportWhy } from '../report/ReportHead.tsx';
import { pairsBeside, Sections } from '../report/Section.tsx';

export interface PanelProps extends ClaimActions {
  siteName: string;
  /**
   * What the panel shows: undefined while it is being read, `broken` if the dataset can't be read, `unreachable` if the
   * background doesn't answer.
   */
  content: PanelContent | undefined | 'broken' | 'unreachable';
  done: StatusMessage | undefined;
  /** The reader's time. */
  now: Date;
  onClose: () => void;
  /** The reader wants all of a section, or a pair opened, by the id of the section or of the pair's claim. */
  onExpand: (what: string, open: boolean) => void;
  onHideTopic: (topic: string, title: string) => void;
  onHideToday: () => void;
  onHideMonth: () => void;
  onHideUntilNew: () => void;
  onSiteOff: () => void;
  /** The reader wants no notice on any site, only the badge. */
  onEverywhereOff: () => void;
  onOptions: () => void;
  /** The reader wants the profile page. */
  onProfile: () => void;
}

/**
 * The opened notice: the first section's glance and every other section as one line, and the ways to send the notice
 * away.
 */
export function Panel(props: PanelProps) {
  const { content, done } = props;
  const isReady = typeof content === 'object';
  return (
    <>
      {isReady ? <PanelHead {...props} content={content} /> : <Waiting {...props} />}
      <StatusLine done={done} />
      {isReady && <PanelBody {...props} content={content} />}
      <PanelFoot {...props} />
    </>
  );
}

function PanelHead({ content, onClose }: PanelProps & { content: PanelContent }) {
  return (
    <ReportHead level={2} subject={content.subject}>
      <CloseButton onClose={onClose} />
    </ReportHead>
  );
}

function Waiting({ content, onClose }: PanelProps) {
  const texts =
    content === 'broken'
      ? (['broken_title', 'broken_text'] as const)
      : content === 'unreachable'
        ? (['unreachable_title', 'unreachable_text'] as const)
        : (['loading'] as const);
  return (
    <div class="head">
      <div class="head-text">
        <h2 tabIndex={-1} id={HEADING}>
          {t(texts[0])}
        </h2>
        {texts[1] && <p class="quiet-text">{t(texts[1])}</p>}
      </div>
      <CloseButton onClose={onClose} />
    </div>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      popovertarget={PANEL}
      popovertargetaction="hide"
      aria-label={t('panel_close')}
      title={t('panel_close')}
      onClick={trusted(onClose)}
    >
      <Cross />
    </button>
  );
}

function PanelBody({ content, now, onExpand, onHideTopic, onCite, onWrong }: PanelProps & { content: PanelContent }) {
  const { subject, host, reason, sections } = content;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="panel-body" tabIndex={0} aria-label={t('about_subject', subject)}>
      <Sections
        sections={sections}
        most={pairsBeside(sections.length - 1)}
        level={3}
        now={now}
        onExpand={onExpand}
        onHideTopic={onHideTopic}
        onCite={onCite}
        onWrong={onWrong}
      />
      <ReportWhy host={host} reason={reason} reviewed={sections[0]?.section.reviewed} now={now} />
    </section>
  );
}

function PanelFoot(props: PanelProps) {
  const ways = [
    { text: t('hide_today'), action: props.onHideToday },
    { text: t('away_month'), action: props.onHideMonth },
    { text: t('hide_until_new'), action: props.onHideUntilNew },
    { text: t('not_on_site', props.siteName), action: props.onSiteOff },
    { text: t('away_everywhere'), action: props.onEverywhereOff },
  ];
  return (
    <div class="foot">
      <details class={MENU}>
        <summary class="link quiet">{t('away_menu')}</summary>
        <ul>
          {ways.map(({ text, action }) => (
            <li key={text}>
              <button type="button" class="link quiet" onClick={trusted(action)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" class="link end" onClick={trusted(props.onProfile)}>
        {t('full_profile')}
      </button>
      <button type="button" class="link quiet" onClick={trusted(props.onOptions)}>
        {t('options')}
      </button>
    </div>
  );
}
