import { assetPath } from '../core/bundle/asset-path.ts';
import { seal } from '../core/bundle/seal.ts';
import { compile, compileClaims, compileGlances, compileGuide } from '../core/dataset/compile.ts';
import type { CitedProfile } from '../core/dataset/dataset.ts';
import { syntheticDataset } from './synthetic.ts';

/** Files of the package as the build writes them, by path. */
export type Files = ReadonlyMap<string, string>;

/**
 * Makes the files that exist once, however many profiles there are: index, catalog and changelog.
 * @param profiles may be light ones: these files need only the number of claims of each topic, not the claims
 */
export function commonFiles(profiles: CitedProfile[]): Files {
  const assets = compile(syntheticDataset(profiles));
  const paths = [assetPath.index, assetPath.catalog(), assetPath.changelog];
  return new Map(paths.map((path) => [path, seal(path, assets.get(path) ?? {})]));
}

/** Makes the files of one profile. */
export function filesOf(profile: CitedProfile): Files {
  const guide = assetPath.guide(profile.id);
  const glances = assetPath.glances(profile.id);
  const claims = assetPath.claims(profile.id);
  return new Map([
    [guide, seal(guide, compileGuide(profile))],
    [glances, seal(glances, compileGlances(profile))],
    [claims, seal(claims, compileClaims(profile))],
  ]);
}
