import { openCorrection } from '../../browser/open-page.ts';
import { About } from '../../components/profile/About.tsx';
import { hrefOfRecord } from '../../components/profile/addresses.ts';
import { Changes } from '../../components/profile/Changes.tsx';
import { ClaimGroups } from '../../components/profile/ClaimGroups.tsx';
import type { View } from '../../core/profile/query.ts';
import { isPrivate } from './reading.ts';
import type { RenderView } from './view.ts';

const LOADERS: Record<View, () => Promise<RenderView>> = {
  changes: async () => (state) => <Changes state={state} />,
  statements:
    async () =>
    (state, { cite, original }) => (
      <ClaimGroups
        state={state}
        onCite={cite}
        onOriginal={original}
        onWrong={(claim) => void isPrivate.then((held) => openCorrection(claim, '', held))}
      />
    ),
  about:
    async () =>
    (state, { cite }) => <About state={state} onCite={cite} />,
  timeline: async () => {
    const { Timeline } = await import('../../components/profile/timeline/Timeline.tsx');
    return ({ query, results, claims, guide, now }) => (
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
  },
  relations: () => import('./relations.tsx').then(({ renderRelations }) => renderRelations),
  figures: async () => {
    const [{ Charts }, { readCharts }] = await Promise.all([
      import('../../components/profile/figures/Charts.tsx'),
      import('../../core/profile/charts.ts'),
    ]);
    return ({ query, results, claims }) => {
      const shown = new Set([...results.claims, ...results.later].map(({ id }) => id));
      return <Charts charts={readCharts(claims, (id) => shown.has(id))} hrefOf={(id) => hrefOfRecord(query, id)} />;
    };
  },
};

/** Loads the code of a view. The code of timeline, relations and figures is loaded only when that view is opened. */
export function loadView(view: View): Promise<RenderView> {
  return LOADERS[view]();
}
