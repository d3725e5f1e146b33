import { describe, expect, it } from 'vitest';
import { makeCards } from '../../../core/claims/card.ts';
import { originalOf, wantsOriginals, withOriginals } from '../../../core/claims/originals.ts';
import { fullAfter } from '../../../core/claims/sections.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { fictionalProfile, laterEntry, withClaim } from '../fictional.ts';

const ID = 'ledger-p02-01';
const later = [laterEntry()];
const english = compileClaims(fictionalProfile({ later }));
const own = compileClaims({
  ...withClaim(ID, { text: 'Übersetzt.' }),
  later: later.map((entry) => ({ ...entry, text: 'Auch übersetzt.' })),
});
const textOf = (id: string) => [...english.claims, ...english.later].find((one) => one.id === id)?.text;

describe('the English of a translated statement', () => {
  it('stands on the card for which it is asked, with that of its entries, and on no other', () => {
    const [card, other] = withOriginals(makeCards(own, [ID, 'ledger-p02-02']), new Set([originalOf(ID)]), english);
    expect(card).toMatchObject({ text: 'Übersetzt.', original: textOf(ID) });
    expect(card?.thread).toMatchObject([{ text: 'Auch übersetzt.', original: textOf(later[0]?.id ?? '') }]);
    expect(other).not.toHaveProperty('original');
  });

  it('closes nothing else that is open when it is asked for', () => {
    const after = fullAfter(new Set(['ledger-p02-02']), [], originalOf(ID), true);
    expect([...after]).toEqual(['ledger-p02-02', originalOf(ID)]);
    expect(wantsOriginals(after)).toBe(true);
    expect(wantsOriginals(new Set(['ledger-p02-02']))).toBe(false);
  });
});
