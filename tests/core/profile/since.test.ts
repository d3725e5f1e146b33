import { describe, expect, it } from 'vitest';
import type { Claims } from '../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { sinceOf } from '../../../core/profile/since.ts';
import type { Later } from '../../../core/schema/later.ts';
import { cited, fictionalProfile, laterEntry, pairOf } from '../fictional.ts';

const ID = 'ledger-p02-01';

const adds = (id: string, date: string, changes: Partial<Later> = {}): Later =>
  laterEntry({ id, date, concerns: [{ claim: ID, how: 'adds' }], ...changes });

function compiled(later: Later[], pairs = fictionalProfile().sections.map(({ glance }) => glance)): Claims {
  const sections = fictionalProfile().sections.map((section, at) => ({ ...section, glance: pairs[at] ?? [] }));
  return compileClaims(cited(fictionalProfile({ later, sections })));
}

function since(claims: Claims) {
  return sinceOf(
    claims.claims.filter(({ id }) => id === ID),
    claims,
  );
}

describe('sinceOf', () => {
  it('says it as the glance does, where a pair begins with the claim', () => {
    const pair = pairOf('Pumps ran', [ID], ['Acme stopped its pumps', ['later-pumps-2022']]);
    const { lines } = since(compiled([laterEntry()], [[], [pair]]));
    expect(lines).toMatchObject([
      { text: 'Acme stopped its pumps', year: 2022, sign: 'changed', record: 'later-pumps-2022' },
    ]);
  });

  it('else says which part changed', () => {
    expect(since(compiled([laterEntry()])).lines).toMatchObject([
      { text: 'pumps stopped in 2022', year: 2022, sign: 'changed' },
    ]);
  });

  it('else gives the first sentence of the latest entry, with the sign of one that changes nothing', () => {
    const later = [
      adds('later-a-2021', '2021'),
      adds('later-b-2023', '2023', { text: 'Pumps were sold, by report. By whom was not said.' }),
    ];
    expect(since(compiled(later))).toMatchObject({
      lines: [{ text: 'Pumps were sold, by report.', year: 2023, sign: 'told', record: 'later-b-2023' }],
      more: 1,
    });
  });

  it('marks what is older than the report', () => {
    expect(since(compiled([adds('later-a-2019', '2019')])).lines).toMatchObject([{ isBefore: true }]);
    expect(since(compiled([adds('later-a-2021', '2021')])).lines).toMatchObject([{ isBefore: false }]);
  });

  it('tells nothing of what only supports a claim or corrects a detail of it', () => {
    const later = [
      adds('later-a-2021', '2021', { concerns: [{ claim: ID, how: 'supports' }] }),
      adds('later-b-2022', '2022', {
        concerns: [{ claim: ID, how: 'corrects', what: 'it was a Monday', touches: 'detail' }],
      }),
    ];
    expect(since(compiled(later))).toEqual({ lines: [], more: 0 });
  });
});
