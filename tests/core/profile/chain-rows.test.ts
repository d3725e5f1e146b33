import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { chainOf } from '../../../core/profile/chain-of.ts';
import { placeChain } from '../../../core/profile/chain-rows.ts';
import { relationsOf } from '../../../core/profile/relations.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { cited } from '../fictional.ts';
import { relationsIn } from './chain-entities.ts';

const place = (...sentences: string[]) => placeChain(chainOf(relationsIn(...sentences), 'acme'));

describe('placeChain', () => {
  it('lets a box take all rows that it serves', () => {
    const { rows, parts, users } = place(
      'acme hosts register',
      'council uses register',
      'harbour uses register',
      'acme hosts archive',
      'harbour uses archive',
    );
    expect(rows).toBe(3);
    expect(parts).toMatchObject([
      {
        row: 1,
        span: 3,
        systems: [
          { row: 1, span: 2 },
          { row: 3, span: 1 },
        ],
      },
    ]);
    expect(users).toMatchObject([
      { user: { id: 'council' }, row: 1, span: 1 },
      { user: { id: 'harbour' }, row: 2, span: 2 },
    ]);
  });

  it('draws no line to a system where there is none, and keeps what was done for the user', () => {
    const { parts, users } = place('acme trains council');
    expect(parts[0]?.systems[0]?.line).toBeUndefined();
    expect(users[0]?.direct.map(({ does }) => does)).toEqual(['trains']);
  });

  it.each([
    ['acme sells-to council with pump', true],
    ['acme sells-to council with pump (planned)', false],
  ])('takes both lines of “%s” as standing: %s', (sentence, isStanding) => {
    const [system] = place(sentence).parts[0]?.systems ?? [];
    expect([system?.line?.isStanding, system?.lines[0]?.isStanding]).toEqual([isStanding, isStanding]);
  });

  it('runs every line of the whole dataset level, from its box to its box', () => {
    for (const profile of readDataset().profiles) {
      const { claims, entities } = compileClaims(cited(profile));
      const { rows, parts, users } = placeChain(chainOf(relationsOf(claims, entities), profile.id));
      const systems = parts.flatMap((part) => part.systems);
      const lines = systems.flatMap((system) => system.lines);
      expect(lines.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, at) => at + 1));
      for (const { right, row } of lines) {
        const user = users.find((one) => one.row <= row && row < one.row + one.span);
        expect(user?.user.id).toBe(right.id);
      }
      for (const { row, span, line } of systems) if (line) expect(line).toMatchObject({ row, span });
    }
  });
});
