import process from 'node:process';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { assetPath, compile, compileClaims, compileGuide } from '../../data/compile.ts';
import { Catalog, Claims, Guide, HostIndex } from '../../data/compiled.ts';
import { lookUpHost } from '../../data/hosts.ts';
import { manifestAddresses } from '../../data/manifest.ts';
import { reportPage } from '../../data/report.ts';
import { makeSearch } from '../../data/search.ts';
import { DEFAULT_SETTINGS } from '../../data/settings.ts';
import { repairVisits } from '../../data/visits.ts';
import { type Spread, spread, timed } from './measure.ts';
import { hostOf, syntheticDataset, syntheticProfile } from './synthetic.ts';

/** What a number of profiles costs. Bytes; times in milliseconds. */
export interface Growth {
  profiles: number;
  /** Making the files of all profiles, without reading, linting and citing; generating is not counted. */
  compileMs: number;
  /** All files of the dataset. Packed: estimated from some fifty profiles where there are more. */
  dataset: { raw: number; packed: number };
  index: { raw: number; packed: number };
  catalog: { raw: number; packed: number };
  /** What the manifest says of hosts and silent paths, and how long deriving it takes. */
  manifest: { raw: number; ms: number };
  /** What one profile takes of the heap while it is built: the build holds all of them at once. */
  profileHeap: number;
  /** A worker that just started: parse the index, check it, make it ready, read one guide, decide. */
  decideCold: Spread;
  /** Of that, the index alone. */
  readIndex: Spread;
  /** Every page after that, in microseconds. */
  decideWarmUs: Spread;
  /** What the index holds of the heap once it is ready. */
  indexHeap: number;
  /** What the popup reads besides: parse and check of the catalog and of one profile's claims. */
  readCatalog: Spread;
  readClaims: Spread;
  makeSearch: Spread;
  search: Spread;
}

/** Packing every file of thousands of profiles says no more than packing some. */
const PACKED = 50;

process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));

function measure(count: number): Growth {
  const light = [];
  const dataset = { raw: 0, packed: 0 };
  let compileMs = 0;
  let sampled = 0;
  for (let at = 0; at < count; at++) {
    const profile = syntheticProfile(at);
    const start = performance.now();
    const files = [compileGuide(profile), compileClaims(profile)].map((one) => JSON.stringify(one));
    compileMs += performance.now() - start;
    for (const file of files) dataset.raw += Buffer.byteLength(file);
    if (at % Math.max(1, Math.floor(count / PACKED)) === 0) {
      for (const file of files) dataset.packed += gzipSync(file, { level: 9 }).length;
      sampled++;
    }
    // Index and catalog ask for no claims; a thousand profiles with theirs would not be held for nothing.
    light.push({ ...profile, claims: [], later: [], entities: [] });
  }
  dataset.packed = Math.round((dataset.packed / sampled) * count);
  const start = performance.now();
  const assets = compile(syntheticDataset(light));
  const index = JSON.stringify(assets.get(assetPath.index));
  const catalog = JSON.stringify(assets.get(assetPath.catalog));
  compileMs += performance.now() - start;
  assets.clear();
  dataset.raw += index.length + catalog.length;
  dataset.packed += packed(index) + packed(catalog);

  const manifest = manifestOf(light);
  light.length = 0;
  return {
    profiles: count,
    compileMs,
    dataset,
    index: { raw: index.length, packed: packed(index) },
    catalog: { raw: catalog.length, packed: packed(catalog) },
    manifest,
    profileHeap: heapOf(20, syntheticProfile),
    ...deciding(count, index),
    ...surfaces(count, catalog),
  };
}

function packed(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function manifestOf(light: ReturnType<typeof syntheticProfile>[]): Growth['manifest'] {
  const start = performance.now();
  const addresses = manifestAddresses(light.flatMap(({ sites }) => sites));
  return { raw: JSON.stringify(addresses).length, ms: performance.now() - start };
}

function readIndex(text: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(z.parse(HostIndex, JSON.parse(text)).hosts));
}

function deciding(count: number, index: string) {
  const at = count - 1;
  const guideText = JSON.stringify(compileGuide(syntheticProfile(at)));
  const host = hostOf(at);
  const page = { url: `https://${host}/some/page-about-things`, title: 'A page about things' };
  const now = new Date();
  const decide = (hosts: ReadonlyMap<string, string>, guide: Guide) => {
    if (!lookUpHost(host, hosts)) throw new Error(`${host} is not in the index.`);
    const visits = repairVisits(undefined, undefined);
    return reportPage({
      page,
      guide,
      settings: DEFAULT_SETTINGS,
      visits,
      changelog: { entries: [] },
      access: 'granted',
      now,
    });
  };
  const cold = () => decide(readIndex(index), z.parse(Guide, JSON.parse(guideText)));
  // The first run also compiles this code.
  if (cold().kind !== 'report') throw new Error('Nothing was decided.');
  const decideCold = timed(cold, 9);
  const read = timed(() => readIndex(index), 9);
  const indexHeap = heapOf(10, () => readIndex(index));
  const hosts = readIndex(index);
  const guide = z.parse(Guide, JSON.parse(guideText));
  for (let warm = 0; warm < 2000; warm++) decide(hosts, guide);
  const batch = 500;
  const batches = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let one = 0; one < batch; one++) decide(hosts, guide);
    return ((performance.now() - start) * 1000) / batch;
  });
  return { decideCold, readIndex: read, decideWarmUs: spread(batches), indexHeap };
}

/** What something takes of the heap; of several, since one may be smaller than the noise. */
function heapOf(times: number, make: (at: number) => unknown): number {
  const before = heap();
  const kept = Array.from({ length: times }, (_, at) => make(at));
  const taken = heap() - before;
  return Math.round(taken / kept.length);
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function surfaces(count: number, catalog: string) {
  const text = JSON.stringify(compileClaims(syntheticProfile(count - 1)));
  const claims = z.parse(Claims, JSON.parse(text));
  const search = makeSearch(claims);
  const words = ['pump', 'auditors kelso', 'turbne'];
  if (search('pump').claims.length === 0) throw new Error('Nothing was found.');
  return {
    readCatalog: timed(() => z.parse(Catalog, JSON.parse(catalog))),
    readClaims: timed(() => z.parse(Claims, JSON.parse(text))),
    makeSearch: timed(() => makeSearch(claims)),
    search: timed(() => words.map(search), 9),
  };
}
