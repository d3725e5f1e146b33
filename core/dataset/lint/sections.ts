import { claimsOf } from '../../claims/ties.ts';
import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that a section has claims, that its leads and its summary use only records of its own that are not withdrawn,
 * and that its headline and summary are written.
 */
export function lintSections(profile: Profile): Problem[] {
  const sectionsOf = new Map<string, readonly string[]>([
    ...profile.claims.map(({ id, section }) => [id, [section]] as const),
    ...profile.later.map((entry) => [entry.id, sectionsOfClaims(profile, claimsOf(entry))] as const),
  ]);
  const withdrawn = new Set(profile.claims.filter((claim) => claim.withdrawn).map(({ id }) => id));
  return profile.sections.flatMap((section) => {
    const problem = (wrong: string, fix: string): Problem => ({ file: 'profile.json', record: section.id, wrong, fix });
    const foreign = [...section.leads, ...section.summary.restsOn].filter(
      (id) => sectionsOf.has(id) && !sectionsOf.get(id)?.includes(section.id),
    );
    const twice = section.leads.filter((id, at) => section.leads.indexOf(id) !== at);
    return [
      ...foreign.map((id) =>
        problem(
          `It rests on "${id}", of another section.`,
          'Use claims of the section itself, and later entries about them.',
        ),
      ),
      ...[...section.leads, ...section.summary.restsOn]
        .filter((id) => withdrawn.has(id))
        .map((id) => problem(`It rests on "${id}", which is withdrawn.`, 'Lead with and rest on claims that stand.')),
      ...twice.map((id) => problem(`It leads with "${id}" twice.`, 'Name each lead claim once.')),
      ...(/\bTODO\b/.test(section.headline + section.summary.text)
        ? [problem('Its headline or summary is not written yet.', 'Write it from the claims it rests on.')]
        : []),
      ...(profile.claims.some((claim) => claim.section === section.id)
        ? []
        : [problem('It has no claims.', 'Add claims/<section>.<source>.json, or take the section away.')]),
    ];
  });
}

function sectionsOfClaims(profile: Profile, ids: readonly string[]): string[] {
  return profile.claims.filter(({ id }) => ids.includes(id)).map(({ section }) => section);
}
