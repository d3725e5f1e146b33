import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { Catalog, Claims, Guide, Index } from '../../core/bundle/compiled.ts';
import { compile } from '../../core/dataset/compile.ts';
import type { CitedProfile, Dataset } from '../../core/dataset/dataset.ts';
import { scriptAddresses } from '../../core/page/manifest.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { cited, fictionalProfile } from '../core/fictional.ts';
import { writeProfileFolder } from '../support/profile-folder.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

const acme = fictionalProfile();
let data: string;
let dataset: Dataset<CitedProfile>;

beforeAll(() => {
  data = join(mkdtempSync(join(tmpdir(), 'second-company-')), 'data');
  cpSync(DATA, data, { recursive: true });
  writeProfileFolder(data, acme);
  const read = readDataset(data);
  dataset = { ...read, profiles: read.profiles.map(cited) };
});

afterAll(() => rmSync(join(data, '..'), { recursive: true }));

function asset(path: string): unknown {
  return JSON.parse(JSON.stringify(compile(dataset).get(path) ?? null));
}

describe('a folder added to data/profiles', () => {
  it('passes the checks, beside those that were there', () => {
    const before = readDataset().profiles.map(({ id }) => id);
    expect(dataset.profiles.map(({ id }) => id).toSorted()).toEqual([...before, acme.id].toSorted());
  });

  it('brings its hosts into the manifest, and keeps its silent pages out', () => {
    const before = scriptAddresses(readDataset().profiles.flatMap(({ sites }) => sites));
    const after = scriptAddresses(dataset.profiles.flatMap(({ sites }) => sites));
    expect(after).toEqual(expect.arrayContaining(before));
    const [own, ...others] = after.filter((one) => !before.some((other) => isDeepStrictEqual(other, one)));
    expect(others).toEqual([]);
    expect(own?.matches).toEqual(['*://*.acme.example/*']);
    expect(own?.exclude_matches).toEqual(expect.arrayContaining(['*://console.acme.example/*', '*://*/sign-in']));
  });

  it('is found by its hosts', () => {
    const { hosts, profiles } = Index.parse(asset(assetPath.index));
    expect(hosts).toMatchObject({ 'acme.example': 'acme-shop', '*.acme.example': 'acme-shop' });
    expect(profiles['acme-shop']).toBe(acme.id);
  });

  it('stands in what the options page offers, with its topics', () => {
    const { profiles, topics } = Catalog.parse(asset(assetPath.catalog()));
    expect(profiles.find(({ id }) => id === acme.id)).toMatchObject({
      name: 'Acme',
      sites: [{ id: 'acme-shop', name: 'Acme' }],
      sources: [{ id: 'ledger-2020' }],
    });
    expect(topics.find(({ id }) => id === 'water')).toMatchObject({
      name: 'Water',
      about: 'What it does to a river.',
      claims: 4,
    });
  });

  it('has what popup and profile page show: its sections, and every claim with its source', () => {
    const guide = Guide.parse(asset(assetPath.guide(acme.id)));
    expect(guide.sections.map(({ id, claims }) => [id, claims])).toEqual([
      ['overview', 3],
      ['river', 4],
    ]);
    const { claims, sources } = Claims.parse(asset(assetPath.claims(acme.id)));
    expect(claims.map(({ id }) => id)).toEqual(acme.claims.map(({ id }) => id));
    expect(claims[0]).toMatchObject({ sourceSection: 'The firm', section: 'overview' });
    expect(sources.map(({ id }) => id)).toEqual(['ledger-2020']);
  });
});
