import type { Card } from '../../core/claims/card.ts';
import type { GlanceLine, Glance as GlanceOf, GlancePair } from '../../core/claims/glance.ts';
import { trusted } from '../controls/trusted.ts';
import { formatMonth } from '../language/dates.ts';
import { langOf, t } from '../language/text.ts';
import { type ClaimActions, ClaimCard } from './ClaimCard.tsx';
import { Sign } from './Sign.tsx';

interface GlanceProps extends ClaimActions {
  glance: GlanceOf;
  /** How many of its pairs are shown; the others lead the list of statements. */
  most: number;
  /** The cards of the pairs that are open, by the id of their claim. */
  opened: Readonly<Record<string, Card>>;
  /** The reader's time. */
  now: Date;
  /** The reader opens or closes a pair. */
  onOpen: (claim: string, open: boolean) => void;
}

/** A section in eight seconds: pairs of what was reported and what became of it, on a margin line of years. */
export function Glance({ glance, most, opened, now, onOpen, ...actions }: GlanceProps) {
  const pairs = glance.pairs.slice(0, most);
  return (
    <>
      <GlanceKey glance={glance} pairs={pairs} />
      <ul class="glance">
        {pairs.map((pair) => (
          <Pair key={pair.claim} pair={pair} card={opened[pair.claim]} now={now} onOpen={onOpen} {...actions} />
        ))}
      </ul>
    </>
  );
}

/** Who reported, and what the signs mean: said once, and not on every line. */
export function GlanceKey({ glance, pairs }: { glance: GlanceOf; pairs: readonly GlancePair[] }) {
  const signs = new Set(pairs.flatMap(({ lines }) => lines.map(({ sign }) => sign)));
  return (
    <p class="key">
      <span>
        <span class="sign" data-sign="reported" />
        <span lang="en">{glance.by.map(({ publisher, year }) => `${publisher}, ${year}`).join(' · ')}</span>
      </span>
      {signs.has('changed') && (
        <span>
          <span class="sign" data-sign="changed" />
          {t('key_changed')}
        </span>
      )}
      {signs.has('told') && (
        <span>
          <span class="sign" data-sign="told" />
          {t('key_told')}
        </span>
      )}
    </p>
  );
}

type PairProps = ClaimActions & Pick<GlanceProps, 'now' | 'onOpen'> & { pair: GlancePair; card: Card | undefined };

/** A pair is one button. Pressed, what was reported stays as the title, and the statement follows with all its entries. */
function Pair({ pair, card, now, onOpen, ...actions }: PairProps) {
  const { claim, lines, looked } = pair;
  const isOpen = card !== undefined;
  return (
    <li class="pair" data-pair={claim} data-open={isOpen || undefined}>
      <button type="button" class="pair-open" aria-expanded={isOpen} onClick={trusted(() => onOpen(claim, !isOpen))}>
        {(isOpen ? lines.slice(0, 1) : lines).map((line) => (
          <Line key={line.text} line={line} language={pair.language} />
        ))}
        {!isOpen && looked && <NothingNewer looked={looked} />}
      </button>
      {card && (
        <ul class="claims">
          <ClaimCard card={card} now={now} {...actions} />
        </ul>
      )}
    </li>
  );
}

interface LineProps extends Pick<GlancePair, 'language'> {
  line: GlanceLine;
}

/** One line: its year, its sign, and what it says. */
export function Line({ line: { year, sign, text, isBefore }, language }: LineProps) {
  return (
    <span class="line" data-sign={sign}>
      <span class="line-year">{year}</span>
      <Sign sign={sign} />
      <span class="said">
        <span lang={langOf({ language })}>{text}</span>
        {isBefore && <span class="before"> {t('before_report_short')}</span>}
      </span>
    </span>
  );
}

/** Says that somebody looked for what became of it, when, and found nothing. */
export function NothingNewer({ looked }: { looked: string }) {
  return (
    <span class="line" data-sign="none">
      <span class="line-year" />
      <Sign sign="none" />
      <span class="said">{t('nothing_newer', formatMonth(looked))}</span>
    </span>
  );
}
