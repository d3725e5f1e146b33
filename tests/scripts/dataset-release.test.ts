import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CitedProfile } from '../../core/dataset/dataset.ts';
import { nextLedger, nextVersion } from '../../core/dataset/ledger.ts';
import { localDay } from '../../core/dates/day.ts';
import { checkLedger, readLedger } from '../../scripts/build/ledger.ts';
import { DATA, readDataset } from '../../scripts/build/read-dataset.ts';
import { sha256 } from '../../scripts/build/sha256.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { fictionalProfile, laterEntry } from '../core/fictional.ts';
import { writeProfileFolder } from '../support/profile-folder.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

const FIRST = '2026.1.1';
const WHY = 'The Ledger wrote that it was wrong.';
const profile = fictionalProfile({ later: [laterEntry()] });
const changed = {
  ...profile,
  claims: profile.claims.map((one) => (one.id === 'ledger-p01-01' ? { ...one, text: 'In May 2020 it rained.' } : one)),
};

let data: string;

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'sidelight-release-')), 'data');
  mkdirSync(data);
  write('dataset.json', { version: FIRST, updated: '2026-01-01' });
  write('changelog.json', { entries: [] });
  write('ledger.json', { profiles: nextLedger([profile], {}, FIRST, sha256) });
  writeProfileFolder(data, profile);
});

afterEach(() => rmSync(join(data, '..'), { recursive: true }));

const write = (file: string, content: object) =>
  writeFileSync(join(data, file), `${JSON.stringify(content, null, 2)}\n`);
const read = (file: string) => JSON.parse(readFileSync(join(data, file), 'utf8'));

/** Changes the profile's files, and releases that. */
function release(now: CitedProfile, ...args: string[]): Outcome {
  writeProfileFolder(data, now);
  return runScript('dataset-release', '--folder', data, ...args);
}

/** What all files of the folder hold. */
const everything = () =>
  globSync('**/*.json', { cwd: data })
    .sort()
    .map((file) => [file, readFileSync(join(data, file), 'utf8')]);

/** Expects that a release of this fails, says so, and leaves everything as it was. */
function expectRefusal(now: CitedProfile, message: RegExp, ...args: string[]): void {
  writeProfileFolder(data, now);
  const before = everything();
  const { code, stderr } = release(now, ...args);
  expect(stderr).toMatch(message);
  expect(code).toBe(1);
  expect(everything()).toEqual(before);
}

/** Today, which may be another day than a moment ago. */
const today = () => localDay(new Date());

describe('a release of the dataset', () => {
  it('writes version, day, changelog with the reason, and ledger', () => {
    const { code, stdout } = release(changed, '--why', WHY);
    const version = nextVersion(FIRST, today());
    expect(code).toBe(0);
    expect(stdout).toContain(`Version ${version} of ${today()}.`);
    expect(stdout).toContain('acme: 0 added, 1 changed, 0 withdrawn or taken away');
    expect(read('dataset.json')).toEqual({ version, updated: today() });
    expect(read('changelog.json')).toEqual({
      entries: [
        {
          version,
          date: today(),
          why: WHY,
          profiles: { acme: { added: [], changed: ['ledger-p01-01'], withdrawn: [] } },
        },
      ],
    });
    const { acme } = readLedger(data);
    expect(acme?.['ledger-p01-01']?.version).toBe(version);
    expect(acme?.['ledger-p01-02']?.version).toBe(FIRST);
  });

  it('leaves nothing to be released', () => {
    release(changed, '--why', WHY);
    const after = everything();
    expect(() => checkLedger(readDataset(data), data)).not.toThrow();
    const again = release(changed);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing changed since 20/) });
    expect(everything()).toEqual(after);
  });

  it('is what the check asks for until then', () => {
    writeProfileFolder(data, changed);
    expect(() => checkLedger(readDataset(data), data)).toThrow(/ledger-p01-01: .*npm run dataset:release/);
  });

  it('puts each version after the one before it', () => {
    release(changed, '--why', WHY);
    release({ ...changed, later: [] }, '--why', 'It was told twice.');
    const versions = read('changelog.json').entries.map((one: { version: string }) => one.version);
    expect(versions).toEqual([nextVersion(FIRST, today()), nextVersion(versions[0], today())]);
    expect(read('changelog.json').entries[1].profiles.acme.withdrawn).toEqual([laterEntry().id]);
    expect(() => checkLedger(readDataset(data), data)).not.toThrow();
  });

  it('keeps the day of the version before it where the clock is behind that', () => {
    write('dataset.json', { version: '2999.12.3', updated: '2999-12-05' });
    const { code, stdout } = release(changed, '--why', WHY);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('2999.12.4 of 2999-12-05.') });
    expect(read('dataset.json')).toEqual({ version: '2999.12.4', updated: '2999-12-05' });
    expect(read('changelog.json').entries).toMatchObject([{ version: '2999.12.4', date: '2999-12-05' }]);
    expect(() => checkLedger(readDataset(data), data)).not.toThrow();
    expect(release({ ...changed, later: [] }, '--why', 'It was told twice.').code).toBe(0);
    expect(read('dataset.json').version).toBe('2999.12.5');
  });

  it('needs no reason for what is new', () => {
    const source = { ...laterEntry().source, url: 'https://gazette.example/new' };
    const added = laterEntry({ id: 'later-new-2023', date: '2023', source });
    const { code } = release({ ...profile, later: [...profile.later, added] });
    expect(code).toBe(0);
    expect(read('changelog.json').entries).toMatchObject([{ profiles: { acme: { added: ['later-new-2023'] } } }]);
    expect(read('changelog.json').entries[0]).not.toHaveProperty('why');
  });

  it('can take away what a version before brought', () => {
    const source = { ...laterEntry().source, url: 'https://gazette.example/new' };
    const added = laterEntry({ id: 'later-new-2023', date: '2023', source });
    release({ ...profile, later: [...profile.later, added] });
    expect(release(profile, '--why', 'It was about another company.').code).toBe(0);
    expect(() => checkLedger(readDataset(data), data)).not.toThrow();
  });
});

