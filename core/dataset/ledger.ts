import { canonical, compareVersions, type Versioned } from '../claims/changes.ts';
import type { ChangedIds } from '../schema/changelog.ts';
import { GONE, type Ledger } from '../schema/ledger.ts';
import type { Dataset, Profile } from './dataset.ts';
import type { Problem } from './lint/problem.ts';

/** What the ledger needs of a profile. */
type Recorded = Pick<Profile, 'id' | 'claims' | 'later' | 'figures'>;

/** The profiles of a dataset, and those that the ledger still knows: without any records. */
function everKnown(profiles: readonly Recorded[], ledger: Ledger): Recorded[] {
  const gone = Object.keys(ledger).filter((id) => !profiles.some((profile) => profile.id === id));
  return [...profiles, ...gone.map((id) => ({ id, claims: [], later: [], figures: [] }))];
}

/**
 * What changed since the last version, by profile, without those in which nothing did.
 * @param sha256 in hexadecimal
 */
export function allChanges(
  profiles: readonly Recorded[],
  ledger: Ledger,
  sha256: (text: string) => string,
): Record<string, ChangedIds> {
  return Object.fromEntries(
    everKnown(profiles, ledger)
      .map((profile) => [profile.id, changesSinceLedger(profile, ledger[profile.id], sha256)] as const)
      .filter(([, ids]) => isChange(ids)),
  );
}

/** Whether anything changed at all. */
export function isChange({ added, changed, withdrawn }: ChangedIds): boolean {
  return added.length + changed.length + withdrawn.length > 0;
}

/** Records of each kind, as they are recorded or as the dataset is printed. */
type Records = Readonly<Record<'claims' | 'later' | 'figures', readonly Versioned[]>>;

/**
 * What is no part of a record itself: where it stands; what printing adds from its date, its document and later entries; and
 * its label on the timeline, which is left out as glances are: it names a record and says nothing that it does not, so that
 * another label is nothing new to a reader.
 */
const BESIDE: ReadonlySet<string> = new Set([
  'file',
  'profile',
  'sourceSection',
  'status',
  'statusOf',
  'precision',
  'label',
]);

/** The records of a profile: what a version of the dataset is made of. */
export function recordsOf({ claims, later, figures }: Records): Versioned[] {
  return [...claims, ...later, ...figures].map(({ id, ...record }) => {
    const own = Object.entries(record).filter(([field]) => !BESIDE.has(field));
    return { id, ...Object.fromEntries(own) };
  });
}

/** Makes the hash of a record: 16 hexadecimal digits, the same for the same content. @param sha256 in hexadecimal */
export function hashOf(record: Versioned, sha256: (text: string) => string): string {
  return sha256(canonical(record)).slice(0, 16);
}

/**
 * Finds what changed in a profile since its last version.
 * @param known the profile's records in the ledger; undefined for a new profile
 * @returns ids by what happened to them; a later entry that was taken away counts as withdrawn
 */
export function changesSinceLedger(
  profile: Recorded,
  known: Ledger[string] = {},
  sha256: (text: string) => string,
): ChangedIds {
  const records = recordsOf(profile);
  const differs = (record: Versioned) => known[record.id] && known[record.id]?.hash !== hashOf(record, sha256);
  const ids = (list: readonly Versioned[]) => list.map(({ id }) => id);
  const gone = Object.keys(known).filter(
    (id) => known[id]?.hash !== GONE && !records.some((record) => record.id === id),
  );
  return {
    added: ids(records.filter(({ id }) => !known[id])),
    changed: ids(records.filter((record) => differs(record) && !record.withdrawn)),
    withdrawn: [...ids(records.filter((record) => differs(record) && record.withdrawn)), ...gone],
  };
}

/**
 * Checks that the dataset is the one that its newest version names: nothing was added, changed or taken away since, and
 * the changelog tells of everything that ever was.
 */
