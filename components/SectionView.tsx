import type { ComponentChildren } from 'preact';
import type { Card } from '../data/card.ts';
import type { SectionBrief } from '../data/compiled.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { plural, t } from './text.ts';

interface SectionProps {
  section: SectionBrief;
  /** The claims shown: the lead claims, or all of them. */
  cards: readonly Card[];
  /** Asks for all claims of the section, or for the leads alone again. */
  onExpand: (all: boolean) => void;
  onHideTopic: () => void;
  /** Level of the headline in the page's outline. */
  level?: 2 | 3;
}

/** A section of the report: headline, summary, lead claims, and the way to all of them. */
export function SectionView({ section, cards, onExpand, onHideTopic, level = 3 }: SectionProps) {
  const Heading = `h${level}` as const;
  const isFull = cards.length >= section.claims;
  return (
    <section class="section" data-section={section.id}>
      <div class="section-top">
        <span class="eyebrow">{section.title}</span>
        <span class="count">{plural('statements', section.claims)}</span>
      </div>
      <Heading class="headline" lang="en">
        {section.headline}
      </Heading>
      <p class="summary" lang="en">
        {section.summary}
      </p>
      <ul class="claims">
        {cards.map((card) => (
          <ClaimCard key={card.id} card={card} />
        ))}
      </ul>
      <div class="section-foot">
        {section.claims > section.leads.length && (
          <button type="button" class="link" aria-expanded={isFull} onClick={trusted(() => onExpand(!isFull))}>
            {isFull ? t('fewer_statements') : plural('all_statements', section.claims)}
          </button>
        )}
        <button type="button" class="link quiet" onClick={trusted(onHideTopic)}>
          {t('hide_topic')}
        </button>
      </div>
    </section>
  );
}

/** A section folded to one line, until the reader opens it. */
export function FoldedSection({
  section,
  open,
  children,
}: {
  section: SectionBrief;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" open={open ?? false}>
      <summary>
        <span class="fold-title">{section.title}</span>
        <span class="fold-line" lang="en">
          {section.headline}
        </span>
        <span class="count">{section.claims}</span>
      </summary>
      {children}
    </details>
  );
}

/** A handler that only the reader's own hand sets off: a script of the page can dispatch events, not trusted ones. */
export function trusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
