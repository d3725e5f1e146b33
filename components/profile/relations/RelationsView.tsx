import { aroundOf, byRelations } from '../../../core/profile/around.ts';
import { chainOf } from '../../../core/profile/chain-of.ts';
import type { ProfileQuery } from '../../../core/profile/query.ts';
import { type RelationGraph, relationsOf } from '../../../core/profile/relations.ts';
import { sinceOf } from '../../../core/profile/since.ts';
import { hrefOfAround, hrefOfClaims, hrefOfRecord } from '../addresses.ts';
import type { ProfileState } from '../state.ts';
import { Relations } from './Relations.tsx';

interface RelationsViewProps {
  state: ProfileState;
  /** The reader chooses a name in a list; left out where the page can't do that. */
  onAsk?: ((query: ProfileQuery) => void) | undefined;
}

/** The view of who supplies what to whom, as the address asks for it. */
export function RelationsView({ state, onAsk }: RelationsViewProps) {
  const { query, claims, guide, results } = state;
  const relations = relationsOf(results.claims, claims.entities);
  const company = companyOf(state);
  const chain = company ? chainOf(relations, company) : [];
  const names = [query.around, chain.length > 0 ? undefined : (company ?? ''), byRelations(relations)[0]?.id];
  return (
    <Relations
      relations={relations}
      chain={chain}
      around={chain.length > 0 && !query.around ? undefined : firstAround(relations, names)}
      company={guide.name}
      sources={claims.sources}
      sinceOf={(edges) => sinceOf([...new Set(edges.flatMap((edge) => edge.claims))], claims)}
      onAround={onAsk && ((id) => onAsk({ ...query, around: id }))}
      links={{
        hrefOf: (id) => hrefOfRecord(query, id),
        hrefOfClaims: (ids) => hrefOfClaims(query, ids),
        hrefOfAround: (id) => hrefOfAround(query, id),
      }}
    />
  );
}

/** The id of the entity that is the profile's company. */
function companyOf({ guide: { id, name }, claims: { entities } }: ProfileState): string | undefined {
  return (entities.find((one) => one.id === id) ?? entities.find((one) => one.name === name))?.id;
}

/** What is told around the first of some names of which anything is told. */
function firstAround(relations: RelationGraph, names: readonly (string | undefined)[]) {
  for (const name of names) {
    const around = name === undefined ? undefined : aroundOf(relations, name);
    if (around) return around;
  }
  return undefined;
}
