import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../core/claims/status.ts';
import type { Later } from '../../../core/schema/later.ts';

const entries = (...kinds: Later['kind'][]) => kinds.map((kind) => ({ kind }) as Later);

describe('statusOf', () => {
  it.each([
    [[], 'as-reported'],
    [['response', 'later-edition'], 'as-reported'],
    [['response', 'contested'], 'contested'],
    [['contested', 'development'], 'changed-since'],
    [['development', 'reversal'], 'reversed'],
    [['reversal', 'development'], 'changed-since'],
    [['reversal', 'correction', 'development'], 'corrected'],
  ] as const)('of %j is %s', (kinds, status) => {
    expect(statusOf({}, entries(...kinds))).toBe(status);
  });

  it('is reversed where the same document says so', () => {
    expect(statusOf({ seeAlso: [{ claim: 'x', how: 'reversed-by' }] }, [])).toBe('reversed');
    expect(statusOf({ seeAlso: [{ claim: 'x', how: 'reverses' }] }, [])).toBe('as-reported');
  });

  it('is withdrawn whatever else there is', () => {
    expect(statusOf({ withdrawn: { date: '2026', reason: 'x' } }, entries('correction'))).toBe('withdrawn');
  });
});
