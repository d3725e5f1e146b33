import { claimsOf } from '../../claims/ties.ts';
import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/** Every id stands for one thing, and every id that is named exists. */
export function lintIds(profile: Profile): Problem[] {
  return [
    ...duplicates(profile),
    ...danglingInClaims(profile),
    ...danglingInSections(profile),
    ...danglingInSites(profile),
    ...danglingInLater(profile),
  ];
}

function duplicates(profile: Profile): Problem[] {
  const kinds = {
    'sources.json': profile.sources,
    'charts.json': profile.charts,
    'sites.json': profile.sites,
    'profile.json (entities)': profile.entities,
    'profile.json (topics)': profile.topics,
    'profile.json (sections)': profile.sections,
  };
  const others = Object.entries(kinds).flatMap(([file, records]) => twiceIn(records.map(({ id }) => ({ id, file }))));
  return [...twiceIn(recordsIn(profile)), ...others];
}

/** An id and the file that it stands in. */
interface Named {
  id: string;
  file: string;
}

/** The records of a profile, each with its file: they share their ids, in the ledger and in addresses. */
function recordsIn({ claims, later, figures }: Profile): Named[] {
  return [
    ...claims,
    ...later.map(({ id }) => ({ id, file: 'later.json' })),
    ...figures.map(({ id }) => ({ id, file: 'figures.json' })),
  ];
}

/** Checks that no record has the id of one of another profile: a correction names a record by its id alone. */
export function lintRecordIds(profiles: readonly Profile[]): Problem[] {
  const owners = new Map<string, Named & { profile: string }>();
  return profiles.flatMap((profile) =>
    recordsIn(profile).flatMap(({ id, file }) => {
      const owner = owners.get(id);
      if (!owner) owners.set(id, { id, file, profile: profile.id });
      if (!owner || owner.profile === profile.id) return [];
      return {
        file: `data/profiles/${profile.id}/${file}`,
        record: id,
        wrong: `This id belongs to a record of data/profiles/${owner.profile}/${owner.file} already.`,
        fix: 'Give the newer one an id of its own: a correction names a record by its id, without its company.',
      };
    }),
  );
}

function twiceIn(records: readonly Named[]): Problem[] {
  const ids = records.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => {
    const [first = '', ...others] = new Set(records.filter((record) => record.id === id).map(({ file }) => file));
    return {
      file: first,
      record: id,
      wrong: `This id stands for two records${others.length > 0 ? `, here and in ${others.join(', ')}` : ''}.`,
      fix: 'Give the newer one an id of its own; never reuse an id. What else is said of this id may come of that.',
    };
  });
}

function danglingInClaims(profile: Profile): Problem[] {
  const known = knownIds(profile);
  return profile.claims.flatMap((claim) => {
    const related = claim.relations?.flatMap(({ from, to, with: by }) => (by ? [from, to, by] : [from, to])) ?? [];
    const named: [keyof typeof known, string[]][] = [
      ['source', [claim.source]],
      ['section', [claim.section]],
      ['topic', claim.topics],
      ['site', claim.sites],
      ['entity', [...claim.entities, ...related, ...(claim.attribution?.entity ? [claim.attribution.entity] : [])]],
      ['claim', claim.seeAlso?.map((one) => one.claim) ?? []],
    ];
    return named.flatMap(([kind, ids]) => missing(claim.file, claim.id, kind, ids, known[kind]));
  });
}

function danglingInSections(profile: Profile): Problem[] {
  const known = knownIds(profile);
  return profile.sections.flatMap((section) => [
    ...missing('profile.json', section.id, 'topic', [section.topic], known.topic),
    ...missing('profile.json', section.id, 'claim', section.leads, known.claim),
    ...missing('profile.json', section.id, 'claim or later entry', section.summary.restsOn, known.record),
  ]);
}

function danglingInSites(profile: Profile): Problem[] {
  const known = knownIds(profile);
  return profile.sites.flatMap((site) => {
    const sections = [...site.sections, ...site.rules.flatMap((rule) => rule.sections)];
    return missing('sites.json', site.id, 'section', sections, known.section);
  });
}

function danglingInLater(profile: Profile): Problem[] {
  const { claim } = knownIds(profile);
  return [
    ...profile.later.flatMap((entry) => missing('later.json', entry.id, 'claim', claimsOf(entry), claim)),
    ...profile.noAnswer.flatMap(({ of, claims }) =>
      missing('later.json', `no answer of ${of}`, 'claim', claims, claim),
    ),
  ];
}

function knownIds(profile: Profile) {
  const ids = (records: readonly { id: string }[]) => new Set(records.map((record) => record.id));
  return {
    claim: ids(profile.claims),
    record: ids([...profile.claims, ...profile.later]),
    source: ids(profile.sources),
    section: ids(profile.sections),
    topic: ids(profile.topics),
    site: ids(profile.sites),
    entity: ids(profile.entities),
  };
}

/** Where what is named can be added. */
const PLACES: Readonly<Record<string, string>> = {
  entity: 'entities in profile.json',
  section: 'sections in profile.json',
  source: 'sources.json',
  site: 'sites.json',
  topic: 'topics in profile.json',
};

function missing(
  file: string,
  record: string,
  kind: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
): Problem[] {
  return [...new Set(ids.filter((id) => !known.has(id)))].map((id) => ({
    file,
    record,
    wrong: `It names the ${kind} "${id}", which does not exist.`,
    fix: `Correct the id, or add ${PLACES[kind] ? `it to ${PLACES[kind]}` : `the ${kind}`}.`,
  }));
}
