import * as z from 'zod/mini';

/**
 * A field that takes one word of a closed list. What each word means goes into the JSON Schema, as editors know it
 * (`enumDescriptions`), and is told by `npm run new`.
 * @param about the description of the field
 * @param meanings what each word means, in the order in which they are listed
 */
export function oneOf<const Word extends string>(about: string, meanings: Readonly<Record<Word, string>>) {
  const words = Object.keys(meanings) as Word[];
  return z.enum(words).check(z.meta({ description: about, enumDescriptions: Object.values(meanings) }));
}
