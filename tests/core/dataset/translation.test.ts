import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Claims } from '../../../core/bundle/compiled.ts';
import { compileTranslations } from '../../../core/dataset/compile.ts';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import { lintTranslations } from '../../../core/dataset/lint/translations.ts';
import { numbersIn } from '../../../core/dataset/translation/numbers.ts';
import { hashOfTexts, inLanguage, languagesOf } from '../../../core/dataset/translation/translate.ts';
import { unitsOf } from '../../../core/dataset/translation/units.ts';
import { untranslated } from '../../../core/dataset/translation/untranslated.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { fictionalDataset, fictionalProfile, laterEntry } from '../fictional.ts';

const english = fictionalProfile({
  later: [laterEntry()],
  entities: [
    { id: 'acme', name: 'Acme', kind: 'company' },
    { id: 'oko', name: 'Öko', kind: 'product' },
    { id: 'cafe', name: 'Café', kind: 'product' },
  ],
});
const CLAIM = english.claims[0]?.id ?? '';

/** The profile with every text in a language that writes everything backwards, but for those left out. */
function backwards(profile: CitedProfile, leftOut: readonly string[] = []): CitedProfile {
  const files: Record<string, Record<string, { of: string; texts: Record<string, string> }>> = {};
  for (const { file, id, texts } of unitsOf(profile)) {
    if (leftOut.includes(id)) continue;
    files[file] ??= {};
    const own = Object.entries(texts).map(([place, text]) => [place, [...text].reverse().join('')]);
    (files[file] as Record<string, unknown>)[id] = { of: hashOfTexts(texts, sha256), texts: Object.fromEntries(own) };
  }
  return { ...profile, translations: { xx: files } };
}

const inXx = (profile: CitedProfile) => inLanguage(fictionalDataset(profile), 'xx', sha256).profiles[0] as CitedProfile;

describe('a translation', () => {
  it('has all texts that readers see, each once', () => {
    const units = unitsOf(english);
    expect(new Set(units.map(({ file, id }) => `${file}:${id}`)).size).toBe(units.length);
    const translated = JSON.stringify(inXx(backwards(english)));
    for (const { texts } of units)
      for (const text of Object.values(texts))
        expect(translated).toContain(JSON.stringify([...text].reverse().join('')));
  });

  it('leaves ids, dates, addresses and the English itself as they are', () => {
    const before = structuredClone(english);
    const [claim] = inXx(backwards(english)).claims;
    expect(english).toEqual(before);
    expect({ ...claim, text: '' }).toEqual({ ...english.claims[0], text: '' });
  });

  it('leaves a record in English, whole and marked so, where it is missing', () => {
    const { claims } = inXx(backwards(english, [CLAIM]));
    expect(claims[0]).toEqual({ ...english.claims[0], language: 'en' });
    expect(claims[1]).not.toHaveProperty('language');
  });

  it('leaves a record in English where its English has changed since, and says what is due', () => {
    const profile = backwards(english);
    const changed = {
      ...profile,
      claims: profile.claims.map((claim) => (claim.id === CLAIM ? { ...claim, text: 'Otherwise.' } : claim)),
    };
    expect(inXx(changed).claims[0]).toMatchObject({ text: 'Otherwise.', language: 'en' });
    expect(untranslated(profile, 'xx', sha256)).toEqual([]);
    expect(untranslated(changed, 'xx', sha256).map(({ unit, isStale }) => [unit.id, isStale])).toEqual([[CLAIM, true]]);
  });

  it('is compiled beside the English, and nothing is where there is none', () => {
    const dataset = fictionalDataset(backwards(english));
    expect(languagesOf(dataset)).toEqual(['en', 'xx']);
    expect([...compileTranslations(dataset, sha256).keys()]).toEqual([
      'dataset/in.xx/catalog.json',
      'dataset/in.xx/acme/guide.json',
      'dataset/in.xx/acme/sites.ask.json',
      'dataset/in.xx/acme/sites.popup.json',
      'dataset/in.xx/acme/relations.json',
      'dataset/in.xx/acme/glances.json',
      'dataset/in.xx/acme/claims.json',
    ]);
    expect(compileTranslations(fictionalDataset(english), sha256).size).toBe(0);
  });

  it('is compiled with what is shown, and without what only exports and citations need', () => {
    const [claim, other, third] = english.claims;
    const figures = [7, 9].map((value) => ({ label: 'Pumps', value, unit: 'pumps' }));
    const profile = {
      ...english,
      claims: [
        { ...claim, figures, attribution: { name: 'A minister', entity: 'acme' } },
        { ...other, figures, seeAlso: [{ claim: CLAIM, how: 'supports' }] },
        { ...third, seeAlso: [{ claim: CLAIM, how: 'limited-by' }] },
        ...english.claims.slice(3),
      ],
      charts: [
        { id: 'pumps', title: 'Pumps', form: 'counts', points: [0, 1].map((figure) => ({ record: CLAIM, figure })) },
      ],
    } as CitedProfile;
    const dataset = fictionalDataset(backwards(profile));
    const shown = compileTranslations(dataset, sha256).get('dataset/in.xx/acme/claims.json') as Claims;
    expect(z.parse(Claims, shown)).toEqual(shown);
    expect(JSON.stringify(shown)).not.toMatch(/"(sentences|citations?|entity)":/);
    expect(shown.claims.map(({ figures: numbers, seeAlso }) => [numbers?.length, seeAlso?.length]).slice(0, 3)).toEqual(
      [
        [2, undefined],
        [undefined, undefined],
        [undefined, 1],
      ],
    );
  });
});

