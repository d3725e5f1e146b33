import { PART } from '../../core/notice/parts.ts';
import { t } from '../language/text.ts';
import { trusted } from './trusted.ts';

/** Something the reader just did, told where it was done, with the way back. */
export interface StatusMessage {
  text: string;
  undo?: () => void;
}

/** The line that tells it; its container stands there before the text, so that it is announced. */
export function StatusLine({ done }: { done: StatusMessage | undefined }) {
  return (
    <div class={PART.status} role="status">
      {done?.text}
      {done?.undo && (
        <button type="button" class="link" onClick={trusted(done.undo)}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
