import { isMarking } from '../../claims/kinds.ts';
import { becomeOf } from '../../claims/status.ts';
import { entriesOf, isBeforeReport, type Tie } from '../../claims/ties.ts';
import { dayRange } from '../../dates/edtf.ts';
import type { Later } from '../../schema/later.ts';
import type { AuthoredClaim, Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that later entries are in order of date, that each does to its claims what it can do, that answers name who
 * answers, that no card has too many, and that no claim which they changed still speaks in the present tense.
 */
export function lintLater(profile: Profile): Problem[] {
  return [
    ...lintOrder(profile.later),
    ...profile.later.flatMap((entry) => [...lintTies(profile, entry), ...lintSpeaker(entry)]),
    ...profile.claims.flatMap((claim) => [
      ...lintTense(profile, claim),
      ...lintCard(claim, entriesOf(profile.later, claim.id)),
      ...lintNoAnswer(profile, claim),
    ]),
  ];
}

const problem = (record: string, wrong: string, fix: string, file = 'later.json'): Problem => ({
  file,
  record,
  wrong,
  fix,
});

function lintOrder(later: readonly Later[]): Problem[] {
  return later
    .filter((entry, at) => at > 0 && dayRange(entry.date).first < dayRange(later[at - 1]?.date ?? entry.date).first)
    .map((entry) =>
      problem(entry.id, 'It stands after an entry of a later date.', 'Order the entries by date, oldest first.'),
    );
}

function lintTies(profile: Profile, entry: Later): Problem[] {
  const twice = entry.concerns.filter(({ claim }, at) => entry.concerns.findIndex((one) => one.claim === claim) < at);
  return [
    ...twice.map(({ claim }) => problem(entry.id, `It names "${claim}" twice.`, 'Give each claim one tie.')),
    ...entry.concerns.flatMap((tie) => {
      const claim = profile.claims.find(({ id }) => id === tie.claim);
      return claim ? lintTie(profile, entry, tie, claim) : [];
    }),
  ];
}

/**
 * What overtakes or reverses a claim comes after its document, and after what it tells of; a correction or an answer need
 * not. No event overtakes an opinion; who holds it, and what it rests on, can be corrected.
 */
function lintTie(profile: Profile, entry: Later, { how }: Tie, claim: AuthoredClaim): Problem[] {
  if (claim.kind === 'opinion' && isMarking(how) && how !== 'corrects')
    return [
      problem(
        entry.id,
        `It ${how} "${claim.id}", which is an opinion.`,
        'Say that it answers, supports or adds; or correct the kind of the claim.',
      ),
    ];
  if (how !== 'overtakes' && how !== 'reverses') return [];
  const source = profile.sources.find(({ id }) => id === claim.source);
  const isTooEarly =
    (source && isBeforeReport(entry, source)) ||
    dayRange(entry.date).last < dayRange((claim.kind !== 'projection' && claim.happened) || claim.asOf).first;
  return isTooEarly
    ? [
        problem(
          entry.id,
          `It is of ${entry.date} and ${how} "${claim.id}", which was reported after that.`,
          'Say that it corrects, disputes, supports or adds; or correct a date.',
        ),
      ]
    : [];
}

function lintSpeaker(entry: Later): Problem[] {
  const isOfSomebody = entry.concerns.some(({ how }) => how === 'answers');
  if (!isOfSomebody || entry.speaker) return [];
  return [problem(entry.id, 'It is an answer of nobody.', 'Say in speaker whose answer it is.')];
}

/** A reader of a card looks at some five entries. */
const MOST_ON_A_CARD = 6;

function lintCard(claim: AuthoredClaim, entries: readonly Later[]): Problem[] {
  const isSame = (one: Later, other: Later) =>
    one.source.url === other.source.url && one.date === other.date && one.speaker === other.speaker;
  const same = entries.find((entry, at) => entries.findIndex((one) => isSame(one, entry)) < at);
  return [
    ...(entries.length > MOST_ON_A_CARD
      ? [
          problem(
            claim.id,
            `It has ${entries.length} later entries; nobody reads more than ${MOST_ON_A_CARD}.`,
            'Make one of those about one event, and take away what adds least.',
          ),
        ]
      : []),
    ...(same
      ? [
          problem(
            claim.id,
            `Two of its later entries tell of one event (${same.date}, ${same.source.url}).`,
            'Make one entry of them.',
          ),
        ]
      : []),
  ];
}

/** Where an answer stands, none can be said to be missing. */
function lintNoAnswer({ noAnswer, later }: Profile, claim: AuthoredClaim): Problem[] {
  const speakers = entriesOf(later, claim.id).flatMap(({ speaker }) => speaker ?? []);
  return noAnswer
    .filter(({ claims, of }) => claims.includes(claim.id) && speakers.some((speaker) => isOf(speaker, of)))
    .map(({ of }) =>
      problem(claim.id, `It is said to have no answer of ${of}, and has one.`, 'Take the claim out of noAnswer.'),
    );
}

/** “Acme (Jane Doe)”, “Acme, in a letter” and “a spokesperson of Acme” speak for Acme; “Acme Workers’ Union” does not. */
function isOf(speaker: string, of: string): boolean {
  const isNamedFirst = [',', ' ('].some((end) => speaker.startsWith(of + end));
  const isNamedLast = [', ', ' of ', ' for '].some((before) => speaker.endsWith(before + of));
  return speaker === of || isNamedFirst || isNamedLast;
}

/** Words that, outside quotations, show the present tense. This is a simple rule, not a whole grammar. */
const PRESENT = /\b(is|are|has|have|does|do|can|allows|lets|uses|hosts|sells|provides|offers|supplies|holds|relies)\b/;

function lintTense(profile: Profile, claim: AuthoredClaim): Problem[] {
  const { status } = becomeOf(claim, entriesOf(profile.later, claim.id));
  if (status !== 'reversed' && status !== 'corrected' && status !== 'changed-since') return [];
  const present = PRESENT.exec(claim.text.replace(/“[^”]*”/g, ''))?.[0];
  if (!present) return [];
  const wrong = `Its status is ${status}, and it says “${present}” as if it stood.`;
  return [problem(claim.id, wrong, 'Write it in the past tense, with its date.', claim.file)];
}
