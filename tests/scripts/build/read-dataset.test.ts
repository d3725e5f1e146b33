import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatasetError, readDataset } from '../../../scripts/build/read-dataset.ts';

let data: string;

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'sidelight-')), 'data');
  cpSync(join(import.meta.dirname, '..', '..', '..', 'data'), data, { recursive: true });
});

afterEach(() => rmSync(join(data, '..'), { recursive: true }));

const CLAIMS = 'profiles/amazon/claims/palestinians.afsc.json';

/** Changes one file of the copy. @returns the error message of reading the dataset then */
function complaintAfter(file: string, change: (content: string) => string): string {
  const path = join(data, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  try {
    readDataset(data);
  } catch (error) {
    if (error instanceof DatasetError) return error.message;
    throw error;
  }
  return 'no complaint';
}

describe('readDataset', () => {
  it('reads the dataset of the project', () => {
    expect(readDataset(data).profiles.map(({ id }) => id)).toContain('amazon');
  });

  it('names file, record, fault and remedy of a broken record', () => {
    const complaint = complaintAfter(CLAIMS, (content) => content.replace('"kind": "fact"', '"kind": "rumour"'));
    expect(complaint).toMatch(
      /palestinians\.afsc\.json › afsc-p16-\d\d: “kind” is “rumour”, which is none of the words .* Write one of these: fact \(.*\), figure \(/,
    );
  });

  it('names the file where it is no JSON', () => {
    expect(complaintAfter(CLAIMS, (content) => content.slice(0, -3))).toMatch(
      /palestinians\.afsc\.json › the file: It is no valid JSON at (its end, )?line \d+\. Look at that line/,
    );
  });

  it('says in which line the JSON breaks, and that a comma is too many', () => {
    const complaint = complaintAfter(CLAIMS, (content) => content.replace('"kind": "fact"', '"kind": "fact",,'));
    const line = readFileSync(join(data, CLAIMS), 'utf8').split('"kind": "fact",,')[0]?.split('\n').length;
    expect(complaint).toContain(`the file: It is no valid JSON at line ${line}.`);
    const trailing = complaintAfter('dataset.json', (content) => content.replace(/\s*}\s*$/, ',\n}\n'));
    expect(trailing).toContain('Take the comma away that stands before a closing ] or }.');
  });

  it('says in which line quotation marks were forgotten around a word', () => {
    const complaint = complaintAfter(CLAIMS, (content) => content.replace('"kind": "fact"', '"kind": fact'));
    const line = readFileSync(join(data, CLAIMS), 'utf8').split('"kind": fact')[0]?.split('\n').length;
    expect(complaint).toContain(`the file: It is no valid JSON at line ${line}.`);
  });

  it('says of an empty file that it is empty', () => {
    expect(complaintAfter(CLAIMS, () => '\n')).toContain(
      'palestinians.afsc.json › the file: The file is empty. Bring back',
    );
  });

  it('reads a file that an editor began with a byte order mark', () => {
    expect(complaintAfter(CLAIMS, (content) => `\uFEFF${content}`)).toBe('no complaint');
  });

  it('counts one problem as one', () => {
    const complaint = complaintAfter(CLAIMS, (content) => content.replace('"kind": "fact"', '"kind": "rumour"'));
    expect(complaint).toMatch(/^The dataset has one problem:\n/);
  });

  it('says which files the two records of an id stand in', () => {
    const other = JSON.parse(readFileSync(join(data, 'profiles/amazon/claims/prisons.afsc.json'), 'utf8')).claims[0].id;
    const complaint = complaintAfter(CLAIMS, (content) => content.replace(/"id": "[^"]+"/, `"id": "${other}"`));
    expect(complaint).toMatch(
      new RegExp(
        `claims/\\w+\\.afsc\\.json › ${other}: This id stands for two records, here and in claims/\\w+\\.afsc`,
      ),
    );
  });

  it('says once that there is no such source', () => {
    const complaint = complaintAfter(CLAIMS, (content) => content.replace('"afsc-2020"', '"afsc-1920"'));
    expect(complaint).toMatch(/"afsc-1920", which does not exist\. Correct the id, or add it to sources\.json\.$/);
  });

  it('refuses a profile that has another id than its folder, as a copied folder has', () => {
    cpSync(join(data, 'profiles/amazon'), join(data, 'profiles/acme'), { recursive: true });
    expect(complaintAfter('dataset.json', (content) => content)).toBe(
      'The dataset has one problem:\n' +
        '  data/profiles/acme/profile.json › the file: Its id is "amazon", and its folder is named "acme". ' +
        'Write "acme" as its id, or name the folder "amazon".',
    );
  });

  it('says of a file that a profile can’t be without what an empty one is', () => {
    rmSync(join(data, 'profiles/amazon/later.json'));
    expect(complaintAfter('dataset.json', (content) => content)).toContain(
      'later.json › the file: There is no file later.json. As long as nothing is known to have happened since, it is ' +
        '{ "later": [], "noAnswer": [] }.',
    );
  });

  it.each([
    ['a field that the schema does not know', '"kind":', '"colour": "red", "kind":', /afsc-p16/],
    ['a date that is none', '"asOf": "2020-11-19"', '"asOf": "2020-11-31"', /not a day of the calendar/],
    ['straight quotes', '"text": "', '"text": "\\"', /curly quotes/],
    ['a claim that is too long', '"text": "', `"text": "${'very '.repeat(80)}`, /At most 320 characters/],
    [
      'a topic that does not exist',
      '"topics": ["palestinians"',
      '"topics": ["nothing"',
      /topic "nothing", which does not exist/,
    ],
  ])('finds %s', (_, before, after, expected) => {
    expect(complaintAfter(CLAIMS, (content) => content.replace(before, after))).toMatch(expected);
  });

  it('tells the faults of all files at once', () => {
    writeFileSync(join(data, 'profiles/amazon/sources.json'), '{}');
    const complaint = complaintAfter(CLAIMS, (content) => content.replace('"kind":', '"kinds":'));
    expect(complaint).toMatch(/sources\.json › the file: “sources” is missing/);
    expect(complaint).toMatch(/palestinians\.afsc\.json › afsc-p16-/);
  });
});
