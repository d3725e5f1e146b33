import { becomeOf, statusBy } from '../../claims/status.ts';
import { entriesOf, tieTo } from '../../claims/ties.ts';
import type { Pair, Section } from '../../schema/profile.ts';
import type { AuthoredClaim, Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that each pair of a glance rests on claims of its section and on what became of those, that it carries what
 * changed them, and that the years it names are those of its records.
 */
export function lintGlance(profile: Profile): Problem[] {
  return profile.sections.flatMap((section) =>
    section.glance.flatMap((pair) => [
      ...lintReported(profile, section, pair),
      ...lintSince(profile, section, pair),
      ...lintCarried(profile, section, pair),
      ...lintYears(profile, section, pair),
    ]),
  );
}

const problem = (section: Section, wrong: string, fix: string): Problem => ({
  file: 'profile.json',
  record: section.id,
  wrong,
  fix,
});

const claimsIn = ({ claims }: Profile, ids: readonly string[]) => claims.filter(({ id }) => ids.includes(id));

function lintReported(profile: Profile, section: Section, { then }: Pair): Problem[] {
  const own = new Set(
    claimsIn(profile, then.rests)
      .filter((claim) => claim.section === section.id && !claim.withdrawn)
      .map(({ id }) => id),
  );
  return then.rests
    .filter((id) => !own.has(id))
    .map((id) =>
      problem(
        section,
        `“${then.text}” rests on "${id}", which is no claim of it that stands.`,
        'Name claims of this section.',
      ),
    );
}

/** What became of a claim is told by an entry about it, or by a claim that reverses it. */
function lintSince(profile: Profile, section: Section, { then, now = [] }: Pair): Problem[] {
  const about = new Set([
    ...then.rests.flatMap((id) => entriesOf(profile.later, id).map((entry) => entry.id)),
    ...claimsIn(profile, then.rests).flatMap(({ seeAlso = [] }) =>
      seeAlso.filter(({ how }) => how === 'reversed-by').map(({ claim }) => claim),
    ),
  ]);
  return now.flatMap(({ text, rests }) =>
    rests
      .filter((id) => !about.has(id))
      .map((id) =>
        problem(
          section,
          `“${text}” rests on "${id}", which does not concern what the pair reports.`,
          `Name later entries about ${then.rests.join(', ')}, or claims that reverse them.`,
        ),
      ),
  );
}

/** A claim that was changed in substance stands in no glance without that. */
function lintCarried(profile: Profile, section: Section, { then, now = [] }: Pair): Problem[] {
  const told = new Set(now.flatMap(({ rests }) => rests));
  return claimsIn(profile, then.rests).flatMap((claim) => {
    const { status, statusOf } = becomeOf(claim, entriesOf(profile.later, claim.id));
    if (status === 'as-reported' || status === 'detail-corrected' || !statusOf) return [];
    const isTold = told.has(statusOf.entry) || carries(profile, claim, status, told);
    return isTold
      ? []
      : [
          problem(
            section,
            `“${then.text}” tells of "${claim.id}" without what became of it (${status}: ${statusOf.what}).`,
            `Add a line that rests on "${statusOf.entry}".`,
          ),
        ];
  });
}

function carries(profile: Profile, { id }: AuthoredClaim, status: string, told: ReadonlySet<string>): boolean {
  return profile.later.some((entry) => told.has(entry.id) && statusBy(tieTo(entry, id)) === status);
}

function lintYears(profile: Profile, section: Section, { then, now = [] }: Pair): Problem[] {
  return [then, ...now].flatMap(({ text, rests }) => {
    const records = [...profile.claims, ...profile.later]
      .filter(({ id }) => rests.includes(id))
      .map((one) => `${one.text} ${'asOf' in one ? `${one.asOf} ${one.happened}` : one.date}`)
      .join(' ');
    return (text.match(/\b(19|20)\d\d\b/g) ?? [])
      .filter((year) => !records.includes(year))
      .map((year) =>
        problem(
          section,
          `“${text}” names the year ${year}, which its records do not.`,
          'Correct the year, or what it rests on.',
        ),
      );
  });
}
