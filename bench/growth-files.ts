import { gzipSync } from 'node:zlib';
import { assetPath } from '../core/bundle/asset-path.ts';
import { scriptAddresses } from '../core/page/manifest.ts';
import { lightProfile, syntheticProfile } from './synthetic.ts';
import { commonFiles, type Files, filesOf } from './synthetic-files.ts';

/** Size of files in bytes, as they are and gzipped. */
interface Weight {
  raw: number;
  packed: number;
}

/** Sizes of the files of a number of profiles, in bytes. Times are in milliseconds. */
export interface GrowthOfFiles {
  /**
   * Time to make the files of all profiles. It does not include generating the profiles, reading, linting and citing.
   */
  compileMs: number;
  /** All files of the dataset. `packed` is estimated from about fifty profiles if there are more. */
  dataset: Weight;
  /** The index of all hosts. */
  index: Weight;
  catalog: Weight;
  /** The manifest's entries for hosts and silent paths: their size, and the time to derive them. */
  manifest: { raw: number; ms: number };
}

/** About how many profiles to gzip. Doing it with thousands would tell no more. */
const PACKED = 50;

/**
 * Makes the files of a number of profiles, and measures their size.
 * @returns the sizes, and in `common` the files that exist once, however many profiles there are
 */
export function growFiles(count: number): { growth: GrowthOfFiles; common: Files } {
  const own = weighProfiles(count);
  const light = Array.from({ length: count }, (_, at) => lightProfile(at));
  const start = performance.now();
  const common = commonFiles(light);
  const compileMs = own.compileMs + performance.now() - start;
  const all = weigh([...common.values()]);
  const catalog = common.get(assetPath.catalog()) ?? '';
  return {
    growth: {
      compileMs,
      dataset: { raw: own.raw + all.raw, packed: own.packed + all.packed },
      index: weigh([common.get(assetPath.index) ?? '']),
      catalog: weigh([catalog]),
      manifest: manifestOf(light),
    },
    common,
  };
}

/** Makes one profile after the other, so that thousands with their claims are not held at the same time. */
function weighProfiles(count: number): Weight & { compileMs: number } {
  const sum = { raw: 0, packed: 0, compileMs: 0 };
  let packed = 0;
  for (let at = 0; at < count; at++) {
    const profile = syntheticProfile(at);
    const start = performance.now();
    const files = [...filesOf(profile).values()];
    sum.compileMs += performance.now() - start;
    for (const file of files) sum.raw += Buffer.byteLength(file);
    if (at % Math.max(1, Math.floor(count / PACKED)) > 0) continue;
    sum.packed += weigh(files).packed;
    packed++;
  }
  return { ...sum, packed: Math.round((sum.packed / packed) * count) };
}

function weigh(files: readonly string[]): Weight {
  return {
    raw: files.reduce((sum, file) => sum + Buffer.byteLength(file), 0),
    packed: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

function manifestOf(light: readonly ReturnType<typeof lightProfile>[]): GrowthOfFiles['manifest'] {
  const start = performance.now();
  const addresses = scriptAddresses(light.flatMap(({ sites }) => sites));
  return { raw: JSON.stringify(addresses).length, ms: performance.now() - start };
}
