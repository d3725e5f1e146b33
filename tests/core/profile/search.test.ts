import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { markWords } from '../../../core/profile/marking.ts';
import { makeSearch } from '../../../core/profile/search.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited, withClaim } from '../fictional.ts';

const profile = withClaim('ledger-p02-01', { text: 'In May 2020 Señor Ibáñez measured phosphates in the river.' });
const search = makeSearch(
  compileClaims({
    ...profile,
    entities: [...profile.entities, { id: 'ibanez', name: 'Martín Ibáñez', kind: 'person' }],
    later: [
      {
        id: 'later-filter-2022',
        date: '2022',
        text: 'A filter was installed in 2022.',
        source: { publisher: 'River Watch', title: 'The filter', url: 'https://watch.example/' },
        confidence: 'primary',
        concerns: [{ claim: 'ledger-p02-02', how: 'adds' }],
      },
    ],
  }),
);

describe('search', () => {
  it('finds words with or without their accents, in any case', () => {
    for (const words of ['ibáñez', 'IBANEZ', 'Ibanez']) expect(search(words).claims).toEqual(['ledger-p02-01']);
  });

  it('finds a word by its beginning and with a letter mistyped', () => {
    for (const words of ['phosph', 'phosfates', 'fosphates']) expect(search(words).claims).toEqual(['ledger-p02-01']);
  });

  it('wants every word', () => {
    expect(search('phosphates river').claims).toEqual(['ledger-p02-01']);
    expect(search('phosphates filter').claims).toEqual([]);
  });

  it('finds a claim by what happened since, and says so', () => {
    expect(search('filter')).toMatchObject({
      claims: ['ledger-p02-02'],
      later: ['later-filter-2022'],
    });
  });

  it('finds names and documents', () => {
    expect(search('martin').entities).toEqual(['ibanez']);
    expect(search('ledger river').sources).toEqual(['ledger-2020']);
  });

  it('tells which words to mark, as they are compared', () => {
    expect(search('ibañ').words).toEqual(new Set(['ibanez']));
  });

  it('finds a claim by its id', () => {
    expect(search('ledger-p02-03').claims[0]).toBe('ledger-p02-03');
  });
});

describe('search over the whole dataset', () => {
  it.each(readDataset().profiles)('finds every claim of $name by its own words', (whole) => {
    const find = makeSearch(compileClaims(cited(whole)));
    for (const claim of whole.claims) expect(find(claim.text).claims).toContain(claim.id);
  });
});

describe('search in another language', () => {
  const english = compileClaims(withClaim('ledger-p02-01', { text: 'The authority stopped the pumps in Munich.' }));
  const found = (text: string, words: string) =>
    makeSearch(compileClaims(withClaim('ledger-p02-01', { text })), english)(words).claims;

  it.each([
    [
      'umlauts, as letters of their own',
      'Die Behörde stoppte die Pumpen in München.',
      ['Behorde', 'behörde', 'Behoerde', 'Muenchen'],
    ],
    [
      'Arabic letters in whatever form, and without vowel signs',
      'أوقفت السلطةُ المضخّات في ميونخ.',
      ['اوقفت', 'السلطه', 'المضخات'],
    ],
    ['Hebrew words with and without points', 'הָרָשׁוּת עצרה את המשאבות', ['הרשות', 'המשאבות']],
    [
      'Japanese words, which have no spaces between them',
      '当局はミュンヘンのポンプを停止した。',
      ['当局', 'ポンプ', '停止'],
    ],
    ['what the English says', 'Die Behörde stoppte die Pumpen.', ['authority', 'pumps', 'Munich']],
  ])('finds %s', (_, text, words) => {
    for (const word of words) expect(found(text, word), word).toEqual(['ledger-p02-01']);
  });

  it('marks what it found, in whatever form it stands there', () => {
    const text = 'Die Behörde in München.';
    const { words } = makeSearch(compileClaims(withClaim('ledger-p02-01', { text })), english)('muenchen');
    expect(markWords(text, words).filter(({ isMarked }) => isMarked)).toEqual([{ text: 'München', isMarked: true }]);
  });
});
