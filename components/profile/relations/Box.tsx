import { type HoldingAction, isHolding } from '../../../core/profile/deliveries.ts';
import { claimIdsOf, type RelationEdge } from '../../../core/profile/relations.ts';
import type { Since } from '../../../core/profile/since.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, plural, t } from '../../language/text.ts';
import { Sign } from '../../report/Sign.tsx';
import { hrefOfAll, type RelationLinks } from './links.ts';
import { entityNote, heldWord, sentence, shortName } from './relation-words.ts';
import { ChangeSign } from './Verb.tsx';

interface EntityTextProps {
  entity: Entity;
  /** Who made or owned it. */
  held: readonly RelationEdge[];
  links: RelationLinks;
}

/** A name, which leads to what is told around it, what it is, and who made or owned it. */
export function EntityText({ entity, held, links }: EntityTextProps) {
  return (
    <>
      <a class="entity-name" href={links.hrefOfAround(entity.id)} lang={langOf(entity)}>
        <Isolated text={shortName(entity)} />
      </a>
      <p class="entity-note">
        <Isolated text={entityNote(entity)} lang={entity.short && langOf(entity)} />
        {held.filter(isHeld).map((edge) => (
          <Held key={edge.key} edge={edge} links={links} />
        ))}
      </p>
    </>
  );
}

function isHeld(edge: RelationEdge): edge is RelationEdge & { does: HoldingAction } {
  return isHolding(edge.does);
}

function Held({ edge, links }: { edge: RelationEdge & { does: HoldingAction }; links: RelationLinks }) {
  const word = heldWord(edge);
  return (
    <>
      {'; '}
      <a
        class="held"
        href={hrefOfAll(claimIdsOf([edge]), links)}
        aria-label={sentence(edge, word, [edge.from, edge.to])}
      >
        {word}
        <ChangeSign edge={edge} />
      </a>
    </>
  );
}

interface SinceProps {
  edges: readonly RelationEdge[];
  /** Tells what came since the claims of relations. */
  sinceOf: (edges: readonly RelationEdge[]) => Since;
  links: RelationLinks;
}

/** What came since, in a box: a few lines, each the way to its entry, and how many more entries there are. */
export function SinceOf({ edges, sinceOf, links }: SinceProps) {
  const { lines, more } = sinceOf(edges);
  if (lines.length === 0) return null;
  return (
    <ul class="since">
      {lines.map(({ record, sign, year, text, isBefore }) => (
        <li key={record} data-sign={sign}>
          <Sign sign={sign} />
          <a href={links.hrefOf(record)}>
            <b>{year}</b> <span lang={langOf()}>{text}</span>
            {isBefore && ` ${t('relation_with', t('before_report_short'))}`}
          </a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a class="since-more" href={hrefOfAll(claimIdsOf(edges), links)}>
            {plural('more_entries', more)}
          </a>
        </li>
      )}
    </ul>
  );
}
