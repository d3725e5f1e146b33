import { describe, expect, it } from 'vitest';
import { decideCold, readerOf } from '../../bench/reading.ts';
import { hostOf, lightProfile } from '../../bench/synthetic.ts';
import { commonFiles, type Files, filesOf } from '../../bench/synthetic-files.ts';
import { assetPath } from '../../core/bundle/asset-path.ts';
import type { Index } from '../../core/bundle/compiled.ts';

const MANY = 2000;

/** The files of this number of profiles; of the files of single profiles only those of the last one. */
function filesAt(count: number): Files {
  const profiles = Array.from({ length: count }, (_, at) => lightProfile(at));
  return new Map([...commonFiles(profiles), ...profiles.slice(-1).flatMap((one) => [...filesOf(one)])]);
}

const [one, many] = [filesAt(1), filesAt(MANY)];

/** Paths of the files that a worker that just started reads to decide about a page of the last profile. */
function pathsFor(files: Files, count: number): string[] {
  const paths: string[] = [];
  const { kind } = decideCold(`https://${hostOf(count - 1)}/page`, readerOf(files, paths));
  expect(kind).toBe('report');
  return paths;
}

describe(`with ${MANY} profiles instead of one`, () => {
  it('a page is decided by as many files', () => {
    expect(pathsFor(one, 1)).toHaveLength(2);
    expect(pathsFor(many, MANY)).toHaveLength(2);
  });

  it('only the index among them grows, by its hosts alone', () => {
    const sizeOf = (files: Files) => files.get(assetPath.index)?.length ?? 0;
    const hosts = Array.from({ length: MANY }, (_, at) => lightProfile(at).sites.flatMap((site) => site.hosts)).flat();
    expect(Object.keys(readerOf(many)<Index>(assetPath.index).hosts).toSorted()).toEqual(hosts.toSorted());
    expect(sizeOf(many) - sizeOf(one)).toBeLessThanOrEqual(100 * hosts.length);
  });
});
