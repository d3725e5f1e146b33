import type { Profile } from '../profile.ts';
import type { Problem } from './problem.ts';

/** A section has claims, leads with its own, and its summary rests on its own; no heading is left to write. */
export function lintSections(profile: Profile): Problem[] {
  const sectionOf = new Map(profile.claims.map((claim) => [claim.id, claim.section]));
  return profile.sections.flatMap((section) => {
    const problem = (wrong: string, fix: string): Problem => ({ file: 'profile.json', record: section.id, wrong, fix });
    const foreign = [...section.leads, ...section.summary.restsOn].filter(
      (id) => sectionOf.has(id) && sectionOf.get(id) !== section.id,
    );
    const twice = section.leads.filter((id, at) => section.leads.indexOf(id) !== at);
    return [
      ...foreign.map((id) =>
        problem(`It rests on "${id}", a claim of another section.`, 'Use claims of the section itself.'),
      ),
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
