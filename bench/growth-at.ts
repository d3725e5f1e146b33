/** Measures what a number of profiles costs, in a process of its own, and writes it to stdout as JSON. */
import process from 'node:process';
import { assetPath } from '../core/bundle/asset-path.ts';
import type { Catalog, Claims, Guide, Index } from '../core/bundle/compiled.ts';
import { makeSearch } from '../core/profile/search.ts';
import { type GrowthOfFiles, growFiles } from './growth-files.ts';
import { type Spread, spread, timed } from './measure.ts';
import { decide, decideCold, findOwner, hostsOf, type Read, readerOf } from './reading.ts';
import { hostOf, syntheticProfile } from './synthetic.ts';
import { filesOf } from './synthetic-files.ts';

/** What a number of profiles costs. Sizes are in bytes, times in milliseconds unless another unit is named. */
export interface Growth extends GrowthOfFiles {
  profiles: number;
  /** Heap that one profile takes during the build, which holds all profiles at once. */
  profileHeap: number;
  /** Time to decide about a page in a worker that just started, which has to unseal the index and one guide first. */
  decideCold: Spread;
  /** The part of `decideCold` that is spent on the index. */
  readIndex: Spread;
  /** Time to decide about every page after that, in microseconds. */
  decideWarmUs: Spread;
  /** Heap that the index takes. */
  indexHeap: number;
  /** Time to read the catalog, which the popup needs on a page that belongs to no profile. */
  readCatalog: Spread;
  /** Time to read a profile's claims, which the popup needs on a page of that company. */
  readClaims: Spread;
  makeSearch: Spread;
  search: Spread;
}

process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));

function measure(profiles: number): Growth {
  const { growth, common } = growFiles(profiles);
  const last = syntheticProfile(profiles - 1);
  const read = readerOf(new Map([...common, ...filesOf(last)]));
  return {
    profiles,
    ...growth,
    profileHeap: heapOf(20, syntheticProfile),
    ...deciding(`https://${hostOf(profiles - 1)}/some/page-about-things`, read),
    ...surfaces(last.id, read),
  };
}

function deciding(url: string, read: Read) {
  // This first run is not measured, because it also compiles the code.
  if (decideCold(url, read).kind !== 'report') throw new Error('Nothing was decided.');
  const index = read<Index>(assetPath.index);
  const hosts = hostsOf(index);
  const guide = read<Guide>(assetPath.guide(findOwner(url, hosts, index).profile));
  const decideWarm = () => decide(url, findOwner(url, hosts, index), guide);
  for (let warm = 0; warm < 2000; warm++) decideWarm();
  const batch = 500;
  const batches = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let one = 0; one < batch; one++) decideWarm();
    return ((performance.now() - start) * 1000) / batch;
  });
  return {
    decideCold: timed(() => decideCold(url, read), 9),
    readIndex: timed(() => hostsOf(read<Index>(assetPath.index)), 9),
    decideWarmUs: spread(batches),
    indexHeap: heapOf(10, () => hostsOf(read<Index>(assetPath.index))),
  };
}

/** Heap that one thing takes, in bytes. It is the mean of several, since one may be smaller than the noise. */
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

function surfaces(profile: string, read: Read) {
  const claims = read<Claims>(assetPath.claims(profile));
  const search = makeSearch(claims);
  const words = ['pump', 'auditors kelso', 'turbne'];
  if (search('pump').claims.length === 0) throw new Error('Nothing was found.');
  return {
    readCatalog: timed(() => read<Catalog>(assetPath.catalog())),
    readClaims: timed(() => read<Claims>(assetPath.claims(profile))),
    makeSearch: timed(() => makeSearch(claims)),
    search: timed(() => words.map(search), 9),
  };
}