export function lintLedger(
  { profiles, changelog }: Pick<Dataset, 'profiles' | 'changelog'>,
  ledger: Ledger,
  sha256: (text: string) => string,
): Problem[] {
  return everKnown(profiles, ledger).flatMap((profile) => {
    const known = ledger[profile.id] ?? {};
    const told = new Map(changelog.map(({ version, profiles: by }) => [version, by[profile.id]]));
    const { added, changed, withdrawn } = changesSinceLedger(profile, known, sha256);
    const claims = new Set(profile.claims.map(({ id }) => id));
    const untold = Object.entries(known).filter(([id, { version }]) => {
      const changes = told.get(version);
      return changelog.some((one) => one.version === version)
        ? !Object.values(changes ?? {}).some((list) => list.includes(id))
        : version !== firstVersion(ledger);
    });
    const unknown = changelog.flatMap(({ version, profiles: by }) =>
      Object.values(by[profile.id] ?? {})
        .flat()
        .filter((id) => !known[id])
        .map((id) => ({ version, id })),
    );
    return [
      ...unknown.map(({ version, id }) => ({
        file: 'data/changelog.json',
        record: version,
        wrong: `It names "${id}", which never was.`,
        fix: 'Correct the id: records are withdrawn, not deleted.',
      })),
      ...added.map((id) => unreleased(id, 'It is new and belongs to no version yet.')),
      ...changed.map((id) => unreleased(id, `It reads otherwise than in version ${known[id]?.version}.`)),
      ...withdrawn.map((id) =>
        unreleased(
          id,
          claims.has(id) ? 'It was withdrawn after the last version.' : 'It was taken away after the last version.',
        ),
      ),
      ...comesBack([profile], ledger),
      ...untold.map(([id, { version }]) => ({
        file: 'data/changelog.json',
        record: version,
        wrong: `It does not tell of "${id}", which came with it.`,
        fix: 'Undo the change to changelog or ledger, and run `npm run dataset:release`.',
      })),
    ];
  });
}

/** Finds records whose id was used before, by one that was taken away. */
export function comesBack(profiles: readonly Recorded[], ledger: Ledger): Problem[] {
  return profiles.flatMap((profile) =>
    recordsOf(profile)
      .filter(({ id }) => ledger[profile.id]?.[id]?.hash === GONE)
      .map(({ id }) => ({
        file: 'data/ledger.json',
        record: id,
        wrong: 'Its id was used before, by a record taken away.',
        fix: 'Give it another id.',
      })),
  );
}

/** There is nothing to correct: whoever proposes a record does not release it. */
const RELEASE = 'To be released: `npm run dataset:release`.';

function unreleased(record: string, wrong: string): Problem {
  return { file: 'data/ledger.json', record, wrong, fix: RELEASE };
}

/** Whether all that a problem asks for is a version. */
export function isUnreleased({ fix }: Problem): boolean {
  return fix === RELEASE;
}

/** The oldest version in the ledger, which the changelog does not tell of: all of it was new. */
function firstVersion(ledger: Ledger): string | undefined {
  const versions = Object.values(ledger).flatMap((records) => Object.values(records).map(({ version }) => version));
  return versions.toSorted(compareVersions)[0];
}

/** The ledger after a version. @param version the new one; records that did not change keep theirs */
export function nextLedger(
  profiles: readonly Recorded[],
  before: Ledger,
  version: string,
  sha256: (text: string) => string,
): Ledger {
  return Object.fromEntries(
    everKnown(profiles, before).map((profile) => {
      const known = before[profile.id] ?? {};
      const records = recordsOf(profile).map((record) => {
        const hash = hashOf(record, sha256);
        const old = known[record.id];
        return [record.id, old?.hash === hash ? old : { hash, version }] as const;
      });
      const kept = new Set(records.map(([id]) => id));
      const gone = Object.entries(known)
        .filter(([id]) => !kept.has(id))
        .map(([id, record]) => [id, record.hash === GONE ? record : { hash: GONE, version }] as const);
      return [profile.id, Object.fromEntries([...records, ...gone].sort(([a], [b]) => a.localeCompare(b)))];
    }),
  );
}

/** The version after another: "2026.12.1" in a new month, else the next number. @param today as in "2026-11-28" */
export function nextVersion(version: string, today: string): string {
  const [year, month] = today.split('-').map(Number);
  const [lastYear, lastMonth, number] = version.split('.').map(Number);
  return `${year}.${month}.${year === lastYear && month === lastMonth ? (number ?? 0) + 1 : 1}`;
}
