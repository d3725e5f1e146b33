import type { GlanceLine, GlancePair } from '../../core/claims/glance.ts';
import { CLAIM_STATUSES, type ClaimStatus } from '../../core/claims/status.ts';
import { wholeProfile, withChoice } from '../../core/profile/query.ts';
import { langOf, t } from '../language/text.ts';
import { statusWord } from '../language/words.ts';
import { GlanceKey, Line, NothingNewer } from '../report/Glance.tsx';
import { NewsList } from '../report/NewsList.tsx';
import { SectionTitle } from '../report/SectionTitle.tsx';
import { hrefOfQuery, hrefOfRecord } from './addresses.ts';
import type { ProfileState } from './state.ts';

/**
 * The view What changed: how many statements stand as reported and what became of the others, and all sections' pairs of
 * what was reported and what became of it, side by side. It counts statements, never the company.
 */
export function Changes({ state }: { state: ProfileState }) {
  const { news, query } = state;
  return (
    <div class="changes">
      {news && <NewsList news={news} hrefOf={(id) => hrefOfRecord(query, id)} />}
      <Tally state={state} />
      <Board state={state} />
    </div>
  );
}

/** In the order of the strip: what stands first, then what changed. */
const TALLIED: readonly ClaimStatus[] = [...CLAIM_STATUSES].reverse();

function Tally({ state }: { state: ProfileState }) {
  const { claims, query } = state;
  const counted = claims.claims.filter(({ withdrawn }) => !withdrawn);
  const counts = TALLIED.map((status) => ({
    status,
    count: counted.filter((claim) => claim.status === status).length,
  }));
  const some = counts.filter(({ count }) => count > 0);
  const whole = wholeProfile(query.profile);
  return (
    <section class="tally" aria-label={t('changes_tally')}>
      <div class="strip" aria-hidden="true">
        {some.map(({ status, count }) => (
          <span key={status} data-status={status} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul>
        {some.map(({ status, count }) => (
          <li key={status}>
            <a class="link quiet" href={hrefOfQuery(withChoice(whole, 'status', status, true))}>
              <b>{count}</b> {statusWord(status)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Board({ state }: { state: ProfileState }) {
  const { guide, claims } = state;
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{t('changes_reported')}</th>
          <th scope="col">{t('changes_since')}</th>
        </tr>
      </thead>
      {guide.sections.map((section) => {
        const { id, headline } = section;
        const glance = claims.glances[id];
        if (!glance) return null;
        return (
          <tbody key={id} data-section={id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <span class="eyebrow" lang={langOf(section)}>
                  <SectionTitle section={section} />
                </span>
                <span class="headline" lang={langOf(section)}>
                  {headline}
                </span>
                <GlanceKey glance={glance} pairs={glance.pairs} />
              </th>
            </tr>
            {glance.pairs.map((pair) => (
              <Row key={pair.claim} pair={pair} state={state} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ pair, state }: { pair: GlancePair; state: ProfileState }) {
  const [reported, ...since] = pair.lines;
  return (
    <tr data-pair={pair.claim}>
      <td>{reported && <LineLink line={reported} language={pair.language} state={state} />}</td>
      <td>
        {since.map((line) => (
          <LineLink key={line.text} line={line} language={pair.language} state={state} />
        ))}
        {pair.looked && <NothingNewer looked={pair.looked} />}
      </td>
    </tr>
  );
}

type LineLinkProps = Pick<GlancePair, 'language'> & { line: GlanceLine; state: ProfileState };

function LineLink({ line, language, state }: LineLinkProps) {
  return (
    <a class="line-link" href={hrefOfRecord(state.query, line.record)}>
      <Line line={line} language={language} />
    </a>
  );
}
