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
  onOpen: () => void;
  onSendAway: () => void;
  /** The browser opened or closed the panel: by Escape, or by a click outside. */
  onToggle: (open: boolean) => void;
}

/** The notice in a page: one landmark with the chip, and the panel above everything once it is opened. */
export function Notice(props: NoticeProps) {
  const { chip, isOpen, panelRef, onOpen, onSendAway, onToggle } = props;
  const look: { 'data-theme': Settings['theme']; 'data-corner': Settings['corner'] } = {
    'data-theme': chip.theme,
    'data-corner': chip.corner,
  };
  return (
    <aside class="sl notice" aria-label={t('notice_landmark')} lang={locale()} dir={direction()} {...look}>
      <Chip view={chip} isOpen={isOpen} onOpen={onOpen} onClose={onSendAway} />
      <div
        class="sl panel"
        popover="auto"
        role="dialog"
        aria-label={t('notice_landmark')}
        data-theme={chip.theme}
        ref={panelRef}
        onToggle={(event) => onToggle(event.newState === 'open')}
      >
        {isOpen && <Panel {...props} />}
      </div>
    </aside>
  );
}
