import type { Ref } from 'preact';
import type { Settings } from '../data/settings.ts';
import type { ChipView } from '../data/views.ts';
import { Chip } from './Chip.tsx';
import { Panel, type PanelProps } from './Panel.tsx';
import { direction, locale, t } from './text.ts';

export interface NoticeProps extends PanelProps {
  chip: ChipView;
  isOpen: boolean;
  panelRef: Ref<HTMLDivElement>;
  chipRef: Ref<HTMLButtonElement>;
  onOpen: () => void;
  onSendAway: () => void;
  /** The browser is about to close the panel: by Escape, by a click outside, or because it was told to. */
  onClosing: () => void;
  onClosed: () => void;
}

/** The notice in a page: one landmark with the chip, and the panel above everything once it is opened. */
export function Notice(props: NoticeProps) {
  const { chip, isOpen, panelRef, chipRef, onOpen, onSendAway, onClosing, onClosed } = props;
  const look: { 'data-theme': Settings['theme']; 'data-corner': Settings['corner'] } = {
    'data-theme': chip.theme,
    'data-corner': chip.corner,
  };
  return (
    <aside class="sl notice" aria-label={t('notice_landmark')} lang={locale()} dir={direction()} {...look}>
      <Chip view={chip} isOpen={isOpen} buttonRef={chipRef} onOpen={onOpen} onClose={onSendAway} />
      <div
        class="sl panel"
        popover="auto"
        role="dialog"
        aria-labelledby="head"
        data-theme={chip.theme}
        ref={panelRef}
        onBeforeToggle={(event) => event.newState === 'closed' && onClosing()}
        onToggle={(event) => event.newState === 'closed' && onClosed()}
      >
        {isOpen && <Panel {...props} />}
      </div>
    </aside>
  );
}
