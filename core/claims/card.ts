import type { Claims, CompiledClaim, SourceBrief } from '../bundle/compiled.ts';
import type { Attribution, SeeAlso } from '../schema/claim.ts';
import type { Later, NoAnswer } from '../schema/later.ts';
import type { Source } from '../schema/source.ts';
import type { ClaimKind } from './kinds.ts';
import { type Sign, signBy, yearOf } from './signs.ts';
import { publisherOf } from './sources.ts';
import { type Became, becameOf } from './status.ts';
import { isBeforeReport, type Tie, tieTo } from './ties.ts';

/** Everything that a claim's card says, ready for layout: the same in the notice, the popup and the profile page. */
export interface Card {
  id: string;
  text: string;
  /** Left out where it is in the language of the whole. */
  language?: 'en' | undefined;
  /** The English of a translated text, where the reader asked for it. */
  original?: string | undefined;
  kind: ClaimKind;
  publisher: string;
  /** Who says it, if that is not the publisher itself. */
  attribution: Attribution | undefined;
  /** EDTF. */
  asOf: string;
  /** The year of what it tells: when it happened, else as of when it was reported. */
  year: number;
  /** What became of it, and which part. */
  became: Became;
  withdrawn: CompiledClaim['withdrawn'];
  source: { title: string; url: string; archive: string; section: string; paragraph: number };
  /** The latest of the later editions of the document, if there are any. */
  laterEdition: NonNullable<SourceBrief['laterEditions']>[number] | undefined;
  /** Its later entries, newest last; those between that change nothing are kept together, where they are several. */
  thread: (CardEntry | MoreEntries)[];
  /** Whose answer was looked for and not found, and when. */
  noAnswer: Pick<NoAnswer, 'of' | 'searched'>[];
  /** Claims that limit, contradict or repeat this one, so that the reader sees both. */
  seeAlso: RelatedCard[];
}

/** A later entry as it stands on the card of one claim. */
export interface CardEntry extends Omit<Later, 'concerns'>, Omit<Tie, 'claim'> {
  /** The English of a translated text, where the reader asked for it. */
  original?: string | undefined;
  /** Whether it is older than the claim's document. */
  isBefore: boolean;
  year: number;
  sign: Sign;
}

/** Entries that are folded to one line. */
export interface MoreEntries {
  more: CardEntry[];
}

export interface RelatedCard {
  id: string;
  how: SeeAlso['how'];
  text: string;
  language?: 'en' | undefined;
  publisher: string;
  asOf: string;
  /** What became of it, so that it never stands there as if nothing had. */
  became: Became;
}

/**
 * Of the related claims in its own document, only these are shown beside a claim. A claim that limits or reverses
 * another need not repeat it, and claims that merely support or explain each other stand nearby anyway.
 */
const SHOWN_WITHIN_DOCUMENT: ReadonlySet<SeeAlso['how']> = new Set(['disagrees', 'limited-by', 'reversed-by']);

/** Whether a related claim is shown beside a claim. @param how what it is to the claim */
export function isShownBeside(
  claim: Pick<CompiledClaim, 'source'>,
  how: SeeAlso['how'],
  related: Pick<CompiledClaim, 'source'>,
): boolean {
  return SHOWN_WITHIN_DOCUMENT.has(how) || related.source !== claim.source;
}

/**
 * Makes the cards of some claims.
 * @param claims the compiled claims of a profile
 * @param ids which claims, in the order wanted; unknown ids are left out
 */
export function makeCards(claims: Claims, ids: readonly string[]): Card[] {
  const byId = new Map(claims.claims.map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => {
    const claim = byId.get(id);
    const source = claims.sources.find((one) => one.id === claim?.source);
    if (!claim || !source) return [];
    return {
      id,
      text: claim.text,
      ...(claim.language && { language: claim.language }),
      kind: claim.kind,
      publisher: source.publisher,
      attribution: claim.attribution?.name === source.publisher ? undefined : claim.attribution,
      asOf: claim.asOf,
      year: yearOf(claim.happened ?? claim.asOf),
      became: becameOf(claim),
      withdrawn: claim.withdrawn,
      source: {
        title: source.title,
        url: source.url,
        archive: source.archive,
        section: claim.sourceSection,
        paragraph: claim.paragraph,
      },
      laterEdition: source.laterEditions?.at(-1),
      thread: foldRuns(cardEntries(claims.later, id, source)),
      noAnswer: claims.noAnswer.filter((entry) => entry.claims.includes(id)),
      seeAlso: (claim.seeAlso ?? []).flatMap(({ claim: other, how }) => {
        const related = byId.get(other);
        if (!related || !isShownBeside(claim, how, related)) return [];
        return {
          id: other,
          how,
          text: related.text,
          ...(related.language && { language: related.language }),
          publisher: publisherOf(claims.sources, related.source),
          asOf: related.asOf,
          became: becameOf(related),
        };
      }),
    };
  });
}

/**
 * The later entries of a claim as they stand on its card.
 * @param source the document that the claim is from
 */
export function cardEntries(later: readonly Later[], claim: string, source: Pick<Source, 'published'>): CardEntry[] {
  return later.flatMap((entry) => {
    const tie = tieTo(entry, claim);
    if (!tie) return [];
    const { concerns: _, ...rest } = entry;
    const { claim: __, ...what } = tie;
    return {
      ...rest,
      ...what,
      isBefore: isBeforeReport(entry, source),
      year: yearOf(entry.date),
      sign: signBy(tie),
    };
  });
}

/** All entries of a card, those that are folded too. */
export function threadOf({ thread }: Pick<Card, 'thread'>): CardEntry[] {
  return thread.flatMap((one) => ('more' in one ? one.more : one));
}

/** More entries than these are folded where they change nothing. */
const MOST_UNFOLDED = 3;

/** Keeps together what only adds to a claim, in its place, so that what changed it is in sight. */
export function foldRuns(entries: readonly CardEntry[]): Card['thread'] {
  if (entries.length <= MOST_UNFOLDED) return [...entries];
  const runs: CardEntry[][] = [];
  for (const entry of entries) {
    const before = runs.at(-1);
    if (before && isQuiet(entry) && before.every(isQuiet)) before.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): Card['thread'] => (run.length > 1 ? [{ more: run }] : run));
}

function isQuiet({ how }: CardEntry): boolean {
  return how === 'adds' || how === 'supports' || how === 'later-edition';
}
