import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { cited, fictionalProfile } from '../core/fictional.ts';
import { answerNew, PUMPS } from '../support/answer-new.ts';
import { writeProfileFolder } from '../support/profile-folder.ts';
import { runScript } from '../support/run-script.ts';

let data: string;

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'new-')), 'data');
  cpSync(join(ROOT, 'data', 'dataset.json'), join(data, 'dataset.json'));
  writeFileSync(join(data, 'changelog.json'), JSON.stringify({ entries: [] }));
  writeProfileFolder(data, cited(fictionalProfile()));
});

afterEach(() => rmSync(join(data, '..'), { recursive: true }));

const answer = (kind: string, answers: readonly string[]) => answerNew(data, kind, answers);

const acme = () => readDataset(data).profiles.find(({ id }) => id === 'acme');

describe('npm run new', { timeout: 60_000 }, () => {
  it('says what there is to be written where nothing is named', () => {
    const { code, stderr } = answer('', []);
    expect(code).toBe(2);
    expect(stderr).toContain('npm run new -- claim | later | topic | company');
  });

  it.each(['none.txt', 'docs'])('says that there is no file of answers %s, instead of asking', (file) => {
    const { code, stderr } = runScript('new', 'claim', `--answers=${file}`);
    expect(code).toBe(2);
    expect(stderr).toBe(`There is no file ${file} to take answers from.\n`);
  });

  it('says which file it can’t read, why, and that nothing was written', () => {
    writeFileSync(join(data, 'profiles/acme/later.json'), '{ "later": [');
    const { code, stderr } = answer('later', ['later-pumps-again-2021']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^\n\S*acme\/later\.json: It is no valid JSON at its end, line 1\. Look at .*\nNothing was written\.\n$/,
    );
  });

  it('takes no file that a system leaves about for a company or for claims', () => {
    for (const folder of ['profiles', 'profiles/acme/claims']) writeFileSync(join(data, folder, '.DS_Store'), '');
    expect(answer('claim', ['overview', '1', ...PUMPS]).stdout).toContain('Written: ');
  });

  it('writes a claim with the next number of its paragraph, in reading order, and says what is due', () => {
    const before = acme()?.claims.map(({ id }) => id) ?? [];
    const { code, stdout } = answer('claim', ['overview', '1', ...PUMPS]);
    expect(stdout).toContain('What the source says, reworded in plain English, understandable alone.');
    expect(stdout).toContain('Every rule of the dataset holds. Still due:');
    expect(stdout).toContain('npm run dataset:release');
    expect(code).toBe(0);
    const [id = ''] = (acme()?.claims ?? []).map((one) => one.id).filter((one) => !before.includes(one));
    expect(stdout).toContain(`Its id is ${id}.`);
    expect(acme()?.claims.find((claim) => claim.id === id)).toEqual({
      id,
      text: 'Acme made pumps of iron.',
      source: 'ledger-2020',
      paragraph: 1,
      sentences: [1],
      kind: 'fact',
      asOf: '2020-05-04',
      topics: [acme()?.sections[0]?.topic],
      entities: ['acme'],
      sites: ['acme-shop'],
      section: 'overview',
      file: 'claims/overview.json',
    });
    const paragraphs = acme()
      ?.claims.filter(({ section }) => section === 'overview')
      .map(({ paragraph }) => paragraph);
    expect(paragraphs).toEqual(paragraphs?.toSorted());
  });

  it('writes a file as the formatter wants it', () => {
    answer('claim', ['overview', '1', ...PUMPS]);
    expect(readFileSync(join(data, 'profiles/acme/claims/overview.json'), 'utf8')).toMatch(/"sentences": \[1\],\n/);
  });

  it('gives no id that another company has', () => {
    const text = JSON.stringify(cited(fictionalProfile())).replaceAll('acme', 'bolts');
    writeProfileFolder(
      data,
      JSON.parse(text.replaceAll('ledger-p', 'paper-p').replaceAll('paper-p01-01', 'ledger-p01-07')),
    );
    expect(answer('claim', ['acme', 'overview', '1', ...PUMPS]).stdout).toContain('Its id is ledger-p01-08.');
    const { stderr } = answer('later', ['acme', 'paper-p01-02']);
    expect(stderr).toContain('This id is taken; no id is used twice.');
  });

  it('says what each word of a closed list means', () => {
    const { stdout } = answer('claim', ['overview', '1', ...PUMPS]);
    expect(stdout).toContain(
      '  3. allegation  – that somebody did wrong, as somebody says it and nobody has settled\n',
    );
  });

  it('says what a number or a part of a name stands for', () => {
    const { stdout } = answer('claim', ['overview', '1', ...PUMPS.with(2, '1')]);
    expect(stdout).toMatch(/^kind: [^>]*> 1\n {2}= fact$/m);
  });

  it('asks which part of a claim is corrected, and how much of it, until there is an answer', () => {
    const { stderr } = answer('later', ['later-pumps-again-2021', 'ledger-p02-01', 'corrects', '']);
    expect(stderr).toContain('Line 4 of the answers: concerns: what: This text is empty');
    const next = answer('later', ['later-pumps-again-2021', 'ledger-p02-01', 'corrects', 'the pumps', '']);
    expect(next.stderr).toContain('Line 5 of the answers: concerns: touches: Choose one');
  });

  it('goes back a question, and as far as is wanted, with what was answered before', () => {
    const slip = ['overview', '1', 'Acme made pumps of lead.', '2', 'fact', '<', '<', '<'];
    const { code, stdout, stderr } = answer('claim', ['<', ...slip, ...PUMPS]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout.match(/This is the first question\./g)).toHaveLength(1);
    expect(stdout.match(/^section: /gm)).toHaveLength(1);
    expect(stdout.match(/^text: /gm)).toHaveLength(2);
    const made = acme()?.claims.filter(({ text }) => text.startsWith('Acme made pumps of'));
    expect(made).toMatchObject([{ text: 'Acme made pumps of iron.', sentences: [1] }]);
  });

  it('takes back what it had added where somebody goes back over that', () => {
    const added = PUMPS.toSpliced(8, Number.POSITIVE_INFINITY, 'acme, foundry', 'y', 'The Foundry', '', 'company');
    const { code, stdout } = answer('claim', ['overview', '1', ...added, '<', '<', '<', '<', '<', ...PUMPS.slice(8)]);
    expect(code).toBe(0);
    expect(stdout).toContain('Written: ');
    expect(acme()?.entities.map(({ id }) => id)).not.toContain('foundry');
  });

  it('adds an entity that a claim names first', () => {
    const answers = PUMPS.toSpliced(8, 1, 'acme, foundry', 'y', 'The Foundry', '', 'company');
    expect(answer('claim', ['overview', '1', ...answers]).code).toBe(0);
    expect(acme()?.entities).toContainEqual({ id: 'foundry', name: 'The Foundry', kind: 'company' });
  });

  it('writes what happened since in order of date, and asks for a part of the claim only where one may be named', () => {
    const source = ['The Gazette', 'Pumps again', 'https://gazette.example/again', '', '', ''];
    const more = ['2021-06-01', 'In June 2021 Acme made new pumps.', '', '', ...source, 'n', 'single-report', 'n', 'n'];
    const answers = ['later-pumps-again-2021', 'ledger-p02-01', 'adds', 'n', ...more];
    const { code, stdout, stderr } = answer('later', answers);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('it stands at the head of the claim');
    expect(code).toBe(0);
    expect(acme()?.later.find(({ id }) => id === 'later-pumps-again-2021')).toMatchObject({
      concerns: [{ claim: 'ledger-p02-01', how: 'adds' }],
      source: { publisher: 'The Gazette' },
    });
    const dates = acme()?.later.map(({ date }) => date);
    expect(dates).toEqual(dates?.toSorted());
  });

  it.each([
    ['an answer that the schema refuses', ['overview', '1', 'A "pump".'], 'Quotations stand in curly quotes'],
    [
      'a word that is none',
      ['overview', '1', 'A pump.', 'one'],
      'Line 4 of the answers: sentences: Write digits alone',
    ],
    ['a section that there is not', ['nowhere'], 'There is no “nowhere” to choose.'],
    ['no choice where one is needed', [''], 'Line 1 of the answers: Choose one: write its number'],
    ['answers that end too early', ['overview', '1'], 'The answers ended here.'],
  ])('writes nothing with %s, and says why', (_, answers, words) => {
    const before = readFileSync(join(data, 'profiles/acme/claims/overview.json'), 'utf8');
    const { code, stderr } = answer('claim', answers);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Nothing was written.');
    expect(readFileSync(join(data, 'profiles/acme/claims/overview.json'), 'utf8')).toBe(before);
  });

  it('takes back what it began to write of a company where the answers end', () => {
    const { code, stderr } = answer('company', company().slice(0, 60));
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was written.');
    expect(readDataset(data).profiles.map(({ id }) => id)).toEqual(['acme']);
  });

  it('writes a topic with its section and the claims that it rests on, and says what breaks a rule', () => {
    const { code, stdout } = answer('topic', topic());
    expect(stdout).toContain('Written: ');
    expect(code).toBe(0);
    expect(acme()?.topics.at(-1)).toEqual({ id: 'screws', name: 'Screws', about: 'What its screws do.' });
    expect(acme()?.sections.at(-1)).toMatchObject({ id: 'screws', topic: 'screws', leads: { length: 3 } });
  });

  it('writes a whole company: profile, document, site, topic, section and claims, which passes the checks', () => {
    const { code, stdout, stderr } = answer('company', company());
    expect(stderr).toBe('');
    expect(stdout).toContain('Every rule of the dataset holds.');
    expect(code).toBe(0);
    const bolts = readDataset(data).profiles.find(({ id }) => id === 'bolts');
    expect(bolts).toMatchObject({ name: 'Bolts', topics: [{ id: 'screws' }], later: [], noAnswer: [] });
    expect(bolts?.claims.map(({ id }) => id)).toEqual(['herald-p01-01', 'herald-p01-02', 'herald-p01-03']);
    expect(bolts?.sites[0]).toMatchObject({ id: 'bolts-shop', sections: ['screws'] });
  });
});

