import type { Card, RelatedCard } from '../../core/claims/card.ts';
import { Dots } from '../controls/Mark.tsx';
import { SourceLink } from '../controls/SourceLink.tsx';
import { trusted } from '../controls/trusted.ts';
import { formatAge, formatMonth } from '../language/dates.ts';
import { Isolated } from '../language/Isolated.tsx';
import { langOf, t } from '../language/text.ts';
import { seeAlsoWord } from '../language/words.ts';
import { FoldedEntries, LaterEntry } from './LaterEntry.tsx';
import { KindMark, StatusMark } from './marks.tsx';
import { type MarkText, RecordText } from './RecordText.tsx';
import { Sign } from './Sign.tsx';

/** What a reader can do with a claim. */
export interface ClaimActions {
  /** The reader wants to cite it; left out where the page can't do that, as the next. */
  onCite?: ((claim: string) => void) | undefined;
  /** The reader found something wrong with it. */
  onWrong?: ((claim: string) => void) | undefined;
  /** The reader wants the English of a translated claim, or has read it. */
  onOriginal?: ((claim: string, shown: boolean) => void) | undefined;
}

export interface ClaimCardProps extends ClaimActions {
  card: Card;
  /** The reader's time, from which ages are counted. */
  now: Date;
  mark?: MarkText | undefined;
  /** The claim's own address, on a page where each claim has one. */
  href?: string | undefined;
  /** Whether the page's address names this claim or one of its later entries. */
  isCurrent?: boolean | undefined;
  /** Whether its sources are in sight, without a press. */
  isOpen?: boolean | undefined;
}

/**
 * One claim on the margin line: who says it, as of when, and what became of it; what it says, and what limits it; what
 * happened since as a thread of dates, in the same size. Source, citation, address and correction stand behind one quiet
 * button.
 */
export function ClaimCard({ card, now, mark, href, isCurrent, isOpen, ...actions }: ClaimCardProps) {
  return (
    <li
      class="claim"
      id={href === undefined ? undefined : card.id}
      data-claim={card.id}
      data-status={card.became.status}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={isCurrent ? -1 : undefined}
    >
      <div class="line" data-sign="reported">
        <span class="line-year">{card.year}</span>
        <Sign sign="reported" />
        <div class="told">
          <ClaimHead card={card} now={now} />
          {card.withdrawn && (
            <p class="quiet-text">{t('withdrawn', formatMonth(card.withdrawn.date), card.withdrawn.reason)}</p>
          )}
          <RecordText text={card.text} language={card.language} original={card.original} mark={mark} />
          {card.seeAlso.map((related) => (
            <Related key={related.id} related={related} now={now} mark={mark} />
          ))}
        </div>
      </div>
      {card.thread.length > 0 && <Thread thread={card.thread} mark={mark} />}
      {card.noAnswer.map(({ of, searched }) => (
        <p key={of} class="quiet-text">
          {t('no_answer', of, formatMonth(searched))}
        </p>
      ))}
      <details class="claim-more" open={isOpen}>
        <summary class="icon-button" aria-label={t('more_about')} title={t('more_about')}>
          <Dots />
        </summary>
        <ClaimFoot card={card} href={href} {...actions} />
      </details>
    </li>
  );
}

function Thread({ thread, mark }: Pick<Card, 'thread'> & Pick<ClaimCardProps, 'mark'>) {
  return (
    <ol class="thread">
      {thread.map((one) =>
        'more' in one ? (
          <FoldedEntries key={one.more[0]?.id} entries={one.more} mark={mark} />
        ) : (
          <LaterEntry key={one.id} entry={one} mark={mark} />
        ),
      )}
    </ol>
  );
}

/** Whose words stand in a text: they were said in another language than the one in which they stand. */
const QUOTING = /[“”„«»「」"]/u;

function ClaimHead({ card, now }: Pick<ClaimCardProps, 'card' | 'now'>) {
  const { attribution, became } = card;
  return (
    <div class="claim-head">
      <span class="who">
        <Isolated text={attribution?.name ?? card.publisher} lang={attribution ? langOf(card) : 'en'} />
      </span>
      {attribution && <span>{t('reported_by', card.publisher)}</span>}
      <span>{asOf(card.asOf, now)}</span>
      <StatusMark became={became} />
      <KindMark kind={card.kind} />
      {langOf(card) !== 'en' && QUOTING.test(card.text) && <span class="kind">{t('quote_translated')}</span>}
      {attribution?.note && <span lang={langOf(card)}>{attribution.note}</span>}
    </div>
  );
}

function asOf(edtf: string, now: Date): string {
  return t('as_of_age', formatMonth(edtf), formatAge(edtf, now));
}

function Related({ related, now, mark }: { related: RelatedCard } & Pick<ClaimCardProps, 'now' | 'mark'>) {
  return (
    <div class="related">
      <div class="related-head">
        <b>{seeAlsoWord(related.how)}</b>
        {' · '}
        <span lang="en">{related.publisher}</span>, {asOf(related.asOf, now)} <StatusMark became={related.became} />
      </div>
      <RecordText text={related.text} language={related.language} mark={mark} />
    </div>
  );
}

/** The claim's own address; on the public pages it is another site's, as a source is. */
function OwnAddress({ href, id }: { href: string; id: string }) {
  const Link = href.startsWith('https:') ? SourceLink : 'a';
  return (
    <Link class="link" href={href} aria-label={t('own_address_of', id)}>
      {t('own_address')}
    </Link>
  );
}

function ClaimFoot({ card, href, onCite, onWrong, onOriginal }: Pick<ClaimCardProps, 'card' | 'href'> & ClaimActions) {
  const { source, laterEdition } = card;
  const links = [
    { href: source.url, text: t('source'), label: t('source_of', source.title, source.section) },
    { href: source.archive, text: t('archived'), label: t('archived_of', source.title) },
  ];
  return (
    <>
      <div class="claim-foot">
        {links.map(({ href, text, label }) => (
          <SourceLink key={href} class="link" href={href} aria-label={label}>
            {text}
          </SourceLink>
        ))}
        {onOriginal && langOf(card) !== 'en' && (
          <button
            type="button"
            class="link"
            aria-expanded={card.original !== undefined}
            onClick={trusted(() => onOriginal(card.id, card.original === undefined))}
          >
            {t('original')}
          </button>
        )}
        {onCite && (
          <button type="button" class="link" onClick={trusted(() => onCite(card.id))}>
            {t('cite')}
          </button>
        )}
        {href && <OwnAddress href={href} id={card.id} />}
        {onWrong && (
          <button type="button" class="link" onClick={trusted(() => onWrong(card.id))}>
            {t('something_wrong')}
          </button>
        )}
      </div>
      <p class="claim-place">
        <span>{source.paragraph === 0 ? source.section : t('place', source.section, source.paragraph)}</span>
        {laterEdition && (
          <>
            {' · '}
            <SourceLink href={laterEdition.url}>{t('later_edition', formatMonth(laterEdition.date))}</SourceLink>
          </>
        )}
      </p>
    </>
  );
}
