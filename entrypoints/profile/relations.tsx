import { hrefOfClaims, hrefOfEntity, hrefOfRecord } from '../../components/profile/addresses.ts';
import { Relations, type RelationsProps } from '../../components/profile/relations/Relations.tsx';
import { relationWords } from '../../components/profile/relations/relation-words.ts';
import type { ProfileState } from '../../components/profile/state.ts';
import { hasStance, relationsOf } from '../../core/profile/relations.ts';
import { layOutRelations } from '../../core/profile/relations-layout.ts';
import type { RenderView } from './view.ts';

type LaidOut = Pick<RelationsProps, 'relations' | 'layout'>;

/** Makes the view of who supplies what to whom. It keeps the last layout, since computing one takes a while. */
export function makeRelationsView(): RenderView {
  let withStance = false;
  let last: { of: string; laidOut: LaidOut } | undefined;
  const layOut = ({ results, claims }: ProfileState): LaidOut => {
    const of = [withStance, ...results.claims.map(({ id }) => id)].join(' ');
    if (last?.of !== of) {
      const relations = relationsOf(results.claims, claims.entities, withStance);
      last = { of, laidOut: { relations, layout: layOutRelations(relations, relationWords) } };
    }
    return last.laidOut;
  };
  return (state, { rerender }) => (
    <Relations
      {...layOut(state)}
      sources={state.claims.sources}
      stance={hasStance(state.results.claims) ? withStance : undefined}
      onStance={(on) => {
        withStance = on;
        rerender();
      }}
      hrefOf={(id) => hrefOfRecord(state.query, id)}
      hrefOfEntity={(id) => hrefOfEntity(state.query, id)}
      hrefOfClaims={(ids) => hrefOfClaims(state.query, ids)}
    />
  );
}
