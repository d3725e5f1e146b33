import { describe, expect, it } from 'vitest';
import { merged, sheetOf } from '../../../core/dataset/translation/sheet.ts';
import { hashOfTexts } from '../../../core/dataset/translation/translate.ts';
import type { Unit } from '../../../core/dataset/translation/units.ts';
import { sha256 } from '../../../scripts/build/sha256.ts';
import { fictionalProfile, withClaim } from '../fictional.ts';

const hash = (text: string) => hashOfTexts({ text }, sha256);
const unit = (id: string, text: string): Unit => ({ file: 'claims', kind: 'claim', id, texts: { text } });
const of = (english: string, text: string) => ({ of: hash(english), texts: { text } });

const nothing = { taken: [], stale: [], overtaken: [], unknown: [], same: [] };

describe('a sheet for translators', () => {
  it('has the English of what is due, with its hash', () => {
    const sheet = sheetOf([withClaim('ledger-p01-01', { text: 'Pumps.' })], 'xx', sha256);
    expect(sheet.acme?.claims?.['ledger-p01-01']).toEqual(of('Pumps.', 'Pumps.'));
  });

  it('has nothing of a profile that is translated', () => {
    const translations = { xx: sheetOf([fictionalProfile()], 'xx', sha256).acme ?? {} };
    expect(sheetOf([fictionalProfile({ translations })], 'xx', sha256)).toEqual({});
  });
});

describe('what a translator gives back', () => {
  it('is taken in beside what was there, in the order of the records', () => {
    const units = [unit('a', 'One.'), unit('b', 'Two.'), unit('c', 'Three.')];
    const known = { c: of('Three.', 'Trois.') };
    const records = { b: of('Two.', 'Deux.'), a: of('One.', 'Un.') };
    const { texts, ...outcome } = merged(units, known, records, sha256);
    expect(Object.entries(texts)).toEqual([
      ...Object.entries({ a: records.a, b: records.b }),
      ...Object.entries(known),
    ]);
    expect(outcome).toEqual({ ...nothing, taken: ['b', 'a'] });
  });

  it('stays of the English that it was made from, where that has changed since', () => {
    const records = { a: of('One.', 'Un.') };
    const { texts, ...outcome } = merged([unit('a', 'One more.')], {}, records, sha256);
    expect(texts).toEqual(records);
    expect(outcome).toEqual({ ...nothing, taken: ['a'], stale: ['a'] });
  });

  it('takes the place of no translation of the English of today, unless it is one', () => {
    const known = { a: of('One more.', 'Un de plus.') };
    const older = merged([unit('a', 'One more.')], known, { a: of('One.', 'Un.') }, sha256);
    expect(older).toEqual({ ...nothing, texts: known, overtaken: ['a'] });
    const better = { a: of('One more.', 'Encore un.') };
    expect(merged([unit('a', 'One more.')], known, better, sha256)).toEqual({
      ...nothing,
      texts: better,
      taken: ['a'],
    });
  });

  it('is left out where there is no such record', () => {
    expect(merged([], {}, { a: of('One.', 'Un.') }, sha256)).toEqual({ ...nothing, texts: {}, unknown: ['a'] });
  });

  it('is left out where every text of a record is still the English, and leaves what was there', () => {
    const known = { a: of('Once.', 'Jadis.') };
    const records = { a: of('One.', 'One.'), b: of('Acme', 'Acme') };
    const units = [unit('a', 'One.'), unit('b', 'Acme')];
    expect(merged(units, known, records, sha256)).toEqual({ ...nothing, texts: known, same: ['a', 'b'] });
  });

  it('is left out where its text is still the English that was printed, though that has changed', () => {
    const found = merged([unit('a', 'One more.')], {}, { a: of('One.', 'One.') }, sha256);
    expect(found).toEqual({ ...nothing, texts: {}, same: ['a'] });
  });

  it('is taken in where one text of a record is the same, and others are translated', () => {
    const texts = { text: 'A pump.', label: 'Pump' };
    const half = { of: hashOfTexts(texts, sha256), texts: { text: 'Une pompe.', label: 'Pump' } };
    const { taken, same } = merged([{ ...unit('a', ''), texts }], {}, { a: half }, sha256);
    expect({ taken, same }).toEqual({ taken: ['a'], same: [] });
  });

  it('is taken in as it is where somebody says that it is rightly the same', () => {
    const records = { a: of('Acme', 'Acme') };
    const found = merged([unit('a', 'Acme')], {}, records, sha256, true);
    expect(found).toEqual({ ...nothing, texts: records, taken: ['a'] });
  });
});
