import type { Claims, Guide } from '../../data/compiled.ts';
import { checkWhole } from '../../data/whole.ts';
import { readClaims, readGuide } from './assets.ts';

/**
 * A profile with its claims, for whoever shows these.
 * @throws BrokenAsset where a file can't be read
 * @throws {Error} where the files don't belong together
 */
export async function readWhole(profile: string): Promise<{ guide: Guide; claims: Claims }> {
  const [guide, claims] = await Promise.all([readGuide(profile), readClaims(profile)]);
  checkWhole(guide, claims);
  return { guide, claims };
}
