import { compileGuide } from '../../core/dataset/compile.ts';
import type { Profile } from '../../core/dataset/dataset.ts';
import { findOwned } from '../../core/dataset/owner.ts';
import type { Page } from '../../core/page/address.ts';
import type { Match } from '../../core/page/match.ts';
import type { Site } from '../../core/schema/site.ts';

/** What Sidelight would show at an address to a reader who has every topic switched on. */
export interface Answer {
  url: string;
  profile: string | null;
  site: string | null;
  /** Where Sidelight answers on the site: in pages, in pages once the reader allows it, or in the popup alone. */
  reach: Site['reach'] | null;
  silent: boolean;
  sections: string[];
  claims: number;
}

/**
 * Looks an address up in the dataset.
 * @param url any text
 * @returns the answer; `site` is null if the text is not the address of a page of any site
 */
export function lookUp(url: string, profiles: readonly Profile[]): Answer {
  const owned = findOwned({ url }, profiles);
  if (!owned) return { url, profile: null, site: null, reach: null, silent: true, sections: [], claims: 0 };
  const { site, sections, silent } = owned.match;
  const counts = compileGuide(owned.profile).sections.filter((section) => sections.includes(section.id));
  return {
    url,
    profile: owned.profile.id,
    site: site.id,
    reach: site.reach,
    silent: silent !== undefined,
    sections,
    claims: counts.reduce((sum, section) => sum + section.claims, 0),
  };
}

/**
 * Describes what Sidelight would show on a page.
 * @returns a few lines for a terminal
 */
export function describePage(page: Page, profiles: readonly Profile[]): string {
  const owned = findOwned(page, profiles);
  if (!owned) return `${page.url}\n  nothing: Sidelight has no profile for this site`;
  const { profile, match } = owned;
  const sections = compileGuide(profile).sections;
  const lines = match.sections.flatMap((id) => {
    const section = sections.find((one) => one.id === id);
    return section ? [`    ${section.title} (${section.claims} statements): ${section.headline}`] : [];
  });
  const notice = whereItShows(match);
  const reasons = match.reasons.length > 0 ? ` (${match.reasons.join('; ')})` : '';
  return [page.url, `  ${match.site.subject}${reasons}: ${notice}`, ...lines].join('\n');
}

const SHOWS: Record<Site['reach'], string> = {
  page: 'notice and popup',
  ask: 'popup, and notice once the reader allows it',
  popup: 'popup alone',
};

function whereItShows({ site, silent }: Match): string {
  return silent ? `no notice here, since it is ${silent}; in the popup` : SHOWS[site.reach];
}
