import { describe, expect, it } from 'vitest';
import type { CompiledClaim } from '../../../core/bundle/compiled.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { hasStance, relationsOf } from '../../../core/profile/relations.ts';
import { layOutRelations, type RelationWords } from '../../../core/profile/relations-layout.ts';
import type { Relation } from '../../../core/schema/claim.ts';
import type { Entity } from '../../../core/schema/profile.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited, fictionalProfile } from '../fictional.ts';

const entities: Entity[] = ['acme', 'brook', 'council', 'dam', 'eddy'].map((id) => ({ id, name: id, kind: 'company' }));
const [first, second] = compileClaims(cited(fictionalProfile())).claims as [CompiledClaim, CompiledClaim];
const says = (claim: CompiledClaim, ...relations: Relation[]): CompiledClaim => ({ ...claim, relations });

const owns: Relation = { from: 'acme', does: 'owns', to: 'brook' };
const words: RelationWords = {
  node: ({ name }) => [{ text: name, tone: 'plain' }],
  edge: ({ does }) => [{ text: does, tone: 'plain' }],
};

describe('relationsOf', () => {
  it('makes one edge of what several claims say alike, with all of them', () => {
    const { edges, nodes } = relationsOf([says(first, owns), says(second, owns)], entities, false);
    expect(edges.map(({ claims }) => claims.map(({ id }) => id))).toEqual([[first.id, second.id]]);
    expect(nodes.map(({ id }) => id)).toEqual(['acme', 'brook']);
  });

  it.each<[string, Partial<Relation>]>([
    ['by what', { with: 'dam' }],
    ['whether it is planned or ended', { state: 'ended' }],
    ['what is done', { does: 'acquired' }],
    ['which way', { from: 'brook', to: 'acme' }],
  ])('keeps apart relations that differ in %s', (_, change) => {
    expect(relationsOf([says(first, owns, { ...owns, ...change })], entities, false).edges).toHaveLength(2);
  });

  it('leaves out who criticizes whom until that is asked for', () => {
    const claims = [says(first, { from: 'council', does: 'criticizes', to: 'acme' })];
    expect(relationsOf(claims, entities, false)).toEqual({ nodes: [], edges: [], asOf: undefined });
    expect(relationsOf(claims, entities, true).edges).toHaveLength(1);
    expect(hasStance(claims)).toBe(true);
    expect(hasStance([says(first, owns)])).toBe(false);
  });

  it('rests on no withdrawn claim', () => {
    const withdrawn = { ...says(first, owns), withdrawn: { date: '2026', reason: 'It was wrong.' } };
    expect(relationsOf([withdrawn], entities, true).edges).toEqual([]);
  });

  it('says for what time it speaks', () => {
    const claims = [
      { ...says(first, owns), asOf: '2020-11' },
      { ...says(second, owns), asOf: '2019' },
    ];
    expect(relationsOf(claims, entities, false).asOf).toEqual({ from: '2019', to: '2020-11' });
  });
});

describe('layOutRelations', () => {
  const place = (...relations: Relation[]) =>
    layOutRelations(relationsOf([says(first, ...relations)], entities, true), words);
  const middle = (layout: ReturnType<typeof place>, id: string) => layout.nodes.find((node) => node.id === id);

  it('puts who supplies left of who uses, whichever way it is said', () => {
    const layout = place(owns, { from: 'council', does: 'uses', to: 'brook' });
    const [acme, brook, council] = ['acme', 'brook', 'council'].map((id) => middle(layout, id)?.x ?? Number.NaN);
    expect(acme).toBeLessThan(brook as number);
    expect(brook).toBeLessThan(council as number);
  });

  it('lets an arrow begin and end at the sides of its boxes, in the direction of what is said', () => {
    const layout = place({ from: 'council', does: 'uses', to: 'brook' });
    const [council, brook] = [middle(layout, 'council'), middle(layout, 'brook')];
    const points = layout.arrows[0]?.points ?? [];
    expect(points[0]?.x).toBe((council?.x ?? 0) - (council?.width ?? 0) / 2);
    expect(points.at(-1)?.x).toBe((brook?.x ?? 0) + (brook?.width ?? 0) / 2);
  });

  it('says all that one does to another on one arrow, none of it over the other', () => {
    const { arrows } = place(owns, { ...owns, does: 'acquired' });
    expect(arrows).toHaveLength(1);
    const [above, below] = arrows[0]?.edges ?? [];
    expect((above?.y ?? 0) + (above?.height ?? 0) / 2).toBeLessThan((below?.y ?? 0) - (below?.height ?? 0) / 2);
  });

  it('breaks the line only of an arrow that tells of nothing standing', () => {
    const ended: Relation = { ...owns, state: 'ended' };
    expect(place(ended).arrows[0]?.isBroken).toBe(true);
    expect(place(ended, { ...owns, does: 'acquired' }).arrows[0]?.isBroken).toBe(false);
  });

  it('stands unconnected pieces below each other, the largest first', () => {
    const layout = place({ from: 'dam', does: 'owns', to: 'eddy' }, owns, {
      from: 'council',
      does: 'uses',
      to: 'brook',
    });
    const bottom = Math.max(...['acme', 'brook', 'council'].map((id) => middle(layout, id)?.y ?? Number.NaN));
    const top = Math.min(...['dam', 'eddy'].map((id) => middle(layout, id)?.y ?? Number.NaN));
    expect(top).toBeGreaterThan(bottom);
  });

  it('places the whole dataset within its frame, no box or word over another', () => {
    const amazon = readDataset().profiles.find(({ id }) => id === 'amazon');
    if (!amazon) throw new Error('no profile');
    const { claims, entities: all } = compileClaims(cited(amazon));
    const { nodes, arrows, width, height } = layOutRelations(relationsOf(claims, all, true), words);
    const boxes = [...nodes, ...arrows.flatMap(({ edges }) => edges)];
    const outside = boxes.filter(
      (box) =>
        box.x - box.width / 2 < 0 ||
        box.x + box.width / 2 > width ||
        box.y - box.height / 2 < 0 ||
        box.y + box.height / 2 > height,
    );
    const overlapping = boxes.filter((a, at) =>
      boxes.some(
        (b, other) =>
          other > at &&
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 0.5 &&
          Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 0.5,
      ),
    );
    expect(boxes.length).toBeGreaterThan(60);
    expect(outside).toEqual([]);
    expect(overlapping).toEqual([]);
  });
});
