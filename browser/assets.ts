import { browser } from 'wxt/browser';
import { assetPath } from '../core/bundle/asset-path.ts';
import type {
  Catalog,
  Changelog,
  Claims,
  Files,
  Glances,
  Guide,
  Index,
  OtherSites,
  RecordedClaims,
  Relations,
} from '../core/bundle/compiled.ts';
import { unseal } from '../core/bundle/seal.ts';
import type { Reach } from '../core/schema/site.ts';

/** Thrown when a file of the package can't be read or is not what the build wrote. */
export class BrokenAsset extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} can't be read`, { cause });
    this.name = 'BrokenAsset';
  }
}

/** Reads the index: the dataset's version, and the site and profile that each host belongs to. @throws BrokenAsset */
export const readIndex = () => readOnce<Index>(assetPath.index);
/** Reads the catalog: the profiles, sites and topics that Sidelight covers. @throws BrokenAsset */
export const readCatalog = (language: string) => readOnce<Catalog>(assetPath.catalog(language));
/** Reads the changelog: what changed with each version of the dataset. @throws BrokenAsset */
export const readChangelog = () => readOnce<Changelog>(assetPath.changelog);
/**
 * Reads a profile's guide: its sites, topics and sections, which decide the report about a page. @throws BrokenAsset
 */
export const readGuide = (profile: string, language: string) => readOnce<Guide>(assetPath.guide(profile, language));
/** Reads the sites of a profile of another reach than `page`. @throws BrokenAsset */
export const readSites = (profile: string, reach: Exclude<Reach, 'page'>, language: string) =>
  readOnce<OtherSites>(assetPath.sites(profile, reach, language));
/** Reads what ties a profile's sites to the company. @throws BrokenAsset */
export const readRelations = (profile: string, language: string) =>
  readOnce<Relations>(assetPath.relations(profile, language));
/** Reads what a popup shows of a profile's sections at first, without their claims. @throws BrokenAsset */
export const readGlances = (profile: string, language: string) =>
  readOnce<Glances>(assetPath.glances(profile, language));
/** Reads a profile's claims as they are shown in a language. @throws BrokenAsset */
export const readClaims = (profile: string, language: string) => readOnce<Claims>(assetPath.claims(profile, language));
/** Reads a profile's claims as they are recorded, in English, with what exports and citations need. @throws BrokenAsset */
export const readRecord = (profile: string) => readOnce<RecordedClaims>(assetPath.claims(profile));
/** Reads in which file each of a profile's claims stands. @throws BrokenAsset */
export const readFiles = (profile: string) => readOnce<Files>(assetPath.files(profile));

const read = new Map<string, Promise<unknown>>();

/**
 * Reads each file once, since files of the package never change while the extension runs. After a failure, the next
 * call tries again.
 */
function readOnce<T>(path: string): Promise<T> {
  const known = read.get(path) as Promise<T> | undefined;
  if (known) return known;
  const reading = readAsset<T>(path);
  read.set(path, reading);
  reading.catch(() => read.delete(path));
  return reading;
}

/**
 * Reads a file and checks its seal. If the seal fits, the file is what the build wrote, so its shape needs no check.
 */
async function readAsset<T>(path: string): Promise<T> {
  try {
    const url = (browser.runtime.getURL as (path: string) => string)(`/${path}`);
    const response = await fetch(url);
    return unseal(path, await response.text()) as T;
  } catch (error) {
    throw new BrokenAsset(path, error);
  }
}
