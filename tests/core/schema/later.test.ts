import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { HOWS, isMarking } from '../../../core/claims/kinds.ts';
import { SeeAlso } from '../../../core/schema/claim.ts';
import { Label } from '../../../core/schema/common.ts';
import { Later, Tie } from '../../../core/schema/later.ts';
import { laterEntry } from '../fictional.ts';

const LONGEST = 'x'.repeat(60);

/** What is wrong with a tie; empty if nothing is. */
const faults = (tie: object): string[] =>
  z
    .safeParse(Tie, { claim: 'ledger-p02-01', ...tie })
    .error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [];

const touching = (how: string) => (how === 'corrects' ? { touches: 'substance' } : {});

describe('a tie of a later entry to a claim', () => {
  it.each(HOWS.filter(isMarking))('says which part of the claim it %s', (how) => {
    expect(faults({ how, what: 'the river', ...touching(how) })).toEqual([]);
    expect(faults({ how, ...touching(how) }).join()).toMatch(/^what: what says which part/);
  });

  it.each(HOWS.filter((how) => !isMarking(how)))('says of no part that it %s it', (how) => {
    expect(faults({ how })).toEqual([]);
    expect(faults({ how, what: 'the river' }).join()).toMatch(/^what: what says which part/);
  });

  it('says whether a correction touches the substance or a detail', () => {
    expect(faults({ how: 'corrects', what: 'the river', touches: 'substance' })).toEqual([]);
    expect(faults({ how: 'corrects', what: 'a name', touches: 'detail' })).toEqual([]);
    expect(faults({ how: 'corrects', what: 'the river' }).join()).toMatch(/^touches: touches says whether/);
    expect(faults({ how: 'corrects', what: 'the river', touches: 'spelling' }).join()).toMatch(/^touches: /);
  });

  it.each(HOWS.filter((how) => how !== 'corrects'))('touches nothing where it %s', (how) => {
    const what = isMarking(how) ? { what: 'the river' } : {};
    expect(faults({ how, ...what, touches: 'substance' }).join()).toMatch(/^touches: touches says whether/);
  });

  it('says which part in at most 60 characters, since it stands at the head', () => {
    expect(faults({ how: 'overtakes', what: LONGEST })).toEqual([]);
    expect(faults({ how: 'overtakes', what: `${LONGEST}x` }).join()).toMatch(/^what: At most 60 characters/);
    expect(faults({ how: 'overtakes', what: '' }).join()).toMatch(/^what: This text is empty/);
  });

  it('does nothing else than what the schema knows', () => {
    expect(faults({ how: 'contested', what: 'the river' }).join()).toMatch(/^how: /);
    expect(faults({ how: 'adds', kind: 'development' })).toHaveLength(1);
  });
});

describe('a claim that another one reversed', () => {
  const isAccepted = (what: string) => z.safeParse(SeeAlso, { claim: 'x', how: 'reversed-by', what }).success;

  it('says in which part, in at most 60 characters', () => {
    expect(isAccepted(LONGEST)).toBe(true);
    expect(isAccepted(`${LONGEST}x`)).toBe(false);
  });
});

describe('a later entry', () => {
  const isEntry = (entry: object) => z.safeParse(Later, entry).success;

  it('concerns at least one claim', () => {
    expect(isEntry(laterEntry())).toBe(true);
    expect(isEntry(laterEntry({ concerns: [] }))).toBe(false);
  });

  it('does nothing by itself, only to its claims', () => {
    expect(isEntry({ ...laterEntry(), kind: 'development' })).toBe(false);
    expect(isEntry({ ...laterEntry(), claims: ['ledger-p02-01'] })).toBe(false);
  });

  it('may say when and how its source was opened, where a copy was read, and what is to come', () => {
    const { source } = laterEntry();
    const seen = { date: '2026-11-20', how: 'copy' } as const;
    const read = { ...source, readAt: 'https://copies.example/1', archive: 'https://archive.example/1' };
    expect(isEntry(laterEntry({ seen, source: read, coming: { date: '2027-02', what: 'The trial.' } }))).toBe(true);
    expect(isEntry({ ...laterEntry(), seen: { ...seen, how: 'hearsay' } })).toBe(false);
    expect(isEntry(laterEntry({ source: { ...read, readAt: 'http://copies.example/1' } }))).toBe(false);
  });
});

describe('a label on the timeline', () => {
  const faultsOf = (label: string) => z.safeParse(Label, label).error?.issues.map(({ message }) => message) ?? [];

  it('is short, since it stands beside its sign', () => {
    expect(faultsOf('x'.repeat(26))).toEqual([]);
    expect(faultsOf('x'.repeat(27))).toEqual(['At most 26 characters: it stands beside its sign on the timeline.']);
  });

  it('names no year, and may count things', () => {
    expect(faultsOf('Pumps closed in 2022')).toEqual(['Leave the year out: the sign stands at it.']);
    expect(faultsOf('2,022 pumps, 2022nd town')).toEqual([]);
  });
});
