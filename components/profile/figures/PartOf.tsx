import type { ComponentChildren } from 'preact';
import { t } from '../../language/text.ts';
import { formatPercent } from './amounts.ts';
import { type FormProps, PointLabel, PointSource, PointValue } from './Point.tsx';

/**
 * One figure as a part of another of the same time and unit, both named. We work out the share, and the text says so.
 */
export function PartOf({ points, hrefOf }: FormProps) {
  const [whole, part] = points;
  if (!whole || !part) return null;
  const share = part.value / whole.value;
  return (
    <div class="part-of">
      <Amount point={whole} hrefOf={hrefOf} />
      <span class="whole">
        <span class="bar" style={{ '--part': String(share) }} />
      </span>
      <Amount point={part} hrefOf={hrefOf}>
        <p class="worked-out">{t('figures_worked_out', formatPercent(share))}</p>
      </Amount>
    </div>
  );
}

function Amount({ point, hrefOf, children }: AmountProps) {
  return (
    <div class="amount">
      <PointValue point={point} />
      <PointLabel point={point} hrefOf={hrefOf} />
      {children}
      <PointSource point={point} />
    </div>
  );
}

interface AmountProps extends Pick<FormProps, 'hrefOf'> {
  point: FormProps['points'][number];
  children?: ComponentChildren;
}
