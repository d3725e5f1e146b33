import { describe, expect, it } from 'vitest';
import { isSourceAddress, publisherOf } from '../../../core/claims/sources.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { fictionalProfile, laterEntry } from '../fictional.ts';

const AGAIN = 'https://ledger.example/acme-again';
const AUDIT = 'https://audit.example/acme';
const COPY = 'https://copies.example/audit-of-acme';
const profile = fictionalProfile();
const later = laterEntry({ source: { publisher: 'The Auditors', title: 'Acme, audited', url: AUDIT, readAt: COPY } });
const claims = compileClaims({
  ...profile,
  sources: profile.sources.map((source) => ({
    ...source,
    laterEditions: [{ date: '2022', about: 'The second edition.', url: AGAIN }],
  })),
  later: [later],
});

describe('isSourceAddress', () => {
  it.each([
    ['a document', 'https://ledger.example/acme'],
    ['its archived copy', 'https://archive.example/ledger.example/acme'],
    ['a later edition of it', AGAIN],
    ['what a later entry rests on', AUDIT],
    ['the copy in which that was read', COPY],
  ])('knows the address of %s', (_, url) => {
    expect(isSourceAddress(url, claims)).toBe(true);
  });

  it.each([
    'https://ledger.example/',
    'https://ledger.example/acme?then=evil',
    'https://ledger.example/acme/',
    'http://ledger.example/acme',
    'https://archive.example/evil.example/',
    'javascript:alert(1)',
    '',
  ])('knows no other: %j', (url) => {
    expect(isSourceAddress(url, claims)).toBe(false);
  });
});

describe('publisherOf', () => {
  it('is who published a document, and its id where nobody knows', () => {
    expect(publisherOf(claims.sources, 'ledger-2020')).toBe('The Ledger');
    expect(publisherOf(claims.sources, 'gazette-1999')).toBe('gazette-1999');
  });
});
