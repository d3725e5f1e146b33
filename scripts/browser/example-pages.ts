import type { Profile } from '../../core/dataset/dataset.ts';
import type { Site } from '../../core/schema/site.ts';

/** A page that the dataset gives as an example of a site. */
export type ExamplePage = Site['examples']['pages'][number] & { site: string };

/**
 * Picks one page of every site where the notice shows from the start: the first example that the dataset gives, in the
 * dataset's order.
 */
export function examplePages(profiles: readonly Profile[]): ExamplePage[] {
  const sites = profiles.flatMap((profile) => profile.sites).filter(({ reach }) => reach === 'page');
  return sites.flatMap(({ id, examples }) => examples.pages.slice(0, 1).map((page) => ({ ...page, site: id })));
}
