/** The texts of a record that readers see, by where they stand in it: "text", "figures.0.label". */
export type Texts = Record<string, string>;

/**
 * Finds texts of a record.
 * @param paths where they may stand; `*` is every place of a list: "figures.*.label"
 * @returns those that are there, in the order of the paths
 */
export function textsAt(record: object, paths: readonly string[]): Texts {
  return Object.fromEntries(paths.flatMap((path) => found(record, path.split('.'), '')));
}

function found(value: unknown, [step, ...rest]: string[], at: string): [string, string][] {
  if (step === undefined) return typeof value === 'string' ? [[at, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => step === key || step === '*')
    .flatMap(([key, one]) => found(one, rest, at ? `${at}.${key}` : key));
}

/** The same record with other texts in some of its places. The record itself stays as it is. */
export function withTexts<T extends object>(record: T, texts: Texts): T {
  const copy = structuredClone(record);
  for (const [path, text] of Object.entries(texts)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce<Record<string, unknown>>(
      (inner, step) => inner[step] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
    holder[last] = text;
  }
  return copy;
}
