import type { Sign as SignKind } from '../../core/claims/signs.ts';
import { t } from '../language/text.ts';

interface SignProps {
  sign: SignKind;
  /** Whether the words beside it say the same, so that nobody hears it twice. */
  isSaid?: boolean;
}

/**
 * The sign of a line on the margin line. Its shape carries the meaning, its colour repeats it, and hidden words say it:
 * a circle for what was reported, a filled diamond for what changed it, an empty one for what else was told of it, a dash
 * where nothing newer was found.
 */
export function Sign({ sign, isSaid }: SignProps) {
  return (
    <span class="node">
      <span class="sign" data-sign={sign} />
      {!isSaid && <span class="unseen">{t(`sign_${sign}`)}</span>}
    </span>
  );
}
