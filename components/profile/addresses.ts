import { formatQuery, type ProfileQuery, type View, wholeProfile } from '../../core/profile/query.ts';
import { recordAddress } from '../../core/site/paths.ts';
import type { ProfileState } from './state.ts';

/**
 * Writes the address of what a query asks for.
 * @param place a record, a section or a year in it, as in "ledger-p03-02" or "section-policing"
 */
export type WriteAddress = (query: ProfileQuery, place?: string) => string;

const withinPage: WriteAddress = (query, place) => `${formatQuery(query)}${place ? `#${place}` : ''}`;

let write = withinPage;

/** Tells the views how addresses are written. Only the public pages call this: there each view is a page of its own. */
export function setAddresses(writer: WriteAddress): void {
  write = writer;
}

/** The address of what a query asks for, and of a place in it. */
export function hrefOfQuery(query: ProfileQuery, place?: string): string {
  return write(query, place);
}

/** The address of one record within the page: the whole profile, at that place. */
export function hrefOfRecord(query: ProfileQuery, id: string): string {
  return write(wholeProfile(query.profile), id);
}

/** The address of a record that lasts: on the public pages, if the project has some; else within the page. */
export function lastingHref({ query, guide, language, catalog }: ProfileState, id: string): string {
  const { site } = catalog.project;
  return site && write === withinPage ? recordAddress(site, language, guide.id, id) : hrefOfRecord(query, id);
}

/** The address of a view of some claims only. */
export function hrefOfClaims(query: ProfileQuery, ids: readonly string[]): string {
  return write({ ...wholeProfile(query.profile), only: ids });
}

/** The address of the claims that name an entity. */
export function hrefOfEntity(query: ProfileQuery, id: string): string {
  const whole = wholeProfile(query.profile);
  return write({ ...whole, chosen: { ...whole.chosen, entity: [id] } });
}

/** The address of another view of the same statements. */
export function hrefOfView(query: ProfileQuery, view: View): string {
  return write({ ...query, view });
}

/** The address of the relations around one entity, or of the whole chain; what is chosen and searched for stays. */
export function hrefOfAround(query: ProfileQuery, around: string | undefined): string {
  return write({ ...query, view: 'relations', around });
}
