import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/dataset/dataset.ts';
import { lintDataset } from '../../../core/dataset/lint/dataset.ts';
import type { Later } from '../../../core/schema/later.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { fictionalDataset, fictionalProfile, laterEntry, shopAbroad, withClaim } from '../fictional.ts';

const lint = (...profiles: Profile[]) => lintDataset(fictionalDataset(...profiles), sha256);
const wrongs = (profile: Profile) => lint(profile).map(({ record, wrong }) => `${record}: ${wrong}`);

describe('dataset lint', () => {
  it('finds nothing wrong with a sound profile', () => {
    expect(lint(fictionalProfile())).toEqual([]);
  });

  it('tells file, record, fault and remedy', () => {
    const [problem] = lint(withClaim('ledger-p02-01', { topics: ['company', 'water'] }));
    expect(problem).toEqual({
      file: 'data/profiles/acme/claims/river.ledger.json',
      record: 'ledger-p02-01',
      wrong: 'Its first topic is "company".',
      fix: 'Put "water" first: it is what shows or hides the section that the claim stands in.',
    });
  });

  it.each([
    ['an id used twice', withClaim('ledger-p01-02', { id: 'ledger-p01-01' }), /ledger-p01-01: This id stands for two/],
    [
      'an id that a claim and a later entry share',
      fictionalProfile({ later: [laterEntry({ id: 'ledger-p01-01' })] }),
      /ledger-p01-01: This id stands for two records, here and in later.json/,
    ],
    ['an unknown entity', withClaim('ledger-p01-01', { entities: ['nobody'] }), /entity "nobody"/],
    ['an unknown site', withClaim('ledger-p01-01', { sites: ['nowhere'] }), /site "nowhere"/],
    ['an unknown source', withClaim('ledger-p01-01', { source: 'gossip' }), /source "gossip"/],
    ['a paragraph that is not there', withClaim('ledger-p01-01', { paragraph: 9 }), /no paragraph 9/],
    ['a sentence that is not there', withClaim('ledger-p01-01', { sentences: [1, 7] }), /has 3 sentences, not 7/],
    [
      'a sentence that no claim carries',
      withClaim('ledger-p01-02', { sentences: [1] }),
      /paragraph 1: No claim rests on sentence 2/,
    ],
    ['a date after the document', withClaim('ledger-p01-01', { asOf: '2021' }), /after its document/],
    [
      'a label without a date',
      withClaim('ledger-p01-01', { label: 'A pump' }),
      /names it on the timeline, and it has no/,
    ],
    ['an opinion of nobody', withClaim('ledger-p01-01', { kind: 'opinion' }), /nobody is named/],
    ['a quotation without words', withClaim('ledger-p01-01', { kind: 'quotation' }), /without quoted words/],
    ['a figure without a number', withClaim('ledger-p01-01', { kind: 'figure' }), /without figures/],
    ['a quotation that is not closed', withClaim('ledger-p01-01', { text: 'In 2020 it said “yes.' }), /not closed/],
    [
      'a relation with somebody not named',
      withClaim('ledger-p01-01', { entities: [], relations: [{ from: 'acme', does: 'pays', to: 'acme' }] }),
      /not among the claim's entities/,
    ],
    [
      'a pointer without the way back',
      withClaim('ledger-p01-01', { seeAlso: [{ claim: 'ledger-p02-01', how: 'limits' }] }),
      /ledger-p02-01: .* does not say so back/,
    ],
  ])('finds %s', (_, profile, expected) => {
    expect(wrongs(profile).join('\n')).toMatch(expected);
  });

  it('accepts a label on what happened', () => {
    expect(lint(withClaim('ledger-p01-01', { happened: '2019', label: 'A pump' }))).toEqual([]);
  });

  it('accepts a plan for a time after the document', () => {
    expect(lint(withClaim('ledger-p01-01', { kind: 'projection', happened: '2021' }))).toEqual([]);
  });

  it('finds a summary that rests on claims of another section', () => {
    const profile = fictionalProfile();
    const [overview, river] = profile.sections as [Profile['sections'][0], Profile['sections'][0]];
    const broken = {
      ...profile,
      sections: [{ ...overview, summary: { text: 'x', restsOn: ['ledger-p02-01'] } }, river],
    };
    expect(wrongs(broken).join()).toMatch(/overview: It rests on "ledger-p02-01", of another section/);
  });

  it.each([
    ['is like a site that is like another', shopAbroad({ like: 'acme-abroad' }), /no rules of its own/],
    ['is like no site of the file', shopAbroad({ like: 'nowhere' }), /no rules of its own/],
    ['does not say whose it is', shopAbroad({ relation: undefined }), /relation is missing/],
    [
      'shows no example of its silent pages',
      shopAbroad({
        silent: [{ id: 'own', reason: 'a form', when: [{ paths: ['/form'] }] }],
        examples: { ...shopAbroad().examples, silent: [] },
      }),
      /no example/,
    ],
  ])('finds a site that %s', (_, site, wrong) => {
    const profile = fictionalProfile();
    expect(wrongs({ ...profile, sites: [...profile.sites, shopAbroad()] })).toEqual(wrongs(profile));
    expect(wrongs({ ...profile, sites: [...profile.sites, site] }).join()).toMatch(wrong);
  });

  it('finds an example that gets another answer than the file says', () => {
    const profile = fictionalProfile();
    const sites = profile.sites.map((site) => ({ ...site, rules: [] }));
    expect(wrongs({ ...profile, sites }).join()).toMatch(
      /example .*pump-3: It gets overview instead of river, overview/,
    );
  });

  /** A second company, with ids of its own. */
  function globex(changes: Partial<Profile> = {}): Profile {
    const text = JSON.stringify(fictionalProfile()).replaceAll('acme', 'globex').replaceAll('ledger-p', 'gazette-p');
    return { ...JSON.parse(text), ...changes };
  }

  it('finds a host that two profiles claim', () => {
    const acme = fictionalProfile();
    expect(lint(acme, globex())).toEqual([]);
    const sites = globex().sites.map((site) => ({ ...site, hosts: [...site.hosts, 'acme.example'] }));
    expect(lint(acme, globex({ sites })).map(({ record }) => record)).toEqual(['acme.example']);
  });

  it('finds an example that the extension takes for a page of another company, which names its host more closely', () => {
    const acme = fictionalProfile();
    const sites = globex().sites.map((site) => ({
      ...site,
      name: 'Globex',
      hosts: [...site.hosts, 'pumps.acme.example'],
    }));
    const examples = { pages: [{ url: 'https://pumps.acme.example/' }], silent: [], elsewhere: [] };
    const taken = acme.sites.map((site) => ({ ...site, silent: [], examples }));
    expect(lint({ ...acme, sites: taken })).toEqual([]);
    expect(lint({ ...acme, sites: taken }, globex({ sites })).map(({ file, wrong }) => `${file}: ${wrong}`)).toEqual([
      'data/profiles/acme/sites.json: It is taken for Globex.',
    ]);
  });

  it('finds a record with the id of one of another company, since a correction names a record by that alone', () => {
    const acme = fictionalProfile({ later: [laterEntry({ id: 'gazette-p01-01' })] });
    expect(lint(acme, globex())).toEqual([
      {
        file: 'data/profiles/globex/claims/overview.ledger.json',
        record: 'gazette-p01-01',
        wrong: 'This id belongs to a record of data/profiles/acme/later.json already.',
        fix: 'Give the newer one an id of its own: a correction names a record by its id, without its company.',
      },
    ]);
  });

  const withLater = (...entries: Partial<Later>[]) => fictionalProfile({ later: entries.map(laterEntry) });
  const doing = (tie: Omit<Later['concerns'][number], 'claim'>, claim = 'ledger-p02-01') => [{ claim, ...tie }];

  it.each([
    [
      'a later entry about no claim',
      withLater({ concerns: doing({ how: 'adds' }, 'nothing') }),
      /claim "nothing", which does not exist/,
    ],
    [
      'later entries out of order',
      withLater({ date: '2021-03' }, { id: 'b', date: '2020-12' }),
      /b: It stands after an entry of a later date/,
    ],
    [
      'a change before what it changes',
      { ...withClaim('ledger-p02-01', { happened: '2020-05-04' }), later: [laterEntry({ date: '2019' })] },
      /It is of 2019 and overtakes "ledger-p02-01", which was reported after that/,
    ],
    ['an answer of nobody', withLater({ concerns: doing({ how: 'answers' }) }), /an answer of nobody/],
    ['an id of two entries', withLater({}, {}), /stands for two records/],
    [
      'a claim in the present tense that no longer holds',
      {
        ...withClaim('ledger-p02-01', { text: 'The river is dry.' }),
        later: [laterEntry({ concerns: doing({ how: 'reverses', what: 'the river' }) })],
      },
      /Its status is reversed, and it says “is”/,
    ],
    [
      'a section that leads with a withdrawn claim',
      withClaim('ledger-p02-01', { withdrawn: { date: '2026', reason: 'It was wrong.' } }),
      /river: It rests on "ledger-p02-01", which is withdrawn/,
    ],
  ])('finds %s', (_, profile, expected) => {
    expect(wrongs(profile).join('\n')).toMatch(expected);
  });

  it('accepts a correction or an answer from before the document', () => {
    expect(
      lint(
        withLater(
          { date: '2019', concerns: doing({ how: 'corrects', touches: 'substance', what: 'the river' }) },
          {
            id: 'b',
            date: '2019',
            speaker: 'Acme',
            source: { publisher: 'Acme', title: 'Our answer', url: 'https://acme.example/answer' },
            concerns: doing({ how: 'answers' }),
          },
        ),
      ),
    ).toEqual([]);
  });

  it('lets a present tense stand in a quotation', () => {
    const quoted = withClaim('ledger-p02-01', { text: 'In 2020 the mayor said: “the river is dry”.' });
    expect(lint({ ...quoted, later: [laterEntry()] })).toEqual([]);
  });

  it('finds a changelog that does not fit the dataset', () => {
    const ids = { added: ['nothing'], changed: [], withdrawn: [] };
    const changelog = ['2026.2.1', '2026.1.2'].map((version) => ({ version, date: '2026', profiles: { acme: ids } }));
    const found = lintDataset({ ...fictionalDataset(fictionalProfile()), changelog }, sha256).map(({ wrong }) => wrong);
    expect(found).toEqual(['It does not come after the version before it.', 'The dataset is of version 2026.1.1.']);
  });
});
