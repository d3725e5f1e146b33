import { STATUS } from '../../core/notice/parts.ts';
import { t } from '../language/text.ts';
import { trusted } from './trusted.ts';

/** A message about what the reader just did, shown where they did it, with a way to undo it. */
export interface StatusMessage {
  text: string;
  undo?: () => void;
}

/**
 * The line that shows the message. It is there even while empty, since screen readers announce only text that is added
 * to an element they already know.
 */
export function StatusLine({ done }: { done: StatusMessage | undefined }) {
  return (
    <div class={STATUS} role="status">
      {done?.text}
      {done?.undo && (
        <button type="button" class="link" onClick={trusted(done.undo)}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
