import { describe, expect, it } from 'vitest';
import { nearestFirst, ownShop } from '../../../core/reader/shops.ts';

const COUNTRIES = ['AE', 'AU', 'BE', 'BR', 'CA', 'DE', 'ES', 'FR', 'GB', 'JP', undefined];
const shops = COUNTRIES.map((country) => ({ country }));

describe('ownShop', () => {
  it.each([
    ['en-GB', 'GB'],
    ['de-DE', 'DE'],
    ['de', 'DE'],
    ['fr-CA', 'CA'],
    ['nl-BE', 'BE'],
    ['ja', 'JP'],
  ])('is for a reader of %s the shop of their country, %s', (language, country) => {
    expect(ownShop(shops, language)?.country).toBe(country);
  });

  it.each([
    ['de-AT', 'DE'],
    ['es-AR', 'ES'],
    ['pt-PT', 'BR'],
  ])('is for a reader of %s, whose country has none, that of the country where most speak it', (language, country) => {
    expect(ownShop(shops, language)?.country).toBe(country);
  });

  it.each(['en-US', 'en', 'en-NZ', 'he', 'it-CH', '', 'no tag'])('is none where none fits: %j', (language) => {
    expect(ownShop(shops, language)).toBeUndefined();
  });
});

describe('nearestFirst', () => {
  const sorted = (...languages: string[]) => nearestFirst(shops, languages).map(({ country }) => country);

  it('has the shop of the reader’s country first, then those of countries where most speak a language of theirs', () => {
    expect(sorted('en-GB', 'fr-FR').slice(0, 5)).toEqual(['GB', 'AU', 'CA', 'FR', 'AE']);
    expect(sorted('de-AT', 'en').slice(0, 4)).toEqual(['DE', 'AU', 'CA', 'GB']);
  });

  it('leaves the others in their order, and loses none', () => {
    expect(sorted('he', 'no tag')).toEqual(COUNTRIES);
  });
});
