import type { SectionBrief } from '../../core/bundle/compiled.ts';
import { type Card, threadOf } from '../../core/claims/card.ts';
import { markWords } from '../../core/profile/marking.ts';
import { isNarrowed, wholeProfile } from '../../core/profile/query.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { langOf, plural, t } from '../language/text.ts';
import { type ClaimActions, ClaimCard } from '../report/ClaimCard.tsx';
import { NewsList } from '../report/NewsList.tsx';
import { Reviewed } from '../report/Reviewed.tsx';
import { SectionTitle } from '../report/SectionTitle.tsx';
import { hrefOfEntity, hrefOfQuery, hrefOfRecord, lastingHref } from './addresses.ts';
import type { ProfileState } from './state.ts';

export interface ClaimGroupsProps extends ClaimActions {
  state: ProfileState;
}

/** The view Statements: claims by section, or the best matches first if the reader searched for words. */
export function ClaimGroups({ state, ...actions }: ClaimGroupsProps) {
  const { results, query, news, current } = state;
  const isShown = results.groups.some(({ cards }) => cards.some((card) => isAbout(card, current)));
  return (
    <div class="statements">
      {news && <NewsList news={news} hrefOf={(id) => hrefOfRecord(query, id)} />}
      {current && !isShown && <Outside state={state} current={current} />}
      <Names state={state} />
      {results.claims.length === 0 && <p class="nothing">{t('profile_no_statements')}</p>}
      {results.groups.map(({ section, cards }) => (
        <Group key={section?.id ?? ''} section={section} cards={cards} state={state} {...actions} />
      ))}
    </div>
  );
}

/** Whether an id is that of a card's claim or of one of its later entries. */
function isAbout(card: Card, id: string | undefined): boolean {
  return id !== undefined && (card.id === id || threadOf(card).some((entry) => entry.id === id));
}

interface GroupProps extends ClaimGroupsProps {
  section: SectionBrief | undefined;
  cards: readonly Card[];
}

function Group({ section, cards, state, ...actions }: GroupProps) {
  const { marked } = state.results;
  return (
    <section class="group-of-claims" data-section={section?.id} aria-labelledby={section && `section-${section.id}`}>
      {section && <GroupHead section={section} state={state} shown={cards.length} />}
      <ul class="claims">
        {cards.map((card) => (
          <ClaimCard
            key={card.id}
            card={card}
            now={state.now}
            mark={marked.size > 0 ? (text) => markWords(text, marked) : undefined}
            href={lastingHref(state, card.id)}
            isCurrent={isAbout(card, state.current)}
            {...actions}
          />
        ))}
      </ul>
    </section>
  );
}

/**
 * The head of a section. Headline and summary appear only if the whole section is shown: over a part of it they would
 * say too much.
 */
function GroupHead({ section, state, shown }: { section: SectionBrief; state: ProfileState; shown: number }) {
  const { now, query } = state;
  return (
    <>
      <div class="section-top">
        <h2 class="eyebrow" id={`section-${section.id}`} tabIndex={-1} lang={langOf(section)}>
          <SectionTitle section={section} />
        </h2>
        <span class="count">
          {isNarrowed(query) ? t('some_statements', shown, section.claims) : plural('statements', section.claims)}
        </span>
      </div>
      {!isNarrowed(query) && (
        <>
          <p class="headline" lang={langOf(section)}>
            {section.headline}
          </p>
          <p class="summary" lang={langOf(section)}>
            {section.summary}
          </p>
          <Reviewed date={section.reviewed} now={now} />
        </>
      )}
    </>
  );
}

/** Shown when the address names a record that the filters leave out, or one that doesn't exist. */
function Outside({ state, current }: { state: ProfileState; current: string }) {
  const { query, claims } = state;
  const isKnown = [...claims.claims, ...claims.later].some(({ id }) => id === current);
  return (
    <p class="outside">
      {isKnown ? t('profile_outside') : t('profile_unknown', current)}{' '}
      <a class="link" href={hrefOfQuery(wholeProfile(query.profile), isKnown ? current : undefined)}>
        {t('filters_clear')}
      </a>
    </p>
  );
}

/** Entities and documents that the search found besides claims. */
function Names({ state }: { state: ProfileState }) {
  const { entities, sources } = state.results;
  if (entities.length + sources.length === 0) return null;
  return (
    <ul class="names" aria-label={t('search_names')}>
      {entities.map(({ id, name, language }) => (
        <li key={id}>
          <a class="chosen-one" lang={langOf({ language })} href={hrefOfEntity(state.query, id)}>
            {name}
          </a>
        </li>
      ))}
      {sources.map(({ id, publisher, title, url }) => (
        <li key={id}>
          <SourceLink class="chosen-one" lang="en" href={url}>
            {publisher}: {title}
          </SourceLink>
        </li>
      ))}
    </ul>
  );
}
