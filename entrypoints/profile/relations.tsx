import { hrefOfClaims, hrefOfEntity, hrefOfRecord } from '../../components/profile/addresses.ts';
import { Network, type NetworkProps } from '../../components/profile/relations/Network.tsx';
import { networkWords } from '../../components/profile/relations/network-words.ts';
import type { ProfileState } from '../../components/profile/state.ts';
import { hasStance, networkOf } from '../../core/profile/network.ts';
import { layOutNetwork } from '../../core/profile/network-layout.ts';
import type { DrawView } from './views.tsx';

type Drawn = Pick<NetworkProps, 'network' | 'layout'>;

/** Makes the view of who supplies what to whom. It remembers what was last laid out, since that takes a while. */
export function makeDrawRelations(): DrawView {
  let withStance = false;
  let last: { of: string; drawn: Drawn } | undefined;
  const drawnOf = ({ results, claims }: ProfileState): Drawn => {
    const of = [withStance, ...results.claims.map(({ id }) => id)].join(' ');
    if (last?.of !== of) {
      const network = networkOf(results.claims, claims.entities, withStance);
      last = { of, drawn: { network, layout: layOutNetwork(network, networkWords) } };
    }
    return last.drawn;
  };
  return (state, { redraw }) => (
    <Network
      {...drawnOf(state)}
      sources={state.claims.sources}
      stance={hasStance(state.results.claims) ? withStance : undefined}
      onStance={(on) => {
        withStance = on;
        redraw();
      }}
      hrefOf={(id) => hrefOfRecord(state.query, id)}
      hrefOfEntity={(id) => hrefOfEntity(state.query, id)}
      hrefOfClaims={(ids) => hrefOfClaims(state.query, ids)}
    />
  );
}
