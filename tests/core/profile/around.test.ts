import { describe, expect, it } from 'vitest';
import { aroundOf, byRelations } from '../../../core/profile/around.ts';
import { relationsIn } from './chain-entities.ts';

const relations = relationsIn(
  'council uses acme',
  'council criticizes acme',
  'acme supplies harbour with pump',
  'harbour uses register',
);

describe('aroundOf', () => {
  it('tells who does what to a name, and what it does to whom', () => {
    const around = aroundOf(relations, 'acme');
    expect(around?.before.map(({ entity, edges }) => [entity.id, edges.map(({ does }) => does)])).toEqual([
      ['council', ['uses', 'criticizes']],
    ]);
    expect(around?.after.map(({ entity }) => entity.id)).toEqual(['harbour']);
  });

  it('tells one step further what does not lead back', () => {
    const [harbour] = aroundOf(relations, 'acme')?.after ?? [];
    expect(harbour?.further.map(({ to }) => to.id)).toEqual(['register']);
  });

  it('tells of what somebody did with a name, too', () => {
    const edges = aroundOf(relations, 'pump')?.edges;
    expect(edges?.map(({ from }) => from.id)).toEqual(['acme']);
  });

  it('knows nothing of a name of which no relation tells', () => {
    expect(aroundOf(relations, 'school')).toBeUndefined();
    expect(aroundOf(relations, 'nobody')).toBeUndefined();
  });
});

describe('byRelations', () => {
  it('names those with the most relations first', () => {
    expect(byRelations(relations).map(({ id }) => id)).toEqual(['acme', 'council', 'harbour', 'pump', 'register']);
  });
});
