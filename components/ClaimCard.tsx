import type { Card, RelatedCard } from '../data/card.ts';
import { formatMonth } from './dates.ts';
import { type MessageKey, t } from './text.ts';

/** Kinds that are plain statements and carry no label. */
const PLAIN: ReadonlySet<Card['kind']> = new Set(['fact', 'figure']);

/** One claim: who says it and as of when, then what it says, then what limits it, then where to read it. */
export function ClaimCard({ card }: { card: Card }) {
  return (
    <li class="claim" data-claim={card.id}>
      <ClaimHead card={card} />
      <p class="claim-text" lang="en">
        {card.text}
      </p>
      {card.seeAlso.map((related) => (
        <Related key={related.id} related={related} />
      ))}
      <ClaimFoot source={card.source} />
    </li>
  );
}

function ClaimHead({ card }: { card: Card }) {
  const { attribution } = card;
  return (
    <div class="claim-head">
      <span class="who" lang="en">
        {attribution?.name ?? card.publisher}
      </span>
      {attribution && <span>{t('reported_by', card.publisher)}</span>}
      <span>{t('as_of', formatMonth(card.asOf))}</span>
      {!PLAIN.has(card.kind) && <span class="kind">{t(`kind_${card.kind.replace('-', '_')}` as MessageKey)}</span>}
      {attribution?.note && <span lang="en">{attribution.note}</span>}
    </div>
  );
}

function Related({ related }: { related: RelatedCard }) {
  return (
    <div class="related">
      <div class="related-head">
        <b>{t(`see_${related.how.replace('-', '_')}` as MessageKey)}</b>
        {' · '}
        {t('see_from', related.publisher, formatMonth(related.asOf))}
      </div>
      <p class="claim-text" lang="en">
        {related.text}
      </p>
    </div>
  );
}

function ClaimFoot({ source }: { source: Card['source'] }) {
  const links = [
    { href: source.url, text: t('source'), label: t('source_of', source.title, source.section) },
    { href: source.archive, text: t('archived'), label: t('archived_of', source.title) },
  ];
  const place =
    source.paragraph === 0 ? t('place_headline', source.section) : t('place', source.section, source.paragraph);
  return (
    <div class="claim-foot">
      {links.map(({ href, text, label }) => (
        <a key={href} class="link" href={href} target="_blank" rel="noreferrer noopener" aria-label={label}>
          {text}
        </a>
      ))}
      <span class="claim-place" lang="en">
        {place}
      </span>
    </div>
  );
}
