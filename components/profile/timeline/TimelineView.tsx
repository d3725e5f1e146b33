import { hrefOfRecord } from '../addresses.ts';
import type { ProfileState } from '../state.ts';
import { Timeline } from './Timeline.tsx';

/** The view of what happened when, of the statements that the address asks for. */
export function TimelineView({ state: { query, results, claims, guide, now } }: { state: ProfileState }) {
  return (
    <Timeline
      claims={results.claims}
      later={results.later}
      glances={claims.glances}
      sources={claims.sources}
      sections={guide.sections}
      now={now}
      hrefOf={(id) => hrefOfRecord(query, id)}
    />
  );
}
