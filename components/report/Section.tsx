import type { ComponentChildren } from 'preact';
import type { SectionBrief } from '../../core/bundle/compiled.ts';
import type { Card } from '../../core/claims/card.ts';
import { trusted } from '../controls/trusted.ts';
import { plural, t } from '../language/text.ts';
import { type ClaimActions, ClaimCard } from './ClaimCard.tsx';
import { Reviewed } from './Reviewed.tsx';

interface SectionProps extends ClaimActions {
  section: SectionBrief;
  /** The claims shown: the lead claims, or all of them. */
  cards: readonly Card[];
  /** Whether `cards` are all claims of the section. */
  isFull: boolean;
  /** The reader's time. */
  now: Date;
  /** Level of the heading: one below the heading of the report. */
  level?: 2 | 3;
  /** Asks for all claims of the section, or for only the lead claims again. */
  onExpand: (all: boolean) => void;
  onHideTopic: () => void;
}

/** A section of the report: headline, summary, lead claims, and a button that shows all claims. */
export function Section(props: SectionProps) {
  const { section, cards, isFull, now, level = 3, onExpand, onHideTopic, onCite, onWrong } = props;
  const Heading = `h${level}` as const;
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
      <Reviewed date={section.reviewed} now={now} />
      <ul class="claims">
        {cards.map((card) => (
          <ClaimCard key={card.id} card={card} now={now} onCite={onCite} onWrong={onWrong} />
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
export function FoldedSection({ section, open = false, children }: FoldedSectionProps) {
  return (
    <details class="fold" open={open}>
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

interface FoldedSectionProps {
  section: SectionBrief;
  open?: boolean;
  children: ComponentChildren;
}
