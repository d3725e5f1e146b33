import { describe, expect, it } from 'vitest';
import { becomeOf, type ClaimStatus } from '../../../core/claims/status.ts';
import type { Tie } from '../../../core/claims/ties.ts';
import type { Later } from '../../../core/schema/later.ts';
import { claim, laterEntry } from '../fictional.ts';

const CLAIM = claim('ledger-p02-01', 2, 1, 'water');

const entry = (id: string, date: string, tie: Omit<Tie, 'claim'>): Later =>
  laterEntry({ id, date, concerns: [{ claim: CLAIM.id, ...tie }] });

/** The order, as docs/adr/0008 gives it, with a tie that leads to each. */
const ORDER: readonly [ClaimStatus, Omit<Tie, 'claim'>][] = [
  ['corrected', { how: 'corrects', touches: 'substance', what: 'the river' }],
  ['reversed', { how: 'reverses', what: 'the decision' }],
  ['changed-since', { how: 'overtakes', what: 'the number of pumps' }],
  ['disputed', { how: 'disputes', what: 'by Acme' }],
  ['detail-corrected', { how: 'corrects', touches: 'detail', what: 'a name' }],
];

const PAIRS = ORDER.flatMap(([first, stronger], at) =>
  ORDER.slice(at + 1).map(([second, weaker]) => [first, second, stronger, weaker] as const),
);

const QUIET = ['answers', 'supports', 'adds', 'later-edition'] as const;

describe('what became of a claim', () => {
  it('is that it stands as reported where nothing is known', () => {
    expect(becomeOf(CLAIM, [])).toEqual({ status: 'as-reported', statusOf: undefined });
  });

  it.each(ORDER)('is that it is %s by one entry alone, which says which part', (status, tie) => {
    const statusOf = { entry: 'a', what: tie.what };
    expect(becomeOf(CLAIM, [entry('a', '2021', tie)])).toEqual({ status, statusOf });
  });

  it.each(PAIRS)('is rather that it is %s than that it is %s, whichever came later', (status, _, stronger, weaker) => {
    const statusOf = { entry: 'stronger', what: stronger.what };
    const earlier = [entry('stronger', '2021', stronger), entry('weaker', '2022', weaker)];
    const later = [entry('weaker', '2021', weaker), entry('stronger', '2022', stronger)];
    expect(becomeOf(CLAIM, earlier)).toEqual({ status, statusOf });
    expect(becomeOf(CLAIM, later)).toEqual({ status, statusOf });
  });

  it.each(ORDER)('names, where several entries make it %s, which part the latest says', (status, tie) => {
    const entries = [entry('a', '2021', { ...tie, what: 'then' }), entry('b', '2022', { ...tie, what: 'now' })];
    expect(becomeOf(CLAIM, entries)).toEqual({ status, statusOf: { entry: 'b', what: 'now' } });
  });

  it.each(QUIET)('does not change by an entry that %s, whatever else there is', (how) => {
    const quiet = entry('quiet', '2023', { how });
    expect(becomeOf(CLAIM, [quiet])).toEqual({ status: 'as-reported', statusOf: undefined });
    for (const [status, tie] of ORDER)
      expect(becomeOf(CLAIM, [entry('a', '2021', tie), quiet])).toMatchObject({ status, statusOf: { entry: 'a' } });
  });

  it('is no corrected detail as long as anything else became of it', () => {
    const detail = (id: string) => entry(id, '2023', { how: 'corrects', touches: 'detail', what: 'a name' });
    for (const [status, tie] of ORDER.slice(0, -1))
      expect(becomeOf(CLAIM, [entry('a', '2021', tie), detail('b'), detail('c')])).toMatchObject({
        status,
        statusOf: { entry: 'a' },
      });
  });

  it('is not what the same entry does to another claim', () => {
    const concerns: Tie[] = [
      { claim: 'ledger-p01-01', how: 'reverses', what: 'the decision' },
      { claim: CLAIM.id, how: 'supports' },
    ];
    expect(becomeOf(CLAIM, [laterEntry({ concerns })]).status).toBe('as-reported');
    expect(becomeOf({ id: 'ledger-p01-01' }, [laterEntry({ concerns })]).status).toBe('reversed');
  });

  it('is that it was reversed where another claim says so, and in which part', () => {
    const reversed = { ...CLAIM, seeAlso: [{ claim: 'x', how: 'reversed-by' as const, what: 'the pause' }] };
    const reversing = { ...CLAIM, seeAlso: [{ claim: 'x', how: 'reverses' as const }] };
    expect(becomeOf(reversed, [])).toEqual({ status: 'reversed', statusOf: { entry: 'x', what: 'the pause' } });
    expect(becomeOf(reversing, []).status).toBe('as-reported');
  });

  it.each(ORDER)('puts what another claim reversed in its place beside an entry that makes it %s', (status, tie) => {
    const reversed = { ...CLAIM, seeAlso: [{ claim: 'x', how: 'reversed-by' as const, what: 'the pause' }] };
    const isBefore = status === 'corrected' || status === 'reversed';
    expect(becomeOf(reversed, [entry('a', '2021', tie)])).toEqual(
      isBefore
        ? { status, statusOf: { entry: 'a', what: tie.what } }
        : { status: 'reversed', statusOf: { entry: 'x', what: 'the pause' } },
    );
  });

  it.each(ORDER)('is that it was withdrawn, also where it is %s', (_, tie) => {
    const withdrawn = { ...CLAIM, withdrawn: { date: '2026', reason: 'It was wrong.' } };
    expect(becomeOf(withdrawn, [entry('a', '2021', tie)])).toEqual({ status: 'withdrawn', statusOf: undefined });
  });
});
