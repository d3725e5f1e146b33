import type { ComponentChildren } from 'preact';
import type { SectionBrief } from '../../core/bundle/compiled.ts';
import { originalOf } from '../../core/claims/originals.ts';
import type { ShownSection } from '../../core/claims/sections.ts';
import { trusted } from '../controls/trusted.ts';
import { langOf, plural, t } from '../language/text.ts';
import { type ClaimActions, ClaimCard } from './ClaimCard.tsx';
import { Glance } from './Glance.tsx';
import { SectionTitle } from './SectionTitle.tsx';

interface SectionProps extends ClaimActions {
  shown: ShownSection;
  /** How many pairs of its glance are shown. */
  most: number;
  /** Whether it is one that the reader had to open. On the first screen there is room for what it says alone. */
  isFolded: boolean;
  /** The reader's time. */
  now: Date;
  /** Level of the heading: one below the heading of the report. */
  level?: 2 | 3;
  /** Asks for all claims of the section, or for its glance again; or opens or closes a pair, by the id of its claim. */
  onExpand: (what: string, open: boolean) => void;
  onHideTopic: () => void;
}

/** A section of the report: its headline and its glance, or all its statements. */
function Section(props: SectionProps) {
  const { shown, most, isFolded, now, level = 3, onExpand, onHideTopic, onCite, onWrong } = props;
  const { section, glance, opened, cards } = shown;
  const Heading = `h${level}` as const;
  const onOriginal = (claim: string, shown: boolean) => onExpand(originalOf(claim), shown);
  const isWorkedWith = isFolded || cards !== undefined || Object.keys(opened).length > 0;
  return (
    <section class="section" data-section={section.id}>
      <div class="section-top">
        <span class="eyebrow" lang={langOf(section)}>
          <SectionTitle section={section} />
        </span>
        <button
          type="button"
          class="link quiet count"
          aria-expanded={cards !== undefined}
          onClick={trusted(() => onExpand(section.id, cards === undefined))}
        >
          {cards ? t('back_to_glance') : plural('statements', section.claims)}
        </button>
      </div>
      <Heading class="headline" lang={langOf(section)}>
        {section.headline}
      </Heading>
      {cards ? (
        <ul class="claims">
          {cards.map((card) => (
            <ClaimCard key={card.id} card={card} now={now} onCite={onCite} onWrong={onWrong} onOriginal={onOriginal} />
          ))}
        </ul>
      ) : (
        <Glance
          glance={glance}
          most={most}
          opened={opened}
          now={now}
          onOpen={onExpand}
          onCite={onCite}
          onWrong={onWrong}
          onOriginal={onOriginal}
        />
      )}
      {isWorkedWith && (
        <div class="section-foot">
          <button type="button" class="link quiet" onClick={trusted(onHideTopic)}>
            {t('hide_topic')}
          </button>
        </div>
      )}
    </section>
  );
}

interface SectionsProps extends ClaimActions {
  sections: readonly ShownSection[];
  /** How many pairs the first section shows; the others show all of theirs once they are opened. */
  most: number;
  level: 2 | 3;
  now: Date;
  onExpand: SectionProps['onExpand'];
  onHideTopic: (topic: string, title: string) => void;
}

/** The sections of a report: the first one open, every other one as one line. */
export function Sections({ sections, most, onHideTopic, ...rest }: SectionsProps) {
  return (
    <>
      {sections.map((shown, at) => {
        const { section, glance } = shown;
        const content = (
          <Section
            shown={shown}
            most={at === 0 ? most : glance.pairs.length}
            isFolded={at > 0}
            onHideTopic={() => onHideTopic(section.topic, section.title)}
            {...rest}
          />
        );
        return at === 0 ? (
          <div key={section.id}>{content}</div>
        ) : (
          <FoldedSection key={section.id} section={section}>
            {content}
          </FoldedSection>
        );
      })}
    </>
  );
}

/** A section folded to its title and its headline, until the reader opens it. */
function FoldedSection({ section, children }: FoldedSectionProps) {
  return (
    <details class="fold">
      <summary>
        <span class="fold-title" lang={langOf(section)}>
          <SectionTitle section={section} />
        </span>
        <span class="count">{section.claims}</span>
        <span class="fold-line" lang={langOf(section)}>
          {section.headline}
        </span>
      </summary>
      {children}
    </details>
  );
}

interface FoldedSectionProps {
  section: SectionBrief;
  children: ComponentChildren;
}

/** How many pairs the first section shows: fewer where other sections are to be in sight too. @param others how many */
export function pairsBeside(others: number): number {
  return others <= 1 ? 3 : 2;
}
