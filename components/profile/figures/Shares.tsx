import { t } from '../../language/text.ts';
import { type FormProps, PointLabel, PointSource, PointValue } from './Point.tsx';

/** Percentages, each on a bar of its own whole with that whole named at it, so that none is taken for a part of another. */
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
