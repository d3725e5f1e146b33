import { openCorrection } from '../../browser/open-page.ts';
import { About } from '../../components/profile/About.tsx';
import { Changes } from '../../components/profile/Changes.tsx';
import { ClaimGroups } from '../../components/profile/ClaimGroups.tsx';
import type { View } from '../../core/profile/query.ts';
import { isPrivate } from './choices.ts';
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
    const { TimelineView } = await import('../../components/profile/timeline/TimelineView.tsx');
    return (state) => <TimelineView state={state} />;
  },
  relations: async () => {
    const { RelationsView } = await import('../../components/profile/relations/RelationsView.tsx');
    return (state, { ask }) => <RelationsView state={state} onAsk={ask} />;
  },
  figures: async () => {
    const { FiguresView } = await import('../../components/profile/figures/FiguresView.tsx');
    return (state) => <FiguresView state={state} />;
  },
};

/** Loads the code of a view. The code of timeline, relations and figures is loaded only when that view is opened. */
export function loadView(view: View): Promise<RenderView> {
  return LOADERS[view]();
}
