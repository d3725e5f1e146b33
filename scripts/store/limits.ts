import type { StoreName } from './kit.ts';

/** How long a text may be, in characters. */
interface Range {
  least?: number;
  most: number;
}

/** What one store takes. */
interface Limits {
  name: Range;
  short: Range;
  description: Range;
  /** Whether its short text is the manifest's description, and not one of its own. */
  shortFromPackage: boolean;
  pictures: number;
  searchTerms?: { most: number; characters: number; words: number };
}

/**
 * The limits of each store, as their documentation said in November 2026 (store/README.md names the pages). Firefox's
 * names none for the description, where ours stays under the smallest of the others, and none for the pictures, where ten are
 * a limit of our own.
 */
export const LIMITS: Readonly<Record<StoreName, Limits>> = {
  chrome: {
    name: { most: 75 },
    short: { most: 132 },
    shortFromPackage: true,
    description: { most: 16_000 },
    pictures: 5,
  },
  edge: {
    name: { most: 45 },
    short: { most: 132 },
    shortFromPackage: true,
    description: { least: 250, most: 10_000 },
    pictures: 6,
    searchTerms: { most: 7, characters: 30, words: 21 },
  },
  firefox: {
    name: { most: 50 },
    short: { most: 250 },
    shortFromPackage: false,
    description: { most: 10_000 },
    pictures: 10,
  },
};

/** The forms for the single purpose and for each permission's reason take this many characters. */
export const ANSWER_MOST = 1_000;

/** Sizes of the pictures that the stores take, in pixels. */
export const SIZES = {
  screenshot: { width: 1280, height: 800 },
  'tile-small': { width: 440, height: 280 },
  'tile-large': { width: 1400, height: 560 },
  logo: { width: 300, height: 300 },
} as const;
