import type { Card, RelatedCard } from '../data/card.ts';
import { formatAge, formatMonth } from './dates.ts';
import { LaterEntry } from './LaterEntry.tsx';
import { type MessageKey, t } from './text.ts';
import { trusted } from './trusted.ts';

/** Kinds that are plain statements and carry no label. */
const PLAIN: ReadonlySet<Card['kind']> = new Set(['fact', 'figure']);

export interface ClaimCardProps {
  card: Card;
  /** The reader's time, for ages. */
  now: Date;
  /** The reader found something wrong with this claim. */
  onWrong: (claim: string) => void;
}

/**
 * One claim: who says it, as of when and what became of it; then what it says; then what limits it and what happened
 * since, in the same size; then where to read it.
 */
export function ClaimCard({ card, now, onWrong }: ClaimCardProps) {
  return (
    <li class="claim" data-claim={card.id} data-status={card.status}>
      <ClaimHead card={card} now={now} />
      {card.withdrawn && (
        <p class="quiet-text">{t('withdrawn', formatMonth(card.withdrawn.date), card.withdrawn.reason)}</p>
      )}
      <p class="claim-text" lang="en">
        {card.text}
      </p>
      {card.seeAlso.map((related) => (
        <Related key={related.id} related={related} now={now} />
      ))}
      {card.later.map((entry) => (
        <LaterEntry key={entry.id} entry={entry} />
      ))}
      {card.noAnswer.map(({ of, searched }) => (
        <p key={of} class="quiet-text">
          {t('no_answer', of, formatMonth(searched))}
        </p>
      ))}
      <ClaimFoot card={card} onWrong={onWrong} />
    </li>
  );
}

function ClaimHead({ card, now }: Pick<ClaimCardProps, 'card' | 'now'>) {
  const { attribution, status } = card;
  return (
    <div class="claim-head">
      <span class="who" lang="en">
        {attribution?.name ?? card.publisher}
      </span>
      {attribution && <span>{t('reported_by', card.publisher)}</span>}
      <span>{asOf(card.asOf, now)}</span>
      {status !== 'as-reported' && <span class="became">{t(`status_${status.replace('-', '_')}` as MessageKey)}</span>}
      {!PLAIN.has(card.kind) && <span class="kind">{t(`kind_${card.kind.replace('-', '_')}` as MessageKey)}</span>}
      {attribution?.note && <span lang="en">{attribution.note}</span>}
    </div>
  );
}

function asOf(edtf: string, now: Date): string {
  return t('as_of_age', formatMonth(edtf), formatAge(edtf, now));
}

function Related({ related, now }: { related: RelatedCard; now: Date }) {
  return (
    <div class="related">
      <div class="related-head">
        <b>{t(`see_${related.how.replace('-', '_')}` as MessageKey)}</b>
        {' · '}
        {related.publisher}, {asOf(related.asOf, now)}
      </div>
      <p class="claim-text" lang="en">
        {related.text}
      </p>
    </div>
  );
}

function ClaimFoot({ card, onWrong }: Omit<ClaimCardProps, 'now'>) {
  const { source, laterEdition } = card;
  const links = [
    { href: source.url, text: t('source'), label: t('source_of', source.title, source.section) },
    { href: source.archive, text: t('archived'), label: t('archived_of', source.title) },
  ];
  return (
    <>
      <div class="claim-foot">
        {links.map(({ href, text, label }) => (
          <a key={href} class="link" href={href} target="_blank" rel="noreferrer noopener" aria-label={label}>
            {text}
          </a>
        ))}
        <button type="button" class="link" onClick={trusted(() => onWrong(card.id))}>
          {t('something_wrong')}
        </button>
      </div>
      <p class="claim-place">
        <span lang="en">{source.paragraph === 0 ? source.section : t('place', source.section, source.paragraph)}</span>
        {laterEdition && (
          <>
            {' · '}
            <a href={laterEdition.url} target="_blank" rel="noreferrer noopener">
              {t('later_edition', formatMonth(laterEdition.date))}
            </a>
          </>
        )}
      </p>
    </>
  );
}
