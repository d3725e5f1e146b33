import { statusOf } from '../../claims/status.ts';
import { dayRange } from '../../dates/edtf.ts';
import type { Later } from '../../schema/later.ts';
import type { AuthoredClaim, Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that later entries are in order of date and come after what they change, that answers name who answers, and
 * that no claim which they changed still speaks in the present tense.
 */
export function lintLater(profile: Profile): Problem[] {
  return [
    ...lintOrder(profile.later),
    ...profile.later.flatMap((entry) => [...lintTime(profile, entry), ...lintSpeaker(entry)]),
    ...profile.claims.flatMap((claim) => lintTense(profile, claim)),
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

/** A development or reversal cannot come before what it changes or ends; a correction or an answer can. */
function lintTime(profile: Profile, entry: Later): Problem[] {
  if (entry.kind !== 'development' && entry.kind !== 'reversal') return [];
  const end = dayRange(entry.date).last;
  return profile.claims
    .filter((claim) => entry.claims.includes(claim.id) && dayRange(claim.happened ?? claim.asOf).first > end)
    .map((claim) =>
      problem(
        entry.id,
        `It is a ${entry.kind} of ${entry.date}, before what "${claim.id}" tells of (${claim.happened ?? claim.asOf}).`,
        'Call it a correction, a response or contested; or correct a date.',
      ),
    );
}

function lintSpeaker(entry: Later): Problem[] {
  if (entry.kind !== 'response' || entry.speaker) return [];
  return [problem(entry.id, 'It is an answer of nobody.', 'Say in speaker whose answer it is.')];
}

/** Words that, outside quotations, show the present tense. This is a simple rule, not a whole grammar. */
const PRESENT =
  /\b(is|are|has|have|does|do|can|allows|lets|uses|hosts|stores|sells|provides|offers|supplies|holds|relies)\b/;

function lintTense(profile: Profile, claim: AuthoredClaim): Problem[] {
  const status = statusOf(
    claim,
    profile.later.filter(({ claims }) => claims.includes(claim.id)),
  );
  if (status !== 'reversed' && status !== 'corrected' && status !== 'changed-since') return [];
  const present = PRESENT.exec(claim.text.replace(/“[^”]*”/g, ''))?.[0];
  if (!present) return [];
  const wrong = `Its status is ${status}, and it says “${present}” as if it stood.`;
  return [problem(claim.id, wrong, 'Write it in the past tense, with its date.', claim.file)];
}