describe('numbers', () => {
  it.each([
    ['1,300 agencies', '1.300 Behörden'],
    ['$280.5 billion', '280,5 Milliarden Dollar'],
    ['$280.5 billion', '280 500 millones de dólares'],
    ['$280.5 billion', '2,805億ドル'],
    ['$150.7 million', '1.507億ドル'],
    ['$2.5 billion', '٢٫٥ مليار دولار'],
    ['36,077 people', '36 077 personnes'],
    ['22.7% in 2026', '2026年には22.7%'],
  ])('of “%s” are those of “%s”', (one, other) => {
    expect(faultsOf(one, other)).toEqual([]);
  });

  it.each([
    ['1,300 agencies', '1.200 Behörden'],
    ['$2.5 billion', '2,5 Millionen Dollar'],
    ['in 2021', 'im Jahr 2012'],
    ['about 28%', 'etwa 28 % von 2025'],
  ])('of “%s” are not those of “%s”', (one, other) => {
    expect(faultsOf(one, other)).not.toEqual([]);
  });

  it('are found in the digits of any script', () => {
    expect(numbersIn('في ٢٠٢١').map(({ digits }) => digits)).toEqual(['2021']);
  });
});

describe('a translation is refused', () => {
  it.each([
    ['without a name', 'Acme pumped.', 'Es wurde gepumpt.', 'lacks the name Acme'],
    [
      'without a name that begins with a letter of its own',
      'It is Öko’s pump.',
      'Es ist seine Pumpe.',
      'lacks the name Öko',
    ],
    ['without a name that ends with one', 'It is of Café.', 'Es ist von dort.', 'lacks the name Café'],
    ['without the quotation marks', 'It “pumped”.', 'Es pumpte.', 'quotation marks'],
    [
      'with a sentence that ends between Latin names',
      'It is of Pump. Acme pumps.',
      'שייך ל־Pump. Acme שואבת',
      'changes their order',
    ],
    [
      'with a quotation that begins after a Latin name',
      'Acme “Pump” one.',
      'أحد Acme «Pump»، واحد',
      'changes their order',
    ],
    ['with quotation marks of its own', 'It pumped.', 'Es „pumpte“.', 'quotation marks'],
  ])('%s', (_, one, other, wrong) => {
    expect(faultsOf(one, other).join()).toContain(wrong);
  });

  it.each([
    [
      'between whose Latin names a right-to-left mark stands',
      'It is of Pump. Acme pumps.',
      'שייך ל־Pump.\u200f Acme שואבת',
    ],
    ['that is written from left to right', 'It is of Pump. Acme pumps.', 'Es ist von Pump. Acme pumpt.'],
    ['whose English has a name within a longer word alone', 'Ökologie or Cafés of 1Öko.', 'Ökologie oder Gaststätten.'],
    ['with initials', 'J.P. Pump said it of Acme.', 'قال J.P. Pump ذلك عن Acme'],
  ])('but not one %s', (_, one, other) => {
    expect(faultsOf(one, other)).toEqual([]);
  });

  it('not where it was made of other English, which nobody sees', () => {
    const translations = { xx: { claims: { [CLAIM]: { of: '0'.repeat(16), texts: { text: 'In 1999.' } } } } };
    expect(lintTranslations({ ...english, translations }, sha256)).toEqual([]);
  });

  it('for a record that there is not', () => {
    const profile = { ...english, translations: { xx: { claims: { nobody: { of: '0'.repeat(16), texts: {} } } } } };
    expect(lintTranslations(profile, sha256).map(({ record, wrong }) => [record, wrong])).toEqual([
      ['nobody', 'There is no such record to translate.'],
    ]);
  });
});

/** What is wrong with one text as a translation of another, of a claim. */
function faultsOf(text: string, translated: string): string[] {
  const claims = english.claims.map((claim) => (claim.id === CLAIM ? { ...claim, text } : claim));
  const of = hashOfTexts({ text }, sha256);
  const translations = { xx: { claims: { [CLAIM]: { of, texts: { text: translated } } } } };
  return lintTranslations({ ...english, claims, translations }, sha256).map(({ wrong }) => wrong);
}
