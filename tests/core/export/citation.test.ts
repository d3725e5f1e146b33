import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { type CiteSubject, cslItem, plainCitation, styledCitation } from '../../../core/export/citation.ts';
import { fictionalProfile, laterEntry, withClaim } from '../fictional.ts';

const CLAIM = 'ledger-p02-01';

function subject(change: Parameters<typeof withClaim>[1] = {}): CiteSubject {
  const { sources, claims } = compileClaims(withClaim(CLAIM, change));
  const source = sources[0];
  if (!source) throw new Error('no source');
  return { source, claim: claims.find(({ id }) => id === CLAIM), version: '2026.1.1' };
}

function documentAlone(change: Partial<CiteSubject['source']> = {}): CiteSubject {
  const { source, version } = subject();
  return { source: { ...source, ...change }, version };
}

describe('the CSL-JSON item', () => {
  it('has title, publisher as author, date, address and archived copy of a document', () => {
    expect(cslItem(documentAlone())).toEqual({
      id: 'ledger-2020',
      type: 'webpage',
      title: 'Acme and the river',
      author: [{ literal: 'The Ledger' }],
      issued: { 'date-parts': [[2020, 5, 4]] },
      URL: 'https://ledger.example/acme',
      archive: 'archive.example',
      archive_location: 'https://archive.example/ledger.example/acme',
      note: 'Published 4 May 2020.',
    });
  });

  it.each([
    ['2020', [[2020]]],
    ['2020-10', [[2020, 10]]],
    ['2018/2020-03', [[2018], [2020, 3]]],
  ])('is as precise as the date %s and no more', (published, parts) => {
    expect(cslItem(documentAlone({ published })).issued).toEqual({ 'date-parts': parts });
  });

  it('says what the date is, and that a later edition exists', () => {
    const laterEditions = [{ date: '2021-08', about: 'x', url: 'https://ledger.example/2021' }];
    expect(cslItem(documentAlone({ dateIs: 'last-updated', laterEditions })).note).toBe(
      'Last updated 4 May 2020. A later edition exists (August 2021).',
    );
  });

  it('names place, speaker, date, status and kind of a claim, and whose words they are', () => {
    const item = cslItem(subject({ kind: 'allegation', attribution: { name: 'A minister', note: 'in a speech' } }));
    expect(item.section).toBe('The river');
    expect(item.note).toBe(
      'Published 4 May 2020. Section “The river”, paragraph 2. Said by A minister (reported by The Ledger); in a speech; ' +
        'as of 4 May 2020; as reported; allegation. As reworded by Sidelight (dataset 2026.1.1, statement ledger-p02-01): ' +
        'In May 2020 statement ledger-p02-01 was made about Acme.',
    );
  });

  it('tells what became of a claim, and which part', () => {
    const profile = fictionalProfile({ later: [laterEntry()] });
    const claim = compileClaims(profile).claims.find(({ id }) => id === CLAIM);
    expect(cslItem({ ...subject(), claim }).note).toContain('; changed since: pumps stopped in 2022. As reworded');
  });

  it('tells that a claim was withdrawn, and why', () => {
    const { note } = cslItem(subject({ withdrawn: { date: '2026-10', reason: 'It was about another company.' } }));
    expect(note).toContain('withdrawn by Sidelight.');
    expect(note).toContain('Withdrawn by Sidelight in October 2026: It was about another company.');
  });
});

describe('a citation in plain text', () => {
  it('begins as the dataset cites the document, and gives the archived copy', () => {
    expect(plainCitation(documentAlone())).toBe(
      'The Ledger, “Acme and the river”, 4 May 2020. Nearest archived copy: https://archive.example/ledger.example/acme',
    );
  });

  it('adds where a claim stands and whose words it is in', () => {
    expect(plainCitation(subject())).toMatch(
      /Section “The river”, paragraph 2\..* As reworded by Sidelight \(dataset 2026\.1\.1, statement ledger-p02-01\): In May 2020 /,
    );
  });
});

describe('a citation of a project that has a home page', () => {
  it('says where the words are from', () => {
    const home = 'https://side.light/';
    expect(plainCitation({ ...subject(), home })).toContain(
      'by Sidelight (https://side.light/, dataset 2026.1.1, statement',
    );
    expect(plainCitation({ ...subject(), home: null })).toContain('by Sidelight (dataset 2026.1.1, statement');
  });

  it('names the lasting address of the statement instead, where there is one', () => {
    const address = 'https://side.light/acme/statements/ledger-p02-01/';
    const citation = plainCitation({ ...subject(), home: 'https://home.light/', address });
    expect(citation).toContain(`by Sidelight (${address}, dataset 2026.1.1, statement`);
    expect(citation).not.toContain('home.light');
  });
});

describe('a citation in a style', () => {
  it('begins as the build cites the document, and adds edition and archived copy', () => {
    const copy = 'Nearest archived copy: https://archive.example/ledger.example/acme';
    expect(styledCitation(documentAlone(), 'apa')).toBe(`ledger-2020 as APA has it. Published 4 May 2020. ${copy}`);
    expect(styledCitation(documentAlone(), 'chicago')).toBe(
      `ledger-2020 as Chicago has it. Published 4 May 2020. ${copy}`,
    );
  });

  it('adds where a claim stands and whose words it is in', () => {
    expect(styledCitation(subject(), 'apa')).toMatch(
      / Section “The river”, paragraph 2\. Said by .* As reworded by Sidelight \(dataset 2026\.1\.1, statement ledger-p02-01\): /,
    );
  });
});
