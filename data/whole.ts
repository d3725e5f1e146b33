import type { Claims, CompiledClaim, Guide } from './compiled.ts';

/**
 * Makes sure that a profile's two files belong together: what one names, the other has, and as many as it says. A file
 * can be damaged and keep its shape; what it lacks would be left out in silence, and half a report reads like a whole one.
 * @throws {Error} with what is missing
 */
export function checkWhole(guide: Guide, claims: Claims): void {
  const missing = [...danglingIn(guide, claims), ...miscounted(guide, claims)];
  if (missing.length > 0) throw new Error(`The profile "${guide.id}" is not whole: ${missing.join(', ')}`);
}

function danglingIn({ sites, sections }: Guide, content: Claims): string[] {
  const { claims, sources, entities, later, noAnswer, pictures } = content;
  const claim = idsOf(claims);
  const record = new Set([...claim, ...idsOf(later)]);
  const section = idsOf(sections);
  return [
    ...sites.flatMap((site) => [...site.sections, ...site.rules.flatMap((rule) => rule.sections)].filter(not(section))),
    ...sections.flatMap(({ leads }) => leads).filter(not(claim)),
    ...claims.map((one) => one.section).filter(not(section)),
    ...claims.map((one) => one.source).filter(not(idsOf(sources))),
    ...claims.flatMap(({ seeAlso = [] }) => seeAlso.map((one) => one.claim)).filter(not(claim)),
    ...claims.flatMap(namedIn).filter(not(idsOf(entities))),
    ...[...later, ...noAnswer].flatMap((entry) => entry.claims).filter(not(claim)),
    ...pictures.flatMap(({ points }) => points.map((point) => point.record)).filter(not(record)),
  ];
}

/** The entities that a claim names. */
function namedIn({ entities, relations = [] }: CompiledClaim): string[] {
  return [...entities, ...relations.flatMap(({ from, to, with: by = from }) => [from, to, by])];
}

function miscounted({ sections }: Guide, { claims }: Claims): string[] {
  const standing = Map.groupBy(
    claims.filter(({ withdrawn }) => !withdrawn),
    (claim) => claim.section,
  );
  return sections
    .filter((section) => (standing.get(section.id)?.length ?? 0) !== section.claims)
    .map(({ id }) => `claims of ${id}`);
}

function idsOf(records: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function not(known: ReadonlySet<string>): (id: string) => boolean {
  return (id) => !known.has(id);
}
