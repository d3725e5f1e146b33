import type { ComponentChildren } from 'preact';
import { type ChainPart, edgesOfSystem } from '../../../core/profile/chain.ts';
import {
  type ChainLine,
  type PlacedChain,
  type PlacedPart,
  type PlacedSystem,
  type PlacedUser,
  placeChain,
  type Rows,
} from '../../../core/profile/chain-rows.ts';
import type { RelationEdge } from '../../../core/profile/relations.ts';
import type { Since } from '../../../core/profile/since.ts';
import { t } from '../../language/text.ts';
import { EntityText, SinceOf } from './Box.tsx';
import type { RelationLinks } from './links.ts';
import { ChainVerbs } from './Verb.tsx';

export interface ChainProps {
  chain: readonly ChainPart[];
  /** The company, as readers know it. */
  company: string;
  /** What came since the claims of some relations. */
  sinceOf: (edges: readonly RelationEdge[]) => Since;
  links: RelationLinks;
}

/** The whole chain in three columns. */
export function Chain({ chain, company, ...rest }: ChainProps) {
  const placed = placeChain(chain);
  return (
    <div class="chain-grid">
      <p class="chain-head" data-column="part">
        {t('chain_part', company)}
      </p>
      <p class="chain-head" data-column="system">
        {t('chain_system')}
      </p>
      <p class="chain-head" data-column="user">
        {t('chain_user')}
      </p>
      {placed.parts.map((part) => (
        <PartRows key={part.part.id} part={part} placed={placed} {...rest} />
      ))}
    </div>
  );
}

type RowsProps = Pick<ChainProps, 'sinceOf' | 'links'>;

/** A part, and all that stands beside it, in the order in which it is read. */
function PartRows({ part, placed, ...rest }: RowsProps & { part: PlacedPart; placed: PlacedChain }) {
  return (
    <>
      <Box column="part" at={part}>
        <EntityText entity={part.part} held={part.owned} links={rest.links} />
      </Box>
      {part.systems.map((system) => (
        <SystemRows key={system.row} system={system} placed={placed} {...rest} />
      ))}
    </>
  );
}

function SystemRows({ system, placed, ...rest }: RowsProps & { system: PlacedSystem; placed: PlacedChain }) {
  const { line, lines, made } = system;
  return (
    <>
      {line && <Line column="given" line={line} links={rest.links} />}
      {system.system && (
        <Box column="system" at={system}>
          <EntityText entity={system.system} held={made} links={rest.links} />
          <SinceOf edges={edgesOfSystem(system)} {...rest} />
        </Box>
      )}
      {lines.flatMap((to) => [
        <Line key={to.row} column={line ? 'used' : 'direct'} line={to} links={rest.links} />,
        ...placed.users
          .filter(({ row }) => row === to.row)
          .map((user) => <User key={`user ${user.row}`} user={user} {...rest} />),
      ])}
    </>
  );
}

function User({ user, ...rest }: RowsProps & { user: PlacedUser }) {
  return (
    <Box column="user" at={user}>
      <EntityText entity={user.user} held={[]} links={rest.links} />
      <SinceOf edges={user.direct} {...rest} />
    </Box>
  );
}

function Box({ column, at, children }: { column: string; at: Rows; children: ComponentChildren }) {
  return (
    <div class="chain-box" data-column={column} style={rowsOf(at)}>
      {children}
    </div>
  );
}

function Line({ column, line, links }: { column: string; line: ChainLine; links: RelationLinks }) {
  const { edges, isStanding } = line;
  return (
    <div class="chain-line" data-column={column} data-broken={!isStanding || undefined} style={rowsOf(line)}>
      <ChainVerbs edges={edges} ends={[line.left, line.right]} links={links} />
    </div>
  );
}

/** Style that puts something into its rows; the first is that of the columns' heads. */
function rowsOf({ row, span }: Rows) {
  return { gridRow: `${row + 1} / span ${span}` };
}
