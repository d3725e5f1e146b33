import { describe, expect, it } from 'vitest';
import type { RecordedClaim } from '../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { isStanding, relationsOf } from '../../../core/profile/relations.ts';
import type { Relation } from '../../../core/schema/claim.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const entities: Entity[] = ['acme', 'brook', 'council', 'dam'].map((id) => ({ id, name: id, kind: 'company' }));
const [first, second] = compileClaims(cited(fictionalProfile())).claims as [RecordedClaim, RecordedClaim];
const says = (claim: RecordedClaim, ...relations: Relation[]): RecordedClaim => ({ ...claim, relations });

const owns: Relation = { from: 'acme', does: 'owns', to: 'brook' };

describe('relationsOf', () => {
  it('makes one edge of what several claims say alike, with all of them', () => {
    const { edges, nodes } = relationsOf([says(first, owns), says(second, owns)], entities);
    expect(edges.map(({ claims }) => claims.map(({ id }) => id))).toEqual([[first.id, second.id]]);
    expect(nodes.map(({ id }) => id)).toEqual(['acme', 'brook']);
  });

  it.each<[string, Partial<Relation>]>([
    ['by what', { with: 'dam' }],
    ['whether it is planned or ended', { state: 'ended' }],
    ['what is done', { does: 'acquired' }],
    ['which way', { from: 'brook', to: 'acme' }],
  ])('keeps apart relations that differ in %s', (_, change) => {
    expect(relationsOf([says(first, owns, { ...owns, ...change })], entities).edges).toHaveLength(2);
  });

  it('rests on no withdrawn claim', () => {
    const withdrawn = { ...says(first, owns), withdrawn: { date: '2026', reason: 'It was wrong.' } };
    expect(relationsOf([withdrawn], entities)).toEqual({ nodes: [], edges: [], asOf: undefined });
  });

  it('says for what time it speaks', () => {
    const claims = [
      { ...says(first, owns), asOf: '2020-11' },
      { ...says(second, owns), asOf: '2019' },
    ];
    expect(relationsOf(claims, entities).asOf).toEqual({ from: '2019', to: '2020-11' });
  });
});

describe('isStanding', () => {
  const standing = (...claims: RecordedClaim[]) => relationsOf(claims, entities).edges.map(isStanding);

  it('takes a relation as a fact of its time while one of its claims is neither corrected nor reversed', () => {
    expect(standing(says(first, owns))).toEqual([true]);
    expect(standing({ ...says(first, owns), status: 'reversed' })).toEqual([false]);
    expect(standing({ ...says(first, owns), status: 'corrected' }, says(second, owns))).toEqual([true]);
  });

  it.each(['planned', 'ended', 'alleged', 'denied'] as const)('never takes what is %s as one', (state) => {
    expect(standing(says(first, { ...owns, state }))).toEqual([false]);
  });
});
