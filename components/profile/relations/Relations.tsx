import type { SourceBrief } from '../../../core/bundle/compiled.ts';
import type { RelationGraph } from '../../../core/profile/relations.ts';
import type { RelationsLayout } from '../../../core/profile/relations-layout.ts';
import { Switch } from '../../controls/Switch.tsx';
import { formatPeriod } from '../../language/dates.ts';
import { t } from '../../language/text.ts';
import type { RelationLinks } from './links.ts';
import { RelationsDiagram } from './RelationsDiagram.tsx';
import { RelationsTable } from './RelationsTable.tsx';

export interface RelationsProps extends RelationLinks {
  relations: RelationGraph;
  /** Where each node and arrow of these relations is placed. */
  layout: RelationsLayout;
  sources: readonly SourceBrief[];
  /**
   * Whether the diagram also shows who supports, criticizes, leads or investigates whom; undefined if no claim says so.
   */
  stance: boolean | undefined;
  onStance: (on: boolean) => void;
}

/** Who supplies what to whom: a diagram, and the same as a table. */
export function Relations({ relations, layout, sources, stance, onStance, ...links }: RelationsProps) {
  const { asOf } = relations;
  return (
    <div class="relations">
      {stance !== undefined && (
        <Switch id="relations-stance" label={t('relations_stance')} on={stance} onChange={onStance} />
      )}
      {asOf ? (
        <>
          <p class="quiet-text" id="relations-text">
            {t('relations_text', formatPeriod(asOf))}
          </p>
          <RelationsDiagram relations={relations} layout={layout} {...links} />
          <h2>{t('relations_table')}</h2>
          <RelationsTable relations={relations} sources={sources} hrefOf={links.hrefOf} />
        </>
      ) : (
        <p>{t('relations_nothing')}</p>
      )}
    </div>
  );
}
