import process from 'node:process';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { assetPath } from '../../data/asset-path.ts';
import { compile, compileClaims, compileGuide } from '../../data/compile.ts';
import { Catalog, Claims, Guide, HostShard, Index } from '../../data/compiled.ts';
import { lookUpHost, shardOf } from '../../data/hosts.ts';
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
  /** All shards of the host index together, and how many they are. */
  hosts: { raw: number; packed: number; shards: number };
  catalog: { raw: number; packed: number };
  /** What the manifest says of hosts and silent paths, and how long deriving it takes. */
  manifest: { raw: number; ms: number };
  /** What one profile takes of the heap while it is built: the build holds all of them at once. */
  profileHeap: number;
  /** A worker that just started: parse and check the index, one shard of hosts and one guide, decide. */
  decideCold: Spread;
  /** Of that, index and hosts alone. */
  readHosts: Spread;
  /** Every page after that, in microseconds. */
  decideWarmUs: Spread;
  /** What index and hosts hold of the heap once they are ready. */
  hostsHeap: number;
  /** What the popup reads on a page of nobody: parse and check of the catalog. */
  readCatalog: Spread;
  /** What it reads on a page of some company: parse and check of that profile's claims. */
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
    const own = [compileGuide(profile), compileClaims(profile)].map((one) => JSON.stringify(one));
    compileMs += performance.now() - start;
    for (const file of own) dataset.raw += Buffer.byteLength(file);
    if (at % Math.max(1, Math.floor(count / PACKED)) === 0) {
      for (const file of own) dataset.packed += gzipSync(file, { level: 9 }).length;
      sampled++;
    }
    // Index and catalog ask for no claims; a thousand profiles with theirs would not be held for nothing.
    light.push({ ...profile, claims: [], later: [], entities: [] });
  }
  dataset.packed = Math.round((dataset.packed / sampled) * count);
  const start = performance.now();
  const assets = compile(syntheticDataset(light));
  const files = { index: JSON.stringify(assets.get(assetPath.index)), hosts: hostsOf(assets) };
  const catalog = JSON.stringify(assets.get(assetPath.catalog));
  compileMs += performance.now() - start;
  assets.clear();
  const hosts = {
    raw: files.hosts.reduce((sum, { length }) => sum + length, 0),
    packed: files.hosts.reduce((sum, one) => sum + packed(one), 0),
    shards: files.hosts.length,
  };
  dataset.raw += hosts.raw + catalog.length;
  dataset.packed += hosts.packed + packed(catalog);

  const manifest = manifestOf(light);
  light.length = 0;
  return {
    profiles: count,
    compileMs,
    dataset,
    hosts,
    catalog: { raw: catalog.length, packed: packed(catalog) },
    manifest,
    profileHeap: heapOf(20, syntheticProfile),
    ...deciding(count, files),
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

/** What leads a worker to a profile, as texts. */
interface HostFiles {
  index: string;
  hosts: string[];
}

function hostsOf(assets: ReadonlyMap<string, object>): HostFiles['hosts'] {
  const { shards } = z.parse(Index, assets.get(assetPath.index));
  return Array.from({ length: shards }, (_, shard) => JSON.stringify(assets.get(assetPath.hosts(shard))));
}

function readHosts(files: HostFiles, host: string): ReadonlyMap<string, string> {
  const { shards } = z.parse(Index, JSON.parse(files.index));
  return new Map(Object.entries(z.parse(HostShard, JSON.parse(files.hosts[shardOf(host, shards)] ?? ''))));
}

function deciding(count: number, files: HostFiles) {
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
  const cold = () => decide(readHosts(files, host), z.parse(Guide, JSON.parse(guideText)));
  // The first run also compiles this code.
  if (cold().kind !== 'report') throw new Error('Nothing was decided.');
  const decideCold = timed(cold, 9);
  const read = timed(() => readHosts(files, host), 9);
  const hostsHeap = heapOf(10, () => readHosts(files, host));
  const hosts = readHosts(files, host);
  const guide = z.parse(Guide, JSON.parse(guideText));
  for (let warm = 0; warm < 2000; warm++) decide(hosts, guide);
  const batch = 500;
  const batches = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let one = 0; one < batch; one++) decide(hosts, guide);
    return ((performance.now() - start) * 1000) / batch;
  });
  return { decideCold, readHosts: read, decideWarmUs: spread(batches), hostsHeap };
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
