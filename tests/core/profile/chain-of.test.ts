import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../core/profile/chain-of.ts';
import type { RelationEdge } from '../../../core/profile/relations.ts';
import { relationsIn } from './chain-entities.ts';

const words = (edges: readonly RelationEdge[]) => edges.map(({ from, does, to }) => `${from.id} ${does} ${to.id}`);

/** Each row of the chain as "part [what it did] system [what was done] user". */
const rows = (...sentences: string[]) =>
  chainOf(relationsIn(...sentences), 'acme').flatMap(({ part, systems }) =>
    systems.flatMap(({ system, edges, users }) =>
      users.map((to) =>
        [part.id, `[${words(edges)}]`, system?.id ?? '–', `[${words(to.edges)}]`, to.user.id].join(' '),
      ),
    ),
  );

describe('chainOf', () => {
  it('leads from the company over a system that it served to those who used that', () => {
    expect(rows('acme hosts register', 'council uses register')).toEqual([
      'acme [acme hosts register] register [council uses register] council',
    ]);
  });

  it('reads what is told of those who take the other way round', () => {
    expect(rows('register began-to-move-to acme', 'council uses register')).toEqual([
      'acme [register began-to-move-to acme] register [council uses register] council',
    ]);
  });

  it('leads from what the company owned, and what that owned', () => {
    expect(
      rows('acme owns waterworks', 'cloud part-of waterworks', 'cloud hosts register', 'council uses register'),
    ).toEqual(['cloud [cloud hosts register] register [council uses register] council']);
  });

  it.each(['planned', 'alleged', 'denied'])('takes nothing as the company’s whose owning is only %s', (state) => {
    expect(rows(`acme owns waterworks (${state})`, 'waterworks hosts register', 'council uses register')).toEqual([]);
  });

  it('takes a product of the company as a system, unless it served a system itself', () => {
    expect(rows('acme owns waterworks', 'waterworks makes pump', 'council uses pump')).toEqual([
      'waterworks [waterworks makes pump] pump [council uses pump] council',
    ]);
    expect(rows('acme owns cloud', 'cloud hosts register', 'council uses register', 'harbour uses cloud')).toEqual([
      'cloud [cloud hosts register] register [council uses register] council',
      'cloud [] – [harbour uses cloud] harbour',
    ]);
  });

  it('puts the product by which something was done between part and user, with all others who used it', () => {
    expect(rows('acme sells-to council with pump', 'harbour uses pump (ended)')).toEqual([
      'acme [] pump [acme sells-to council] council',
      'acme [] pump [harbour uses pump] harbour',
    ]);
  });

  it('leads to the product of a maker whom the company served', () => {
    const sentences = ['maker uses acme', 'maker makes gauge', 'council uses gauge'];
    expect(rows(...sentences)).toEqual(['acme [maker uses acme] gauge [council uses gauge] council']);
    const [part] = chainOf(relationsIn(...sentences), 'acme');
    expect(words(part?.systems[0]?.made ?? [])).toEqual(['maker makes gauge']);
  });

  it('leads to a user directly where no system or product is told of', () => {
    expect(rows('acme trains council', 'council uses acme')).toEqual([
      'acme [] – [acme trains council,council uses acme] council',
    ]);
  });

  it('leaves out what nobody used, what others supply, and who owns, pays or criticizes', () => {
    expect(
      rows(
        'acme makes valve',
        'acme hosts archive',
        'maker supplies council',
        'council pays acme',
        'council criticizes acme',
        'acme owns waterworks',
      ),
    ).toEqual([]);
  });

  it('puts rows with the same user together', () => {
    const users = rows(
      'acme hosts register',
      'council uses register',
      'acme hosts archive',
      'harbour uses archive',
      'acme makes pump',
      'council uses pump',
    ).map((row) => row.split(' ').at(-1));
    expect(users).toHaveLength(3);
    expect(users.filter((user, at) => user !== users[at - 1])).toHaveLength(2);
  });

  it('says who owned a part', () => {
    const [part] = chainOf(relationsIn('acme acquired waterworks', 'waterworks trains council'), 'acme');
    expect(words(part?.owned ?? [])).toEqual(['acme acquired waterworks']);
  });
});
