import { About } from '../profile/About.tsx';
import { Changes } from '../profile/Changes.tsx';
import { ClaimGroups } from '../profile/ClaimGroups.tsx';
import { FiguresView } from '../profile/figures/FiguresView.tsx';
import { ProfilePage, type ProfilePageProps } from '../profile/ProfilePage.tsx';
import { RelationsView } from '../profile/relations/RelationsView.tsx';
import type { ProfileState } from '../profile/state.ts';
import { TimelineView } from '../profile/timeline/TimelineView.tsx';

export interface SiteProfileProps extends Pick<ProfilePageProps, 'onSearch' | 'onChoose'> {
  state: ProfileState;
}

/** A view of a profile on the public pages: the extension's own, with what can be asked of it where a script runs. */
export function SiteProfile({ state, ...asks }: SiteProfileProps) {
  return (
    <ProfilePage state={state} {...asks}>
      <View state={state} />
    </ProfilePage>
  );
}

function View({ state }: { state: ProfileState }) {
  switch (state.query.view) {
    case 'changes':
      return <Changes state={state} />;
    case 'statements':
      return <ClaimGroups state={state} />;
    case 'timeline':
      return <TimelineView state={state} />;
    case 'relations':
      return <RelationsView state={state} />;
    case 'figures':
      return <FiguresView state={state} />;
    case 'about':
      return <About state={state} />;
  }
}
