import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run-command.ts';
import { cited, fictionalProfile } from '../core/fictional.ts';
import { answerNew, PUMPS } from '../support/answer-new.ts';
import { writeProfileFolder } from '../support/profile-folder.ts';

let data: string;

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'new-beside-')), 'data');
  cpSync(join(ROOT, 'data', 'dataset.json'), join(data, 'dataset.json'));
  writeFileSync(join(data, 'changelog.json'), JSON.stringify({ entries: [] }));
});

afterEach(() => rmSync(join(data, '..'), { recursive: true }));

const claims = (file: string) => join(data, 'profiles/acme/claims', file);
const idsIn = (file: string) =>
  (JSON.parse(readFileSync(claims(file), 'utf8')) as { claims: { id: string }[] }).claims.map(({ id }) => id);

describe('npm run new -- claim, for another edition of a document', { timeout: 60_000 }, () => {
  beforeEach(() => {
    const profile = cited(fictionalProfile());
    const again = profile.sources.map((source) => ({ ...source, id: 'ledger-2023', published: '2023-05-04' }));
    writeProfileFolder(data, { ...profile, sources: [...profile.sources, ...again] });
    renameSync(claims('overview.json'), claims('overview.ledger.json'));
  });

  const answers = ['overview', 'ledger-2023', '1', ...PUMPS];

  it('leaves the file of the earlier edition as it is', () => {
    const before = readFileSync(claims('overview.ledger.json'), 'utf8');
    expect(answerNew(data, 'claim', answers).stdout).toContain('claims/overview.ledger-2023.json');
    expect(readFileSync(claims('overview.ledger.json'), 'utf8')).toBe(before);
    expect(idsIn('overview.ledger-2023.json')).toEqual(['ledger-p01-04']);
  });

  it('goes on with its own file where there is one', () => {
    answerNew(data, 'claim', answers);
    answerNew(data, 'claim', answers);
    expect(idsIn('overview.ledger-2023.json')).toEqual(['ledger-p01-04', 'ledger-p01-05']);
  });

  it('overwrites no file that has the name for something else', () => {
    const other = JSON.stringify({ section: 'river', claims: [] });
    writeFileSync(claims('overview.ledger-2023.json'), other);
    answerNew(data, 'claim', answers);
    expect(readFileSync(claims('overview.ledger-2023.json'), 'utf8')).toBe(other);
    expect(idsIn('overview.ledger-2023.2.json')).toEqual(['ledger-p01-04']);
  });

  it('uses the name without the year where it is free', () => {
    renameSync(claims('overview.ledger.json'), claims('overview.json'));
    answerNew(data, 'claim', answers);
    expect(existsSync(claims('overview.ledger-2023.json'))).toBe(false);
    expect(idsIn('overview.ledger.json')).toEqual(['ledger-p01-04']);
  });
});

describe('npm run new, beside ids that were used', { timeout: 60_000 }, () => {
  beforeEach(() => writeProfileFolder(data, cited(fictionalProfile())));

  const ledger = (...ids: string[]) => {
    const gone = ids.map((id) => [id, { hash: 'gone', version: '2026.1.1' }]);
    return JSON.stringify({ profiles: { acme: Object.fromEntries(gone) } });
  };

  it('gives no claim the id of a record that was taken away', () => {
    writeFileSync(join(data, 'ledger.json'), ledger('ledger-p01-07'));
    expect(answerNew(data, 'claim', ['overview', '1', ...PUMPS]).stdout).toContain('Its id is ledger-p01-08.');
  });

  it('takes no id of a record that was taken away for what happened since', () => {
    writeFileSync(join(data, 'ledger.json'), ledger('later-pumps-again-2021'));
    const { code, stderr } = answerNew(data, 'later', ['later-pumps-again-2021']);
    expect(code).toBe(1);
    expect(stderr).toContain('This id is taken; no id is used twice.');
  });

  it('takes no id of a figure for what happened since', () => {
    const figures = [{ id: 'figure-pumps-2021' }];
    writeFileSync(join(data, 'profiles/acme/figures.json'), JSON.stringify({ figures }));
    const { stderr } = answerNew(data, 'later', ['figure-pumps-2021']);
    expect(stderr).toContain('This id is taken; no id is used twice.');
  });

  it('says in plain words that it can’t read which ids there were', () => {
    writeFileSync(join(data, 'ledger.json'), '{ "profiles": ');
    const { code, stderr } = answerNew(data, 'claim', ['overview', '1', ...PUMPS]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/ledger\.json › the file: It is no valid JSON .*\nNothing was written\.\n$/);
  });
});
