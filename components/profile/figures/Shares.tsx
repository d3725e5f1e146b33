import { t } from '../../language/text.ts';
import { type FormProps, PointLabel, PointSource, PointValue } from './Point.tsx';

/**
 * Percentages. Each has a bar of its own, with the whole that it is a share of named beside it, so that none looks like
 * a part of another.
 */
export function Shares({ points, hrefOf }: FormProps) {
  return (
    <>
      <p class="quiet-text">{t('figures_apart')}</p>
      <ul class="shares">
        {points.map((point) => (
          <li key={point.record} class="share" data-origin={point.origin}>
            <PointValue point={point} />
            <PointLabel point={point} hrefOf={hrefOf} />
            <span class="whole">
              <span class="bar" style={{ '--part': String(point.value / 100) }} />
            </span>
            <p class="share-basis">{t('figures_whole', point.basis ?? '')}</p>
            <PointSource point={point} />
          </li>
        ))}
      </ul>
    </>
  );
}
