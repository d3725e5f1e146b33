import type { CompiledClaim, SourceBrief } from '../../../core/bundle/compiled.ts';
import { publisherOf } from '../../../core/claims/sources.ts';
import type { RelationEdge, RelationGraph } from '../../../core/profile/relations.ts';
import { formatMonth } from '../../language/dates.ts';
import { Isolated } from '../../language/Isolated.tsx';
import { langOf, t } from '../../language/text.ts';
import { relationWord } from '../../language/words.ts';
import { StatusMark } from '../../report/marks.tsx';
import type { RelationLinks } from './links.ts';

type TableProps = Pick<RelationLinks, 'hrefOf'> & { relations: RelationGraph; sources: readonly SourceBrief[] };

/** The relations of the diagram as a table: one per row, each with the claims that say so. */
export function RelationsTable({ relations, ...rest }: TableProps) {
  const columns = ['from', 'does', 'to', 'with', 'state', 'statements'] as const;
  return (
    <table class="table">
      <caption class="unseen">{t('view_relations')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...relations.edges].sort(byName).map((edge) => (
          <Row key={edge.key} edge={edge} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function byName(a: RelationEdge, b: RelationEdge): number {
  return a.from.name.localeCompare(b.from.name) || a.to.name.localeCompare(b.to.name);
}

function Row({ edge, sources, hrefOf }: Omit<TableProps, 'relations'> & { edge: RelationEdge }) {
  const { from, does, to, by, state, claims } = edge;
  return (
    <tr>
      <th scope="row">
        <Isolated text={from.name} lang={langOf(from)} />
      </th>
      <td>{relationWord(does)}</td>
      <td>
        <Isolated text={to.name} lang={langOf(to)} />
      </td>
      <td data-label={t('column_with')}>{by && <Isolated text={by.name} lang={langOf(by)} />}</td>
      <td data-label={t('column_state')}>{state && t(`state_${state}`)}</td>
      <td>
        <ul>
          {claims.map((claim) => (
            <li key={claim.id}>
              <ClaimLink claim={claim} sources={sources} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function ClaimLink({ claim, sources, hrefOf }: Omit<TableProps, 'relations'> & { claim: CompiledClaim }) {
  const { id, source, paragraph, asOf } = claim;
  return (
    <>
      <a class="link" href={hrefOf(id)}>
        {t('place', publisherOf(sources, source), paragraph)}
      </a>{' '}
      <span class="quiet-text">{t('relation_as_of', formatMonth(asOf))}</span> <StatusMark became={claim} />
    </>
  );
}
