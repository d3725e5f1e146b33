/**
 * Takes the first items of groups that each hold a list, in the order of the groups. Groups without an item left are
 * dropped.
 * @param list the name of the field that holds the list
 * @param count how many items to take at most, of all groups together
 */
export function takeFirst<Name extends string, Group extends Record<Name, readonly unknown[]>>(
  groups: readonly Group[],
  list: Name,
  count: number,
): Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const first = group[list].slice(0, left);
    left -= first.length;
    return first.length > 0 ? [{ ...group, [list]: first }] : [];
  });
}
