/**
 * The beginning of what stands in groups, each with a list: the first of it in the groups' order, without groups of which
 * nothing is left.
 * @param list the name of the list
 * @param count how much of it at most
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
