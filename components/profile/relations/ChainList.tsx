import type { ChainPart, ChainSystem } from '../../../core/profile/chain.ts';
import { edgesOfSystem } from '../../../core/profile/chain.ts';
import type { RelationEdge } from '../../../core/profile/relations.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, t } from '../../language/text.ts';
import { EntityText, SinceOf } from './Box.tsx';
import type { ChainProps } from './Chain.tsx';
import { shortName } from './relation-words.ts';
import { ChainVerbs } from './Verb.tsx';

/** The chain as a list, for narrow windows: each system, or what a part did without any, with who used it. */
export function ChainList({ chain, company, ...rest }: ChainProps) {
  return (
    <ul class="chain-list">
      {chain.flatMap((part) =>
        part.systems.map((system) => (
          <Item
            key={`${part.part.id} ${system.system?.id}`}
            part={part}
            system={system}
            partLabel={t('chain_part', company)}
            {...rest}
          />
        )),
      )}
    </ul>
  );
}

type ItemProps = Omit<ChainProps, 'chain' | 'company'> & { part: ChainPart; system: ChainSystem; partLabel: string };

function Item({ part: { part, owned }, system: place, partLabel, links, sinceOf }: ItemProps) {
  const { system, made, edges, users } = place;
  return (
    <li>
      <EntityText entity={system ?? part} held={system ? made : owned} links={links} />
      <dl>
        {system && (
          <>
            <dt>{partLabel}</dt>
            <End entity={part} edges={edges} ends={[part, system]} links={links} />
          </>
        )}
        <dt>{t('chain_user')}</dt>
        {users.map(({ user, edges: used }) => (
          <End key={user.id} entity={user} edges={used} ends={[system ?? part, user]} links={links} />
        ))}
      </dl>
      <SinceOf edges={edgesOfSystem(place)} sinceOf={sinceOf} links={links} />
    </li>
  );
}

type EndProps = Pick<ChainProps, 'links'> & {
  entity: Entity;
  edges: readonly RelationEdge[];
  ends: readonly [Entity, Entity];
};

function End({ entity, edges, ends, links }: EndProps) {
  return (
    <dd>
      <a class="entity-name" href={links.hrefOfAround(entity.id)} lang={langOf(entity)}>
        <Isolated text={shortName(entity)} />
      </a>
      <ChainVerbs edges={edges} ends={ends} links={links} />
    </dd>
  );
}
