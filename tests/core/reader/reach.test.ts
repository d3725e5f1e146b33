import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../../core/dataset/catalog.ts';
import { coveredSites, showsNotice, withSites } from '../../../core/reader/reach.ts';
import { fictionalDataset, fictionalProfile, shopAbroad } from '../fictional.ts';

const [shop] = fictionalProfile().sites;
const popupAlone = shopAbroad({ id: 'mill', reach: 'popup' });
const catalog = compileCatalog(
  fictionalDataset(fictionalProfile({ sites: [popupAlone, shopAbroad(), ...(shop ? [shop] : [])] })),
);

describe('the sites that Sidelight covers', () => {
  it('come in the order of their reach', () => {
    expect(coveredSites(catalog).map(({ id }) => id)).toEqual(['acme-shop', 'acme-abroad', 'mill']);
  });

  it('show the notice from the start, or once they are allowed, or never', () => {
    const shown = (...allowed: string[]) =>
      coveredSites(catalog).filter((site) => showsNotice(site, new Set(allowed))).length;
    expect(shown()).toBe(1);
    expect(shown('acme-abroad')).toBe(2);
    expect(shown('acme-abroad', 'mill')).toBe(2);
  });

  it('are left out with a profile that has none of them', () => {
    expect(withSites(catalog, ({ reach }) => reach === 'popup').profiles[0]?.sites).toHaveLength(1);
    expect(withSites(catalog, () => false).profiles).toEqual([]);
  });
});
