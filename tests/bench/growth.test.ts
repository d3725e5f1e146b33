import { describe, expect, it } from 'vitest';
import { assetPath } from '../../core/bundle/asset-path.ts';
import type { HostShard, Index } from '../../core/bundle/compiled.ts';
import { decideCold, readerOf } from '../../bench/reading.ts';
import { hostOf, lightProfile } from '../../bench/synthetic.ts';
import { commonFiles, type Files, filesOf } from '../../bench/synthetic-files.ts';

const MANY = 2000;

/** The files of so many profiles, with the guide of the last one. */
function filesAt(count: number): Files {
  const profiles = Array.from({ length: count }, (_, at) => lightProfile(at));
  return new Map([...commonFiles(profiles), ...profiles.slice(-1).flatMap((one) => [...filesOf(one)])]);
}

const [one, many] = [filesAt(1), filesAt(MANY)];

/** What a worker that just started reads to decide a page of the last profile. */
function readFor(files: Files, count: number): { paths: string[]; bytes: number } {
  const paths: string[] = [];
  const { kind } = decideCold(`https://${hostOf(count - 1)}/page`, readerOf(files, paths));
  expect(kind).toBe('report');
  return { paths, bytes: paths.reduce((sum, path) => sum + Buffer.byteLength(files.get(path) ?? ''), 0) };
}

describe(`with ${MANY} profiles instead of one`, () => {
  it('a page is decided by as many files, which hold at most twice as much', () => {
    const [before, after] = [readFor(one, 1), readFor(many, MANY)];
    expect(after.paths).toHaveLength(3);
    expect(before.paths).toHaveLength(3);
    expect(after.bytes).toBeLessThanOrEqual(2 * before.bytes);
  });

  it('the index is as long as it was, but for some digits', () => {
    const [before, after] = [one, many].map((files) => files.get(assetPath.index)?.length ?? 0);
    expect(before).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual((before ?? 0) + String(MANY).length);
  });

  it('no shard holds more than a few hundred hosts, and all of them together hold every host', () => {
    const read = readerOf(many);
    const { shards } = read<Index>(assetPath.index);
    const held = Array.from({ length: shards }, (_, at) => Object.keys(read<HostShard>(assetPath.hosts(at))));
    expect(Math.max(...held.map(({ length }) => length))).toBeLessThanOrEqual(300);
    const hosts = Array.from({ length: MANY }, (_, at) => lightProfile(at).sites.flatMap((site) => site.hosts)).flat();
    expect(held.flat().toSorted()).toEqual(hosts.toSorted());
  });
});
