import type { SourceBrief } from '../../../core/bundle/compiled.ts';
import type { Relations as RelationsData } from '../../../core/profile/relations.ts';
import type { RelationsLayout } from '../../../core/profile/relations-layout.ts';
import { formatMonth } from '../../language/dates.ts';
import { Switch } from '../../controls/Switch.tsx';
import { t } from '../../language/text.ts';
import { RelationsDiagram } from './RelationsDiagram.tsx';
import { RelationsTable } from './RelationsTable.tsx';

export interface RelationLinks {
  /** The address of a claim in the page. */
  hrefOf: (id: string) => string;
  /** The address of all claims that name an entity. */
  hrefOfEntity: (id: string) => string;
  /** The address of several claims alone. */
  hrefOfClaims: (ids: readonly string[]) => string;
}

export interface RelationsProps extends RelationLinks {
  relations: RelationsData;
  /** Where everything of the same relations stands. */
  layout: RelationsLayout;
  sources: readonly SourceBrief[];
  /** Whether who supports, criticizes, leads or investigates whom is in it; undefined where there is none of that. */
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
            {t('relations_text', period(asOf))}
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

function period({ from, to }: { from: string; to: string }): string {
  const [first, last] = [formatMonth(from), formatMonth(to)];
  return first === last ? first : t('from_to', first, last);
}
