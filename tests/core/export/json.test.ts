import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { RecordedClaim, RecordedSource } from '../../../core/bundle/compiled.ts';
import { exportFile } from '../../../core/export/contents.ts';
import { toJson } from '../../../core/export/json.ts';
import { Later } from '../../../core/schema/later.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { fictionalProfile, laterEntry, withClaim } from '../fictional.ts';
import { wholeOf } from './contents.ts';

describe('JSON', () => {
  it('says which dataset it is of, when and of which view it was made, and its licence', () => {
    expect(JSON.parse(toJson(wholeOf()))).toMatchObject({
      dataset: { name: 'Sidelight', profile: { id: 'acme', name: 'Acme' }, version: '2026.1.1', hash: 'ab12' },
      generated: '2026-11-23T10:00:00.000Z',
      filters: '?profile=acme',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    });
  });

  it('holds what its claims refer to, and nothing else', () => {
    const profile = {
      ...fictionalProfile(),
      later: [laterEntry(), laterEntry({ id: 'later-elsewhere', concerns: [{ claim: 'ledger-p01-01', how: 'adds' }] })],
      noAnswer: [{ of: 'Acme', searched: '2026-11', claims: ['ledger-p01-01'] }],
    };
    const whole = wholeOf(profile);
    const content = JSON.parse(toJson({ ...whole, claims: whole.claims.filter(({ id }) => id === 'ledger-p02-01') }));
    expect(content.claims.map(({ id }: { id: string }) => id)).toEqual(['ledger-p02-01']);
    expect(content.later.map(({ id }: { id: string }) => id)).toEqual(['later-pumps-2022']);
    expect(content.noAnswer).toEqual([]);
    expect(content.sections.map(({ id }: { id: string }) => id)).toEqual(['river']);
    expect(content.sources.map(({ id }: { id: string }) => id)).toEqual(['ledger-2020']);
    expect(content.entities.map(({ id }: { id: string }) => id)).toEqual(['acme']);
  });

  it('holds who says a claim, also where no claim is about them', () => {
    const profile = withClaim('ledger-p02-01', { attribution: { name: 'The mayor', entity: 'mayor' } });
    const mayor = { id: 'mayor', name: 'The mayor', kind: 'person' as const };
    const nobody = { id: 'nobody', name: 'Nobody', kind: 'person' as const };
    const content = JSON.parse(toJson(wholeOf({ ...profile, entities: [...profile.entities, mayor, nobody] })));
    expect(content.entities.map(({ id }: { id: string }) => id)).toEqual(['acme', 'mayor']);
  });

  it('refers to no entity, source or section of the real dataset that it does not hold', () => {
    for (const profile of readDataset().profiles) {
      const { claims, ...held } = JSON.parse(toJson(wholeOf(profile)));
      const ids = new Set([...held.entities, ...held.sources, ...held.sections].map(({ id }: { id: string }) => id));
      const refs = claims.flatMap(({ entities, attribution, source, section }: RecordedClaim) => [
        ...entities,
        ...(attribution?.entity ? [attribution.entity] : []),
        source,
        section,
      ]);
      expect(refs.filter((id: string) => !ids.has(id))).toEqual([]);
    }
  });

  it('holds charts and the numbers in them where it is given them', () => {
    const whole = wholeOf();
    expect(JSON.parse(toJson(whole))).not.toHaveProperty('charts');
    expect(JSON.parse(toJson({ ...whole, charted: { charts: [], figures: [] } }))).toMatchObject({
      charts: [],
      figures: [],
    });
  });

  it('gives the real dataset back, record by record, as the schema describes it', () => {
    const [profile] = readDataset().profiles;
    if (!profile) throw new Error('no profile');
    const whole = wholeOf(profile);
    const content = JSON.parse(toJson(whole));
    expect(z.parse(z.array(RecordedClaim), content.claims)).toEqual(whole.claims);
    expect(z.parse(z.array(Later), content.later)).toEqual(whole.later);
    expect(z.parse(z.array(RecordedSource), content.sources)).toEqual(whole.sources);
  });
});

describe('the name of a file', () => {
  it.each([
    ['csv', 'sidelight-acme-2026.1.1.csv'],
    ['json', 'sidelight-acme-2026.1.1.json'],
    ['markdown', 'sidelight-acme-2026.1.1.md'],
  ] as const)('says what a %s file is of', (format, name) => {
    expect(exportFile(wholeOf(), format).name).toBe(name);
  });
});
