import type { Ref } from 'preact';
import type { PanelView } from '../data/views.ts';
import { Cross } from './Mark.tsx';
import { ReportHead } from './ReportHead.tsx';
import { FoldedSection, SectionView, trusted } from './SectionView.tsx';
import { t } from './text.ts';

/** Something the reader just did, told where it was done, with the way back. */
export interface Done {
  text: string;
  undo?: () => void;
}

export interface PanelProps {
  siteName: string;
  /** What it shows; undefined while it is being read, `broken` where it can't be. */
  view: PanelView | undefined | 'broken' | 'unreachable';
  done: Done | undefined;
  headingRef: Ref<HTMLHeadingElement>;
  onClose: () => void;
  onExpand: (section: string, all: boolean) => void;
  onHideTopic: (topic: string, title: string) => void;
  onHideToday: () => void;
  onSiteOff: () => void;
  onOptions: () => void;
}

/** The opened notice: the sections that concern the page, each with its lead claims, and how to make it stop. */
export function Panel(props: PanelProps) {
  const { view, done } = props;
  const isReady = typeof view === 'object';
  return (
    <>
      {isReady ? <PanelHead {...props} view={view} /> : <Waiting {...props} />}
      <div class="status" role="status">
        {done?.text}
        {done?.undo && (
          <button type="button" class="link" onClick={trusted(done.undo)}>
            {t('undo')}
          </button>
        )}
      </div>
      {isReady && <PanelBody {...props} view={view} />}
      <PanelFoot {...props} />
    </>
  );
}

function PanelHead({ view, headingRef, onClose }: PanelProps & { view: PanelView }) {
  return (
    <ReportHead subject={view.subject} host={view.host} reason={view.reason} headingRef={headingRef}>
      <CloseButton onClose={onClose} />
    </ReportHead>
  );
}

function Waiting({ view, headingRef, onClose }: PanelProps) {
  const texts =
    view === 'broken'
      ? (['broken_title', 'broken_text'] as const)
      : view === 'unreachable'
        ? (['unreachable_title', 'unreachable_text'] as const)
        : (['loading'] as const);
  return (
    <header class="head">
      <div class="head-text">
        <h2 tabIndex={-1} ref={headingRef}>
          {t(texts[0])}
        </h2>
        {texts[1] && <p class="quiet-text">{t(texts[1])}</p>}
      </div>
      <CloseButton onClose={onClose} />
    </header>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('panel_close')}
      title={t('panel_close')}
      onClick={trusted(onClose)}
    >
      <Cross />
    </button>
  );
}

function PanelBody({ view, onExpand, onHideTopic }: PanelProps & { view: PanelView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="panel-body" tabIndex={0} aria-label={t('about_subject', view.subject)}>
      {view.sections.map(({ section, cards }, at) => {
        const content = (
          <SectionView
            section={section}
            cards={cards}
            onExpand={(all) => onExpand(section.id, all)}
            onHideTopic={() => onHideTopic(section.topic, section.title)}
          />
        );
        return at === 0 ? (
          <div key={section.id}>{content}</div>
        ) : (
          <FoldedSection key={section.id} section={section}>
            {content}
          </FoldedSection>
        );
      })}
    </section>
  );
}

function PanelFoot({ siteName, onHideToday, onSiteOff, onOptions }: PanelProps) {
  return (
    <footer class="foot">
      <button type="button" class="link quiet" onClick={trusted(onHideToday)}>
        {t('hide_today')}
      </button>
      <button type="button" class="link quiet" onClick={trusted(onSiteOff)}>
        {t('not_on_site', siteName)}
      </button>
      <button type="button" class="link quiet end" onClick={trusted(onOptions)}>
        {t('options')}
      </button>
    </footer>
  );
}