/** Answers that make a topic with three claims. */
function topic(entity = 'acme'): string[] {
  const claim = (sentence: number) => [
    ...['1', `Bolts made screws of sort ${sentence}.`, String(sentence), 'fact', '', '', '', 'n', '', entity, '1'],
    ...['n', 'n', 'n'],
  ];
  const pair = (id: string) => ['Bolts made screws', id, 'n', 'y', '2026-11'];
  return [
    ...['screws', 'Screws', 'What its screws do.', 'screws', 'Screws'],
    ...claim(1),
    ...claim(2),
    ...claim(3),
    'n',
    '',
    'Screws were made of three sorts',
    ...pair('1'),
    ...pair('2'),
    'n',
    ...['Bolts made screws of three sorts.', '1,2,3', '2026-11-28', ''],
  ];
}

/** Answers that make a whole company, in the order of the questions. */
function company(): string[] {
  return [
    ...['bolts', 'Bolts', 'What is told of Bolts.', ''],
    ...['herald-2021', 'The Herald', 'A newspaper.', 'Screws', 'https://herald.example/screws'],
    ...['https://archive.example/screws', '2021-02-03', 'published', 'The Herald. Screws. 2021.', 'n'],
    ...['y', '1', 'Screws', '3', 'n'],
    ...['bolts-shop', 'Bolts'],
    ...topic('bolts'),
    ...['The shop of Bolts.', 'Bolts', 'page', '', '', 'n', 'bolts.example'],
    ...['y', 'sign-in', 'a sign-in page', '', '/sign-in', '', '', 'n', 'n', 'n'],
    ...['y', 'https://bolts.example/screw', '', '', '', '', 'n'],
    ...['y', 'https://bolts.example/sign-in', '', '', '', '', 'n'],
    ...['https://bolts.example.evil.example/', '', '', '', '', 'n'],
  ];
}
