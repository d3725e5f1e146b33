import type { Condition, SiteRules } from '../schema/site.ts';

/**
 * Finds a site among those of one profile, with the rules of the site that it is like. A shop of another country has the
 * pages of the first shop under a domain of its own, so that its rules are written once.
 * @returns undefined if there is no such site
 */
export function siteWithRules(sites: readonly SiteRules[], id: string): SiteRules | undefined {
  const site = sites.find((one) => one.id === id);
  const model = site?.like === undefined ? undefined : sites.find((one) => one.id === site.like);
  return site && model ? withRulesOf(site, model) : site;
}

/** All sites of a profile, each with the rules of the site that it is like. */
export function sitesWithRules(sites: readonly SiteRules[]): SiteRules[] {
  return sites.flatMap(({ id }) => siteWithRules(sites, id) ?? []);
}

function withRulesOf(site: SiteRules, model: SiteRules): SiteRules {
  const move = moveHosts(domainOf(model), domainOf(site));
  const moved = <R extends { when: Condition[]; unless?: Condition[] | undefined }>(rules: readonly R[]) =>
    rules.map((rule) => ({
      ...rule,
      when: rule.when.map(move),
      ...(rule.unless && { unless: rule.unless.map(move) }),
    }));
  const { languagePaths = model.languagePaths, slugPaths = model.slugPaths, search = model.search } = site;
  return {
    ...site,
    ...(languagePaths && { languagePaths }),
    ...(slugPaths && { slugPaths }),
    ...(search && { search }),
    rules: [...site.rules, ...moved(model.rules)],
    silent: [...site.silent, ...moved(model.silent)],
  };
}

/** The domain that a site's hosts lie in: its first host. */
function domainOf({ hosts }: SiteRules): string {
  return (hosts[0] ?? '').replace(/^\*\./, '');
}

/** Makes a condition about hosts of one domain into the same about another. */
function moveHosts(from: string, to: string): (condition: Condition) => Condition {
  const move = (host: string) =>
    host === from || host.endsWith(`.${from}`) ? `${host.slice(0, -from.length)}${to}` : host;
  return (condition) => (condition.hosts ? { ...condition, hosts: condition.hosts.map(move) } : condition);
}
