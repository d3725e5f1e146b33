import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Catalog, Changelog, Claims, Guide, HostShard, Index } from '../../data/compiled.ts';
import { assetPath } from '../../data/compile.ts';

/** A file of the package that can't be read or is not what the build wrote. */
export class BrokenAsset extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} can't be read`, { cause });
    this.name = 'BrokenAsset';
  }
}

/** The version of the dataset, and how its hosts are kept. @throws BrokenAsset */
export const readIndex = () => readOnce(assetPath.index, Index);
/** Which profile knows which host, for one shard of the hosts. @throws BrokenAsset */
export const readHosts = (shard: number) => readOnce(assetPath.hosts(shard), HostShard);
/** What Sidelight covers. @throws BrokenAsset */
export const readCatalog = () => readOnce(assetPath.catalog, Catalog);
/** What changed with each version. @throws BrokenAsset */
export const readChangelog = () => readOnce(assetPath.changelog, Changelog);
/** What of a profile decides about a page. @throws BrokenAsset */
export const readGuide = (profile: string) => readOnce(assetPath.guide(profile), Guide);
/** A profile's claims. @throws BrokenAsset */
export const readClaims = (profile: string) => readOnce(assetPath.claims(profile), Claims);

const read = new Map<string, Promise<unknown>>();

/** Files of the package never change while it runs, so each is read and parsed once; a failure may be tried again. */
function readOnce<T extends z.core.$ZodType>(path: string, schema: T): Promise<z.output<T>> {
  const known = read.get(path) as Promise<z.output<T>> | undefined;
  if (known) return known;
  const reading = readAsset(path, schema);
  read.set(path, reading);
  reading.catch(() => read.delete(path));
  return reading;
}

async function readAsset<T extends z.core.$ZodType>(path: string, schema: T): Promise<z.output<T>> {
  try {
    const url = (browser.runtime.getURL as (path: string) => string)(`/${path}`);
    const response = await fetch(url);
    return z.parse(schema, await response.json());
  } catch (error) {
    throw new BrokenAsset(path, error);
  }
}
