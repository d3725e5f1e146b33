import type { Settings } from '../../core/reader/settings.ts';
import type { ChipContent } from '../../core/notice/contents.ts';
import { Chip } from './Chip.tsx';
import { direction, locale, t } from '../language/text.ts';

export interface NoticeProps {
  chip: ChipContent;
  isOpen: boolean;
  onOpen: () => void;
  onSendAway: () => void;
}

/** The notice in a page: one landmark with the chip, and the panel above everything, to be filled once it is opened. */
export function Notice({ chip, isOpen, onOpen, onSendAway }: NoticeProps) {
  const look: { 'data-theme': Settings['theme']; 'data-corner': Settings['corner'] } = {
    'data-theme': chip.theme,
    'data-corner': chip.corner,
  };
  return (
    <aside class="sl notice" aria-label={t('notice_landmark')} lang={locale()} dir={direction()} {...look}>
      <Chip content={chip} isOpen={isOpen} onOpen={onOpen} onClose={onSendAway} />
      <div class="sl panel" popover="auto" role="dialog" aria-labelledby="head" data-theme={chip.theme} />
    </aside>
  );
}
