import type { Page } from '../../page/address.ts';
import type { Match } from '../../page/match.ts';
import type { Site } from '../../schema/site.ts';
import type { Profile } from '../dataset.ts';
import { findOwned } from '../owner.ts';
import type { Problem } from './problem.ts';

/** Checks what sites say of themselves and of each other. */
export function lintSiteFields({ sites }: Profile): Problem[] {
  return sites.flatMap((site) => {
    const at = (wrong: string, fix: string) => ({ file: 'sites.json', record: site.id, wrong, fix });
    const model = sites.find(({ id }) => id === site.like);
    return [
      site.like !== undefined && (!model || model.like !== undefined || model.id === site.id)
        ? at(
            `It is like ${site.like}, which has no rules of its own.`,
            'Name a site of this file that is like no other.',
          )
        : [],
      site.reach !== 'page' && !site.relation
        ? at('relation is missing.', 'Say whose the site is, who says so, and where that can be read.')
        : [],
      site.silent.length > 0 && site.examples.silent.length === 0
        ? at('It has silent pages and no example of one.', 'Add the address of a page that must be silent.')
        : [],
    ].flat();
  });
}

/**
 * Checks that every example in the sites file gets the answer that the file expects.
 * @param profiles all of the dataset: a host of another profile may name an example's host more closely
 */
export function lintSites(profile: Profile, profiles: readonly Profile[]): Problem[] {
  const matchOf = (page: Page) => findOwned(page, profiles)?.match;
  return profile.sites.flatMap((site) => [
    ...site.examples.pages.flatMap((example) => {
      const match = matchOf(example);
      if (match?.site.id !== site.id) return problem(site, example.url, `It is taken for ${siteName(match)}.`);
      if (match.silent) return problem(site, example.url, `It is silent (${match.silent}) and should not be.`);
      const found = match.sections.join(', ');
      return !example.sections || example.sections.join(', ') === found
        ? []
        : problem(site, example.url, `It gets ${found} instead of ${example.sections.join(', ')}.`);
    }),
    ...site.examples.silent.flatMap((example) => {
      const match = matchOf(example);
      if (match?.site.id !== site.id) return problem(site, example.url, `It is taken for ${siteName(match)}.`);
      return match.silent ? [] : problem(site, example.url, 'It should be silent and is not.');
    }),
    ...site.examples.elsewhere.flatMap((example) => {
      const match = matchOf(example);
      return match?.site.id === site.id ? problem(site, example.url, `It is taken for ${site.name}.`) : [];
    }),
  ]);
}

function siteName(match: Match | undefined): string {
  return match ? match.site.name : 'no site at all';
}

function problem(site: Site, url: string, wrong: string): Problem[] {
  const fix = "Correct the site's hosts or rules, or the example if the expectation was wrong.";
  return [{ file: 'sites.json', record: `${site.id}: example ${url}`, wrong, fix }];
}
