import type { Profile } from '../../../core/dataset/dataset.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';

/** The profile that the tests in the browser look at. */
export const amazon = readDataset().profiles.find(({ id }) => id === 'amazon') as Profile;

/** How many claims a section holds. */
export function countOf(section: string): number {
  return amazon.claims.filter((claim) => claim.section === section).length;
}

/** The pairs of a section's glance. */
export function glanceOf(section: string): Profile['sections'][number]['glance'] {
  return amazon.sections.find(({ id }) => id === section)?.glance ?? [];
}

/** The text of a claim. */
export function textOf(id: string): string {
  return amazon.claims.find((claim) => claim.id === id)?.text ?? '';
}

/** The sites of one reach, or several. */
export function sitesOf(...reaches: Profile['sites'][number]['reach'][]): Profile['sites'] {
  return amazon.sites.filter(({ reach }) => reaches.includes(reach));
}

/**
 * Sites where the notice does not show by itself: shops of countries and one that is of none, and sites where the popup
 * alone answers; eight, where there are so many.
 */
export function someOtherSites(): Profile['sites'] {
  const shops = sitesOf('ask');
  // Some are silent on every page, and have no example of another.
  const others = sitesOf('popup').filter(({ examples }) => examples.pages.length > 0);
  const ofCountries = shops.filter(({ country }) => country);
  return [...ofCountries.slice(0, 3), ...shops.filter(({ country }) => !country).slice(0, 1), ...others.slice(0, 4)];
}

/** Pages of the three sites, and one of no site. */
export const PAGES = {
  shop: 'https://www.amazon.com/SLOWPLAY-Numbered-Features/dp/B0823MDHDJ',
  shopRing: 'https://www.amazon.com/Ring-Battery-Doorbell-Plus/dp/B0BZWRSRWV',
  aws: 'https://aws.amazon.com/ec2/',
  ring: 'https://ring.com/products/battery-doorbell',
  signIn: 'https://www.amazon.com/ap/signin',
  elsewhere: 'https://example.com/',
} as const;
