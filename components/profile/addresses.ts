import { formatQuery, type ProfileQuery, type View, wholeProfile } from '../../core/profile/query.ts';

/** The address of one record within the page: the whole profile, at that place. */
export function hrefOfRecord(query: ProfileQuery, id: string): string {
  return `${formatQuery(wholeProfile(query.profile))}#${id}`;
}

/** The address of a view of some claims only. */
export function hrefOfClaims(query: ProfileQuery, ids: readonly string[]): string {
  return formatQuery({ ...wholeProfile(query.profile), only: ids });
}

/** The address of the claims that name an entity. */
export function hrefOfEntity(query: ProfileQuery, id: string): string {
  const whole = wholeProfile(query.profile);
  return formatQuery({ ...whole, chosen: { ...whole.chosen, entity: [id] } });
}

/** The address of another view of the same statements. */
export function hrefOfView(query: ProfileQuery, view: View): string {
  return formatQuery({ ...query, view });
}

/** The address of the relations around one entity, or of the whole chain; what is chosen and searched for stays. */
export function hrefOfAround(query: ProfileQuery, around: string | undefined): string {
  return formatQuery({ ...query, view: 'relations', around });
}
