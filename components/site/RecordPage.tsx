import type { Guide } from '../../core/bundle/compiled.ts';
import { type Card, cardEntries, makeCards } from '../../core/claims/card.ts';
import { claimsOf } from '../../core/claims/ties.ts';
import { wholeProfile } from '../../core/profile/query.ts';
import type { Later } from '../../core/schema/later.ts';
import { langOf, t } from '../language/text.ts';
import { hrefOfQuery, hrefOfRecord } from '../profile/addresses.ts';
import type { ProfileState } from '../profile/state.ts';
import { ClaimCard } from '../report/ClaimCard.tsx';
import { LaterEntry } from '../report/LaterEntry.tsx';
import { SectionTitle } from '../report/SectionTitle.tsx';
import { Sheet } from './Sheet.tsx';

interface RecordPageProps {
  state: ProfileState;
  id: string;
}

/** The page of a statement that lasts: its card as in the extension, its section, how it is cited and corrected. */
export function ClaimPage({ state, id, citation, wrong }: RecordPageProps & { citation: string; wrong: string }) {
  const section = sectionOf(state, id);
  return (
    <Sheet title={t('site_statement', id)} lead={<Home guide={state.guide} />}>
      <Cards state={state} ids={[id]} />
      <section>
        <h2>{t('cite_title')}</h2>
        <p class="site-citation" lang="en" dir="ltr">
          {citation}
        </p>
      </section>
      <ul class="site-ways">
        {section && (
          <li>
            <a
              class="link"
              href={hrefOfQuery(wholeProfile(state.guide.id), `section-${section.id}`)}
              lang={langOf(section)}
            >
              <SectionTitle section={section} />
            </a>
          </li>
        )}
        <li>
          <a class="link" href={wrong} rel="noreferrer">
            {t('something_wrong')}
          </a>
        </li>
      </ul>
    </Sheet>
  );
}

/** The page of a later entry: what it says, and the statements that it is about. */
export function LaterPage({ state, id, entry }: RecordPageProps & { entry: Later }) {
  const concerned = claimsOf(entry);
  const claim = state.claims.claims.find((one) => one.id === concerned[0]);
  const source = state.claims.sources.find((one) => one.id === claim?.source);
  const own = claim && source ? cardEntries([entry], claim.id, source) : [];
  return (
    <Sheet title={t('site_later', id)} lead={<Home guide={state.guide} />}>
      <ol class="thread">
        {own.map((each) => (
          <LaterEntry key={each.id} entry={each} />
        ))}
      </ol>
      <h2>{t('site_concerns')}</h2>
      <Cards state={state} ids={concerned} />
    </Sheet>
  );
}

interface GonePageProps {
  /** The profile that had it; of one that is no more, nothing but its id is known. */
  profile: { id: string; guide: Guide | undefined };
  id: string;
  version: string;
  why: string | undefined;
}

/** The page of an id that was taken away: it says so, with what was said of that version, and leads on. */
export function GonePage({ profile, id, version, why }: GonePageProps) {
  const { guide } = profile;
  return (
    <Sheet title={id} lead={guide ? <Home guide={guide} /> : <bdi>{profile.id}</bdi>}>
      <p class="outside">{t('site_gone', version)}</p>
      {why && (
        <p class="site-why" lang="en" dir="ltr">
          {version}: {why}
        </p>
      )}
      {guide && (
        <p>
          <a class="link" href={hrefOfQuery(wholeProfile(guide.id))}>
            {t('site_all')}
          </a>
        </p>
      )}
    </Sheet>
  );
}

function Home({ guide }: { guide: Guide }) {
  return (
    <a class="link" href={hrefOfQuery(wholeProfile(guide.id, 'changes'))}>
      {t('profile_title', guide.name)}
    </a>
  );
}

function Cards({ state, ids }: Pick<RecordPageProps, 'state'> & { ids: readonly string[] }) {
  return (
    <div class="group-of-claims">
      <ul class="claims">
        {makeCards(state.claims, ids).map((card: Card) => (
          <ClaimCard
            key={card.id}
            card={card}
            now={state.now}
            href={hrefOfRecord(state.query, card.id)}
            isOpen={ids.length === 1}
          />
        ))}
      </ul>
    </div>
  );
}

function sectionOf({ guide, claims }: ProfileState, id: string) {
  const claim = claims.claims.find((one) => one.id === id);
  return guide.sections.find((one) => one.id === claim?.section);
}
