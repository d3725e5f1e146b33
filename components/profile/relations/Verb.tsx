import type { ComponentChildren } from 'preact';
import { isChanging } from '../../../core/claims/status.ts';
import { endsOf } from '../../../core/profile/deliveries.ts';
import { claimIdsOf, type RelationEdge } from '../../../core/profile/relations.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, t } from '../../language/text.ts';
import { hrefOfAll, type RelationLinks } from './links.ts';
import { doesWord, givesWord, sentence, shortName } from './relation-words.ts';

interface VerbProps {
  edge: RelationEdge;
  links: RelationLinks;
}

/** What one does to another: the way to the statements. */
export function Verb({ edge, links }: VerbProps) {
  const word = doesWord(edge);
  return (
    <VerbLink edge={edge} links={links} label={sentence(edge, word, [edge.from, edge.to])}>
      {word}
    </VerbLink>
  );
}

type ChainVerbProps = VerbProps & {
  /** The boxes that the line joins. To whom, and by what, it was done is named if it is neither. */
  ends: readonly [Entity, Entity];
};

/** What stands on a line of the chain, read from who gives to who takes. */
function ChainVerb({ edge, ends, links }: ChainVerbProps) {
  const word = givesWord(edge);
  const [giver, receiver] = endsOf(edge);
  const isNamed = (entity: Entity) => ends.some(({ id }) => id === entity.id);
  const words = isNamed(receiver) ? word : `${word} ${shortName(receiver)}`;
  return (
    <VerbLink edge={edge} links={links} label={sentence(edge, words, [giver, receiver])}>
      <span class="verb-words">
        {word}
        {!isNamed(receiver) && <Name text={shortName(receiver)} />}
        {edge.by && !isNamed(edge.by) && <Name text={t('relation_with', shortName(edge.by))} />}
      </span>
      <ChangeSign edge={edge} />
    </VerbLink>
  );
}

/** All that stands on one line of the chain, one below the other. */
export function ChainVerbs({ edges, ...rest }: Omit<ChainVerbProps, 'edge'> & { edges: readonly RelationEdge[] }) {
  if (edges.length === 0) return null;
  return (
    <ul class="verbs">
      {edges.map((edge) => (
        <li key={edge.key}>
          <ChainVerb edge={edge} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function Name({ text }: { text: string }) {
  return (
    <>
      {' '}
      <Isolated text={text} lang={langOf()} />
    </>
  );
}

function VerbLink({ edge, label, links, children }: VerbProps & { label: string; children: ComponentChildren }) {
  return (
    <a class="verb" href={hrefOfAll(claimIdsOf([edge]), links)} aria-label={label}>
      {children}
    </a>
  );
}

/** The sign of a change, where any statement of a relation changed since. The link's name says which. */
export function ChangeSign({ edge }: { edge: RelationEdge }) {
  const isChanged = edge.claims.some(({ status }) => isChanging(status));
  return isChanged ? <span class="sign" data-sign="changed" /> : null;
}
