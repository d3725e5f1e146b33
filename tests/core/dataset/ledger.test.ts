import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/dataset/dataset.ts';
import { changesSinceLedger, lintLedger, nextLedger, nextVersion } from '../../../core/dataset/ledger.ts';
import type { ChangelogFile } from '../../../core/schema/changelog.ts';
import { GONE, type Ledger } from '../../../core/schema/ledger.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { claim, fictionalProfile, laterEntry } from '../fictional.ts';

const ENTRY = laterEntry().id;
const before = fictionalProfile({ later: [laterEntry()] });
const ledger = nextLedger([before], {}, '2026.1.1', sha256);

type Changelog = ChangelogFile['entries'];

const told = (version: string, ids: Partial<Changelog[number]['profiles'][string]>): Changelog[number] => ({
  version,
  date: '2026',
  profiles: { acme: { added: [], changed: [], withdrawn: [], ...ids } },
});

const problems = (profile: Profile, known: Ledger = ledger, changelog: Changelog = []) =>
  lintLedger({ profiles: [profile], changelog }, known, sha256);

const RELEASE = 'To be released: `npm run dataset:release`.';
const unreleased = (record: string, wrong: string) => [{ file: 'data/ledger.json', record, wrong, fix: RELEASE }];

const withChanged = (id: string, change: object): Profile => ({
  ...before,
  claims: before.claims.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const withEntry = (change: Parameters<typeof laterEntry>[0]): Profile => ({ ...before, later: [laterEntry(change)] });

/** The ledger after the entry of the profile was taken away in a version of its own. */
const ledgerWithout = nextLedger([{ ...before, later: [] }], ledger, '2026.1.2', sha256);
const taken = [told('2026.1.2', { withdrawn: [ENTRY] })];

describe('the ledger', () => {
  it('finds nothing where nothing changed', () => {
    expect(problems(before)).toEqual([]);
  });

  it('does not mind the order of fields and records, nor the file that a claim stands in', () => {
    const claims = before.claims
      .map((one) => Object.fromEntries(Object.entries({ ...one, file: 'claims/other.json' }).reverse()))
      .toReversed() as unknown as Profile['claims'];
    expect(problems({ ...before, claims })).toEqual([]);
  });

  it('does not mind labels on the timeline, which tell nothing new', () => {
    expect(
      problems({ ...withChanged('ledger-p01-01', { label: 'Pump' }), later: [laterEntry({ label: 'Stop' })] }),
    ).toEqual([]);
  });

  it.each([
    ['text', withChanged('ledger-p01-01', { text: 'In May 2020 it was said otherwise.' })],
    ['date', withChanged('ledger-p01-01', { asOf: '2020-05-03' })],
    ['section', withChanged('ledger-p01-01', { section: 'river' })],
    ['relation to another claim', withChanged('ledger-p01-01', { seeAlso: [{ claim: 'x', how: 'supports' }] })],
  ])('finds a claim whose %s is another', (_, profile) => {
    expect(problems(profile)).toEqual(unreleased('ledger-p01-01', 'It reads otherwise than in version 2026.1.1.'));
  });

  const [tie] = laterEntry().concerns;
  it.each([
    ['whose text is another', { text: 'In March 2022 Acme stopped two pumps.' }],
    ['that does something else to its claim', { concerns: [{ claim: 'ledger-p02-01', how: 'adds' as const }] }],
    ['that names another part', { concerns: [{ claim: 'ledger-p02-01', how: 'overtakes' as const, what: 'pumps' }] }],
    [
      'that was tied to another claim too',
      { concerns: [...laterEntry().concerns, { claim: 'ledger-p01-01', how: 'adds' as const }] },
    ],
    [
      'that was tied to another claim instead',
      { concerns: [{ how: 'overtakes' as const, ...tie, claim: 'ledger-p02-02' }] },
    ],
    ['whose confidence is another', { confidence: 'primary' as const }],
  ])('finds a later entry %s', (_, change) => {
    expect(problems(withEntry(change))).toEqual(unreleased(ENTRY, 'It reads otherwise than in version 2026.1.1.'));
  });

  it('finds a claim and a later entry that are new', () => {
    const added = { ...claim('ledger-p02-05', 2, 4, 'water'), section: 'river', file: 'claims/river.ledger.json' };
    const wrong = 'It is new and belongs to no version yet.';
    expect(problems({ ...before, claims: [...before.claims, added] })).toEqual(unreleased('ledger-p02-05', wrong));
    expect(problems({ ...before, later: [...before.later, laterEntry({ id: 'later-new-2023' })] })).toEqual(
      unreleased('later-new-2023', wrong),
    );
  });

  it('finds a claim that was withdrawn', () => {
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    expect(problems(withChanged('ledger-p01-01', { withdrawn }))).toEqual(
      unreleased('ledger-p01-01', 'It was withdrawn after the last version.'),
    );
  });

  it('finds a later entry and a claim that were taken away', () => {
    const wrong = 'It was taken away after the last version.';
    expect(problems({ ...before, later: [] })).toEqual(unreleased(ENTRY, wrong));
    const [first, ...others] = before.claims;
    expect(problems({ ...before, claims: others })).toEqual(unreleased(first?.id ?? '', wrong));
  });

  it('finds a profile of which no version tells', () => {
    expect(problems(before, {})).toHaveLength(before.claims.length + 1);
  });

  it('finds that a whole profile was taken away', () => {
    expect(lintLedger({ profiles: [], changelog: [] }, ledger, sha256)).not.toEqual([]);
  });

  it('finds nothing once a version tells of what was taken away', () => {
    expect(problems({ ...before, later: [] }, ledgerWithout, taken)).toEqual([]);
  });

  it.each([
    ['as it was', {}],
    ['with another text', { text: 'In March 2022 it rained.' }],
  ])('lets the id of what was taken away never come back, %s', (_, change) => {
    expect(problems(withEntry(change), ledgerWithout, taken)).toContainEqual({
      file: 'data/ledger.json',
      record: ENTRY,
      wrong: 'Its id was used before, by a record taken away.',
      fix: 'Give it another id.',
    });
  });
});

describe('the changelog beside the ledger', () => {
  const changed = withChanged('ledger-p01-01', { text: 'In May 2020 it was said otherwise.' });
  const next = nextLedger([changed], ledger, '2026.1.2', sha256);

  it('tells of every record of its versions', () => {
    expect(problems(changed, next, [told('2026.1.2', { changed: ['ledger-p01-01'] })])).toEqual([]);
  });

  it.each([
    ['tells of no such version', []],
    ['leaves the record out', [told('2026.1.2', {})]],
    ['tells of it under another version', [told('2026.1.2', {}), told('2026.1.3', { changed: ['ledger-p01-01'] })]],
  ])('is found where it %s', (_, changelog) => {
    expect(problems(changed, next, changelog)).toContainEqual({
      file: 'data/changelog.json',
      record: '2026.1.2',
      wrong: 'It does not tell of "ledger-p01-01", which came with it.',
      fix: 'Undo the change to changelog or ledger, and run `npm run dataset:release`.',
    });
  });

  it('is found where it leaves out what was taken away', () => {
    expect(problems({ ...before, later: [] }, ledgerWithout, [told('2026.1.2', {})])).toMatchObject([
      { record: '2026.1.2', wrong: `It does not tell of "${ENTRY}", which came with it.` },
    ]);
  });

  it('is found where it names a record that never was', () => {
    expect(problems(before, ledger, [told('2026.1.2', { added: ['nothing'] })])).toMatchObject([
      { file: 'data/changelog.json', record: '2026.1.2', wrong: 'It names "nothing", which never was.' },
    ]);
  });

  it('may name what was added once and taken away later', () => {
    const both = [told('2026.1.2', { added: [ENTRY] }), told('2026.1.3', { withdrawn: [ENTRY] })];
    const without = nextLedger([{ ...before, later: [] }], ledger, '2026.1.3', sha256);
    expect(problems({ ...before, later: [] }, without, both)).toEqual([]);
  });
});

describe('what changed since the last version', () => {
  it('is told by what happened to each record', () => {
    const [first, second, ...others] = before.claims as [Profile['claims'][0], Profile['claims'][0]];
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    const now = {
      ...before,
      claims: [{ ...first, text: 'In May 2020 it was said otherwise.' }, { ...second, withdrawn }, ...others],
      later: [laterEntry({ id: 'later-new-2023' })],
    };
    expect(changesSinceLedger(now, ledger.acme, sha256)).toEqual({
      added: ['later-new-2023'],
      changed: [first.id],
      withdrawn: [second.id, ENTRY],
    });
  });

  it('is everything in a new profile, and nothing twice of what was taken away before', () => {
    expect(changesSinceLedger(before, undefined, sha256).added).toHaveLength(before.claims.length + 1);
    expect(changesSinceLedger({ ...before, later: [] }, ledgerWithout.acme, sha256)).toEqual({
      added: [],
      changed: [],
      withdrawn: [],
    });
  });
});

describe('the next ledger', () => {
  const changed = withChanged('ledger-p01-01', { text: 'In May 2020 it was said otherwise.' });
  const next = nextLedger([changed], ledger, '2026.2.1', sha256);

  it('keeps the version of what did not change', () => {
    expect(next.acme?.['ledger-p01-02']).toEqual(ledger.acme?.['ledger-p01-02']);
    expect(next.acme?.[ENTRY]).toEqual(ledger.acme?.[ENTRY]);
  });

  it('has the new version and another hash for what did', () => {
    const [old, now] = [ledger, next].map(({ acme }) => acme?.['ledger-p01-01']);
    expect(now?.version).toBe('2026.2.1');
    expect(now?.hash).toMatch(/^[\da-f]{16}$/);
    expect(now?.hash).not.toBe(old?.hash);
  });

  it('remembers for ever what was taken away, and by which version', () => {
    const gone = { hash: GONE, version: '2026.1.2' };
    expect(ledgerWithout.acme?.[ENTRY]).toEqual(gone);
    expect(nextLedger([{ ...before, later: [] }], ledgerWithout, '2026.3.1', sha256).acme?.[ENTRY]).toEqual(gone);
  });

  it('is in the order of ids, whatever the order of records', () => {
    const other = nextLedger([{ ...before, claims: before.claims.toReversed() }], {}, '2026.1.1', sha256);
    expect(JSON.stringify(other)).toBe(JSON.stringify(ledger));
  });
});

describe('the next version', () => {
  it.each([
    ['2026.11.2', '2026-11-28', '2026.11.3'],
    ['2026.11.9', '2026-11-28', '2026.11.10'],
    ['2026.11.2', '2026-12-01', '2026.12.1'],
    ['2026.11.2', '2027-01-31', '2027.1.1'],
    ['2026.11.2', '2027-11-05', '2027.11.1'],
  ])('after %s is, on %s, %s', (version, today, next) => {
    expect(nextVersion(version, today)).toBe(next);
  });
});
