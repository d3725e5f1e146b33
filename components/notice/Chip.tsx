import type { ChipContent } from '../../core/notice/contents.ts';
import { CHIP, NOTICE, OPEN_BUTTON, PANEL } from '../../core/notice/parts.ts';
import { trusted } from '../controls/trusted.ts';
import { langOf, t } from '../language/text.ts';

interface ChipProps {
  content: ChipContent;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/**
 * The closed notice. It names the first section and who speaks, opens when pressed, and can be sent away. Its mark and cross
 * are the style's: the first SVG element in a page takes its script longer than all other elements of the chip.
 */
export function Chip({ content, isOpen, onOpen, onClose }: ChipProps) {
  const more = content.more > 0 ? t('chip_more', content.more) : '';
  return (
    <div class={CHIP} data-open={isOpen || undefined} data-quiet={!content.says || undefined}>
      <button
        type="button"
        class={OPEN_BUTTON}
        popovertarget={PANEL}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('chip_open', `${content.first} ${more}`.trim())}
        onClick={trusted(onOpen)}
      >
        <span class="chip-lines">
          <div class="chip-line">
            <b lang={langOf({ language: content.firstIn })}>{content.first}</b> {more}
          </div>{' '}
          <div class="chip-line chip-from">{t('chip_from')}</div>
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        popovertarget={NOTICE}
        popovertargetaction="hide"
        aria-label={t('notice_close', content.site.name)}
        title={t('notice_close', content.site.name)}
        onClick={trusted(onClose)}
      />
    </div>
  );
}
