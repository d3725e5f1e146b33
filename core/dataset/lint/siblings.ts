import { changesClaim, tieTo } from '../../claims/ties.ts';
import type { Claim, Figure, SeeAlso } from '../../schema/claim.ts';
import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that what changes a claim stands on its siblings too: claims that tell the same. Where it does not, somebody has
 * judged that (`left` in siblings.json) and says why.
 */
export function lintSiblings(profile: Profile): Problem[] {
  const missing = unmarkedSiblings(profile);
  const isLeft = ({ entry, claim }: Sibling) =>
    profile.left.some((one) => one.entry === entry && one.claims.includes(claim));
  const stale = profile.left.flatMap(({ entry, claims }) =>
    claims
      .filter((claim) => !missing.some((one) => one.entry === entry && one.claim === claim))
      .map((claim) => ({ entry, claim })),
  );
  return [
    ...missing
      .filter((one) => !isLeft(one))
      .map(({ entry, claim, marked, shared }) => ({
        file: 'later.json',
        record: entry,
        wrong: `It changes "${marked}" and does not concern "${claim}", which tells of the same (${shared}).`,
        fix: 'Tie it to that claim too, or say in siblings.json (left) why not.',
      })),
    ...stale.map(({ entry, claim }) => ({
      file: 'siblings.json',
      record: entry,
      wrong: `Nothing is to be judged any more about "${claim}".`,
      fix: 'Take it out of left.',
    })),
  ];
}

interface Sibling {
  entry: string;
  /** The claim that the entry does not concern. */
  claim: string;
  /** Its sibling, which the entry changes. */
  marked: string;
  /** What both tell of. */
  shared: string;
}

/** All claims without an entry that changes what a sibling of theirs says, each once. */
function unmarkedSiblings({ claims, later, entities }: Profile): Sibling[] {
  const named = new Set(entities.filter(({ kind }) => TELLING.has(kind)).map(({ id }) => id));
  return later.flatMap((entry) => {
    const marked = claims.filter(({ id }) => entry.concerns.some((tie) => tie.claim === id && changesClaim(tie)));
    return claims
      .filter(({ id, withdrawn }) => !withdrawn && !tieTo(entry, id))
      .flatMap((claim) => {
        const found = marked
          .map((other) => ({ other, shared: sharedBy(claim, other, named) }))
          .find((one) => one.shared);
        return found?.shared
          ? [{ entry: entry.id, claim: claim.id, marked: found.other.id, shared: found.shared }]
          : [];
      });
  });
}

/** Kinds of entities that are one thing, so that two claims about it may tell the same. */
const TELLING: ReadonlySet<string> = new Set(['system', 'event']);

/** How claims are tied that tell the same. */
const SAME: ReadonlySet<SeeAlso['how']> = new Set(['repeats', 'supports', 'disagrees']);

/** What two claims tell of together; undefined if nothing makes them siblings. */
function sharedBy(one: Claim, other: Claim, named: ReadonlySet<string>): string | undefined {
  if (one.seeAlso?.some(({ claim, how }) => claim === other.id && SAME.has(how))) return 'they point at each other';
  const figure = one.figures?.find((mine) => other.figures?.some((theirs) => isSameFigure(mine, theirs)));
  if (figure) return `${figure.value} ${figure.unit}`;
  return one.entities.find((id) => named.has(id) && other.entities.includes(id));
}

function isSameFigure(one: Figure, other: Figure): boolean {
  return one.value === other.value && one.unit === other.unit;
}
