import type { ChipContent } from '../../core/notice/contents.ts';
import { cornersFrom } from '../../core/notice/corners.ts';
import { HEADING, NOTICE, PANEL } from '../../core/notice/parts.ts';
import { direction, locale, t } from '../language/text.ts';
import { Chip } from './Chip.tsx';

export interface NoticeProps {
  chip: ChipContent;
  isOpen: boolean;
  onOpen: () => void;
  onSendAway: () => void;
}

/**
 * The notice in a page: one landmark with the chip and the panel. The panel lies above everything, and is filled when
 * it is opened.
 */
export function Notice({ chip, isOpen, onOpen, onSendAway }: NoticeProps) {
  // Where the chip stands is the page's script's to change; which corners it may have, best first, is not.
  const look: Record<`data-${string}`, string> = {
    'data-theme': chip.theme,
    'data-corners': cornersFrom(chip.corner).join(' '),
    'data-place': chip.corner,
  };
  return (
    <aside
      class={`sl ${NOTICE}`}
      id={NOTICE}
      popover="manual"
      aria-label={t('notice_landmark')}
      lang={locale()}
      dir={direction()}
      {...look}
    >
      <Chip content={chip} isOpen={isOpen} onOpen={onOpen} onClose={onSendAway} />
      <div
        class={`sl ${PANEL}`}
        id={PANEL}
        popover="auto"
        role="dialog"
        aria-labelledby={HEADING}
        data-theme={chip.theme}
      />
    </aside>
  );
}
