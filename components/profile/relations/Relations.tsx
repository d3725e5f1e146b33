import type { SourceBrief } from '../../../core/bundle/compiled.ts';
import { type Around, byRelations } from '../../../core/profile/around.ts';
import type { RelationGraph } from '../../../core/profile/relations.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { formatPeriod } from '../../language/dates.ts';
import { langOf, t } from '../../language/text.ts';
import { AroundName } from './AroundName.tsx';
import { Chain, type ChainProps } from './Chain.tsx';
import { ChainList } from './ChainList.tsx';
import { RelationsTable } from './RelationsTable.tsx';
import { shortName } from './relation-words.ts';

export interface RelationsProps extends ChainProps {
  relations: RelationGraph;
  /** The name that is drawn with what is told around it; undefined where the whole chain is drawn. */
  around: Around | undefined;
  sources: readonly SourceBrief[];
  /** The reader chooses a name in a list; left out where the page can't do that: all names have links. */
  onAround?: ((id: string) => void) | undefined;
}

/** Who supplies what to whom: the whole chain or what is told around one name, and all relations as a table. */
export function Relations(props: RelationsProps) {
  const { relations, around, chain, company, sources, links } = props;
  const { asOf } = relations;
  if (!asOf) return <p class="relations">{t('relations_nothing')}</p>;
  return (
    <div class="relations">
      <div class="relations-top">
        <h2>{around ? t('around_title', shortName(around.entity)) : t('chain_title', company)}</h2>
        {chain.length > 0 && <Drawings {...props} />}
      </div>
      <p class="quiet-text" id="relations-text">
        {t('relations_text', formatPeriod(asOf))}
      </p>
      {around ? (
        <>
          <Names {...props} current={around.entity.id} />
          <AroundName around={around} links={links} />
        </>
      ) : (
        <section class="chain" aria-label={t('chain_whole')} aria-describedby="relations-text">
          <Chain {...props} />
          <ChainList {...props} />
        </section>
      )}
      <h2>{t('relations_table')}</h2>
      <RelationsTable relations={relations} sources={sources} hrefOf={links.hrefOf} />
    </div>
  );
}

/** The two drawings, one of which is shown. */
function Drawings({ relations, around, links }: RelationsProps) {
  const [first] = byRelations(relations);
  const current = (isCurrent: boolean) => (isCurrent ? 'page' : undefined);
  return (
    <nav class="drawings" aria-label={t('relations_drawings')}>
      <a href={links.hrefOfAround(undefined)} aria-current={current(!around)}>
        {t('chain_whole')}
      </a>
      <a href={links.hrefOfAround((around?.entity ?? first)?.id)} aria-current={current(around !== undefined)}>
        {t('around_one')}
      </a>
    </nav>
  );
}

/** How many names have a link of their own: those with the most relations. All stand in the list. */
const MOST_NAMES = 8;

function Names({ relations, links, onAround, current }: RelationsProps & { current: string }) {
  return (
    <div class="around-names">
      {byRelations(relations)
        .slice(0, MOST_NAMES)
        .map((entity) => (
          <a
            key={entity.id}
            class="name-chip"
            href={links.hrefOfAround(entity.id)}
            aria-current={entity.id === current ? 'true' : undefined}
            lang={langOf(entity)}
          >
            {shortName(entity)}
          </a>
        ))}
      {onAround && <NameList nodes={relations.nodes} current={current} onAround={onAround} />}
    </div>
  );
}

interface NameListProps {
  nodes: readonly Entity[];
  current: string;
  onAround: (id: string) => void;
}

function NameList({ nodes, current, onAround }: NameListProps) {
  const sorted = nodes.toSorted((a, b) => shortName(a).localeCompare(shortName(b)));
  return (
    <>
      <label class="unseen" for="around-name">
        {t('around_choose')}
      </label>
      <select
        id="around-name"
        lang={langOf()}
        value={current}
        onChange={(event) => onAround(event.currentTarget.value)}
      >
        {sorted.map((entity) => (
          <option key={entity.id} value={entity.id}>
            {shortName(entity)}
          </option>
        ))}
      </select>
    </>
  );
}
