import { browser } from 'wxt/browser';
import { assetPath } from '../core/bundle/asset-path.ts';
import type { Catalog, Changelog, Claims, Guide, Index } from '../core/bundle/compiled.ts';
import { unseal } from '../core/bundle/seal.ts';

/** A file of the package that can't be read or is not what the build wrote. */
export class BrokenAsset extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} can't be read`, { cause });
    this.name = 'BrokenAsset';
  }
}

/** The version of the dataset, and whose page a host is. @throws BrokenAsset */
export const readIndex = () => readOnce<Index>(assetPath.index);
/** What Sidelight covers. @throws BrokenAsset */
export const readCatalog = () => readOnce<Catalog>(assetPath.catalog);
/** What changed with each version. @throws BrokenAsset */
export const readChangelog = () => readOnce<Changelog>(assetPath.changelog);
/** What of a profile decides about a page. @throws BrokenAsset */
export const readGuide = (profile: string) => readOnce<Guide>(assetPath.guide(profile));
/** A profile's claims. @throws BrokenAsset */
export const readClaims = (profile: string) => readOnce<Claims>(assetPath.claims(profile));

const read = new Map<string, Promise<unknown>>();

/** Files of the package never change while it runs, so each is read once; a failure may be tried again. */
function readOnce<T>(path: string): Promise<T> {
  const known = read.get(path) as Promise<T> | undefined;
  if (known) return known;
  const reading = readAsset<T>(path);
  read.set(path, reading);
  reading.catch(() => read.delete(path));
  return reading;
}

/** What fits its seal is what the build wrote there, and of that shape. */
async function readAsset<T>(path: string): Promise<T> {
  try {
    const url = (browser.runtime.getURL as (path: string) => string)(`/${path}`);
    const response = await fetch(url);
    return unseal(path, await response.text()) as T;
  } catch (error) {
    throw new BrokenAsset(path, error);
  }
}
