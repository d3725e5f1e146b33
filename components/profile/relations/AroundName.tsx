import { isChanging } from '../../../core/claims/status.ts';
import type { Around, Neighbour } from '../../../core/profile/around.ts';
import { claimIdsOf, type RelationEdge } from '../../../core/profile/relations.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, plural, t } from '../../language/text.ts';
import { statusWord } from '../../language/words.ts';
import { hrefOfAll, type RelationLinks } from './links.ts';
import { doesWord, entityNote, shortName, statusesOf, yearsOf } from './relation-words.ts';
import { Verb } from './Verb.tsx';

interface AroundNameProps {
  around: Around;
  links: RelationLinks;
}

/** How many relations one step further are told. */
const MOST_FURTHER = 3;

/** One name in the middle: who did what to it before it, what it did after it, and what was done with it below. */
export function AroundName({ around: { entity, edges, before, after }, links }: AroundNameProps) {
  const byIt = edges.filter(({ by }) => by?.id === entity.id);
  return (
    <section class="around" aria-label={t('around_title', shortName(entity))} aria-describedby="relations-text">
      <div class="around-grid">
        <Side side="before" title={t('around_before')} middle={entity} neighbours={before} links={links} />
        <Centre entity={entity} edges={edges} links={links} />
        <Side side="after" title={t('around_after')} middle={entity} neighbours={after} links={links} />
      </div>
      {byIt.length > 0 && (
        <>
          <h3>{t('around_by')}</h3>
          <ul class="around-by">
            {byIt.map((edge) => (
              <li key={edge.key}>
                <Name entity={edge.from} links={links} /> <Verb edge={edge} links={links} />{' '}
                <Name entity={edge.to} links={links} /> <Became edge={edge} middle={entity} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Centre({ entity, edges, links }: RelationLinksOf & { entity: Entity; edges: readonly RelationEdge[] }) {
  const ids = claimIdsOf(edges);
  return (
    <div class="around-centre">
      <p class="around-name">
        <Isolated text={shortName(entity)} lang={langOf(entity)} />
      </p>
      <p class="entity-note">
        <Isolated text={entityNote(entity)} lang={entity.short && langOf(entity)} />
      </p>
      <a class="link" href={hrefOfAll(ids, links)}>
        {plural('statements', ids.length)}
      </a>
    </div>
  );
}

interface RelationLinksOf {
  links: RelationLinks;
}

type SideProps = RelationLinksOf & {
  side: 'before' | 'after';
  title: string;
  middle: Entity;
  neighbours: readonly Neighbour[];
};

function Side({ side, title, middle, neighbours, links }: SideProps) {
  if (neighbours.length === 0) return null;
  return (
    <div class="around-side" data-side={side}>
      <h3>{title}</h3>
      <ul class="bracket">
        {neighbours.map(({ entity, edges, further }) => (
          <li key={entity.id}>
            {edges.map((edge) => (
              <p key={edge.key}>
                {side === 'before' && (
                  <>
                    <Name entity={entity} links={links} />{' '}
                  </>
                )}
                <Verb edge={edge} links={links} />
                {side === 'after' && (
                  <>
                    {' '}
                    <Name entity={entity} links={links} />
                  </>
                )}{' '}
                <Became edge={edge} middle={middle} />
              </p>
            ))}
            <Further of={entity} edges={further} links={links} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Name({ entity, links }: RelationLinksOf & { entity: Entity }) {
  return (
    <a class="entity-name" href={links.hrefOfAround(entity.id)} lang={langOf(entity)}>
      <Isolated text={shortName(entity)} />
    </a>
  );
}

/** By what it was done, as of when it was told, and what became of it. */
function Became({ edge, middle }: { edge: RelationEdge; middle: Entity }) {
  return (
    <span class="around-became">
      {edge.by && edge.by.id !== middle.id && (
        <>
          <Isolated text={t('relation_with', shortName(edge.by))} lang={langOf(edge.by)} />{' '}
        </>
      )}
      <span class="quiet-text">{yearsOf(edge)}</span>
      {statusesOf(edge).map((status) => (
        <span key={status} class={status === 'detail-corrected' ? 'quiet-text' : 'became'}>
          {' '}
          {isChanging(status) && <span class="sign" data-sign="changed" />}
          {statusWord(status)}
        </span>
      ))}
    </span>
  );
}

/** One step further: what else the name has to do with. */
function Further({ of, edges, links }: RelationLinksOf & { of: Entity; edges: readonly RelationEdge[] }) {
  const once = edges.filter((edge, at) => edges.findIndex((other) => isAlike(edge, other)) === at);
  if (once.length === 0) return null;
  return (
    <ul class="further">
      {once.slice(0, MOST_FURTHER).map((edge, at) => (
        <li key={edge.key}>
          {at > 0 && '; '}
          {edge.from.id === of.id ? doesWord(edge) : <Name entity={edge.from} links={links} />}{' '}
          {edge.from.id === of.id ? <Name entity={edge.to} links={links} /> : doesWord(edge)}
        </li>
      ))}
    </ul>
  );
}

/** Whether two relations read alike here, where it is not said by what something was done. */
function isAlike(one: RelationEdge, other: RelationEdge): boolean {
  return one.from.id === other.from.id && one.to.id === other.to.id && doesWord(one) === doesWord(other);
}
