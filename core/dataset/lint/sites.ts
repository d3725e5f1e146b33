import { matchPage } from '../../page/match.ts';
import type { Site } from '../../schema/site.ts';
import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/** Checks that every example in the sites file gets the answer that the file expects. */
export function lintSites(profile: Profile): Problem[] {
  return profile.sites.flatMap((site) => [
    ...site.examples.pages.flatMap((example) => {
      const match = matchPage(example, profile.sites);
      if (match?.site.id !== site.id) return problem(site, example.url, `It is taken for ${siteName(match)}.`);
      if (match.silent) return problem(site, example.url, `It is silent (${match.silent}) and should not be.`);
      const found = match.sections.join(', ');
      return !example.sections || example.sections.join(', ') === found
        ? []
        : problem(site, example.url, `It gets ${found} instead of ${example.sections.join(', ')}.`);
    }),
    ...site.examples.silent.flatMap((example) => {
      const match = matchPage(example, profile.sites);
      if (match?.site.id !== site.id) return problem(site, example.url, `It is taken for ${siteName(match)}.`);
      return match.silent ? [] : problem(site, example.url, 'It should be silent and is not.');
    }),
    ...site.examples.elsewhere.flatMap((example) => {
      const match = matchPage(example, profile.sites);
      return match?.site.id === site.id ? problem(site, example.url, `It is taken for ${site.name}.`) : [];
    }),
  ]);
}

function siteName(match: ReturnType<typeof matchPage>): string {
  return match ? match.site.name : 'no site at all';
}

function problem(site: Site, url: string, wrong: string): Problem[] {
  const fix = "Correct the site's hosts or rules, or the example if the expectation was wrong.";
  return [{ file: 'sites.json', record: `${site.id}: example ${url}`, wrong, fix }];
}
