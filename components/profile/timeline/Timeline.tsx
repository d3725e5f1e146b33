import type { Claims, CompiledClaim } from '../../../core/bundle/compiled.ts';
import { datedOf, undatedOf, yearsOf } from '../../../core/profile/timeline.ts';
import { layOutTimeline } from '../../../core/profile/timeline-layout.ts';
import type { Later } from '../../../core/schema/later.ts';
import { formatPeriod } from '../../language/dates.ts';
import { plural, t } from '../../language/text.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { type ListProps, TimelineList } from './TimelineList.tsx';

export interface TimelineProps extends ListProps {
  /** The claims that the reader chose, and the later entries about them. */
  claims: readonly CompiledClaim[];
  later: readonly Later[];
  glances: Claims['glances'];
  /** The reader's time: the picture ends with its year. */
  now: Date;
}

/** What happened when: a picture with a lane for each topic, and everything in words by year. */
export function Timeline({ claims, later, glances, now, sources, sections, hrefOf }: TimelineProps) {
  const items = datedOf(claims, later, glances);
  const undated = undatedOf(claims);
  return (
    <div class="timeline">
      {items.length > 0 ? (
        <TimelineChart
          layout={layOutTimeline({ items, claims, sources, sections, until: now.getFullYear() })}
          hrefOf={hrefOf}
        />
      ) : (
        <p>{t('timeline_nothing')}</p>
      )}
      {undated && (
        <p class="quiet-text">
          {plural('undated', undated.count)} {t('undated_as_of', formatPeriod(undated))}
        </p>
      )}
      <TimelineList years={yearsOf(items)} sources={sources} sections={sections} hrefOf={hrefOf} />
    </div>
  );
}