describe('a release is refused, and writes nothing,', () => {
  it('where a claim reads otherwise and nobody says why', () => {
    expectRefusal(changed, /--why/);
  });

  it('where a tie changed and nobody says why', () => {
    const concerns = [{ claim: 'ledger-p02-01', how: 'adds' as const }];
    expectRefusal({ ...profile, later: [laterEntry({ concerns })] }, /--why/);
  });

  it('where an entry was taken away and nobody says why', () => {
    expectRefusal({ ...profile, later: [] }, /--why/);
  });

  it('where a rule is broken', () => {
    expectRefusal({ ...profile, later: [laterEntry({ date: '2019' })] }, /which was reported after that/, '--why', WHY);
  });

  it.each([
    ['too long', 'x'.repeat(241)],
    ['empty', ' '],
    ['in straight quotes', 'They wrote "no".'],
  ])('where the reason is %s, since the changelog could not be read then', (_, why) => {
    expectRefusal(changed, /./, '--why', why);
  });

  it('where it would not come after the version before it', () => {
    release(changed, '--why', WHY);
    const [entry] = read('changelog.json').entries;
    write('changelog.json', { entries: [{ ...entry, version: '2999.12.3' }] });
    write('dataset.json', { version: '2999.12.3', updated: '2026-01-01' });
    write('ledger.json', { profiles: nextLedger([changed], { acme: {} }, '2999.12.3', sha256) });
    expectRefusal({ ...changed, later: [] }, /It does not come after the version before it\./, '--why', WHY);
  });

  it('where the id of a record that was taken away comes back', () => {
    release({ ...profile, later: [] }, '--why', 'It was told twice.');
    expectRefusal(
      { ...profile, later: [laterEntry({ text: 'In March 2022 it rained.' })] },
      /used before/,
      '--why',
      WHY,
    );
  });
});

describe('a ledger that can’t be read', () => {
  it.each([
    ['is damaged', '{', 'It is no valid JSON at line 1.'],
    ['has another form', '{}', 'It has another form than a ledger.'],
    ['is gone', undefined, 'There is no file ledger.json.'],
  ])('keeps a release from being made, in plain words, where it %s', (_, content, wrong) => {
    rmSync(join(data, 'ledger.json'));
    if (content) writeFileSync(join(data, 'ledger.json'), content);
    const before = everything();
    expect(release(profile)).toEqual({
      code: 1,
      stdout: '',
      stderr: `The dataset has one problem:\n  data/ledger.json › the file: ${wrong} Bring it back as it was at the last version; only \`npm run dataset:release\` writes it.\n`,
    });
    expect(everything()).toEqual(before);
  });
});

describe('the files that a release writes', () => {
  it('are formatted on Windows too, which starts nothing in .bin by its path', () => {
    const scripts = globSync('scripts/**/*.{ts,mjs}', { cwd: ROOT });
    expect(scripts).toContain(join('scripts', 'dataset-release.ts'));
    const starting = scripts.filter((file) => /'\.bin', |\.bin\//.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(starting).toEqual([]);
  });

  it('are formatted as the lint wants them', () => {
    release(changed, '--why', WHY);
    const biome = join(ROOT, 'node_modules', '.bin', 'biome');
    for (const file of ['dataset.json', 'changelog.json', 'ledger.json']) {
      const input = readFileSync(join(data, file), 'utf8');
      const formatted = execFileSync(biome, ['format', `--stdin-file-path=data/${file}`], { cwd: ROOT, input });
      expect(formatted.toString()).toBe(input);
    }
  });

  it('are, in a copy of the project’s own data, those that were there with the new version', () => {
    rmSync(data, { recursive: true });
    cpSync(DATA, data, { recursive: true });
    const before = read('changelog.json').entries;
    const { version } = read('dataset.json');
    const [file = ''] = globSync('profiles/*/claims/*.json', { cwd: data }).sort();
    const content = read(file);
    const { id } = content.claims[0];
    content.claims[0].topics.push(content.claims[0].topics[0]);
    write(file, content);
    expect(runScript('dataset-release', '--folder', data, '--why', WHY)).toMatchObject({ code: 0, stderr: '' });
    const { entries, $schema } = read('changelog.json');
    expect($schema).toBe('./schema/changelog.schema.json');
    expect(entries.slice(0, -1)).toEqual(before);
    expect(entries.at(-1)).toMatchObject({ version: nextVersion(version, today()), why: WHY });
    expect(JSON.stringify(entries.at(-1).profiles)).toContain(id);
    expect(() => checkLedger(readDataset(data), data)).not.toThrow();
  });
});
