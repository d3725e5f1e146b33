/**
 * Seals the files that the build makes from the dataset: each carries a checksum over its content and its path. A file
 * that is damaged in any way, or has been put at another's path, does not match its seal. A file that matches is what
 * the build wrote, so its parts need no further check (docs/adr/0005).
 */
const OPENING = '{"seal":"';
const MIDDLE = '","content":';
const END = '}';
/** The number of hexadecimal digits in a checksum. */
const DIGITS = 8;

/**
 * Writes a file of the dataset.
 * @param path its path in the package
 * @returns JSON, with the content under "content"
 */
export function seal(path: string, content: object): string {
  const json = JSON.stringify(content);
  return `${OPENING}${sealOf(path, json)}${MIDDLE}${json}${END}`;
}

/**
 * Reads a file of the dataset.
 * @param path its path in the package
 * @param text what the file holds, which may be anything
 * @throws {Error} if that is not what was sealed for this path
 */
export function unseal(path: string, text: string): unknown {
  const json = text.slice(OPENING.length + DIGITS + MIDDLE.length, -END.length);
  if (!text.startsWith(`${OPENING}${sealOf(path, json)}${MIDDLE}`) || !text.endsWith(END))
    throw new Error(`The seal of ${path} is broken`);
  return JSON.parse(json);
}

function sealOf(path: string, json: string): string {
  return checksum(json, checksum(`${path}\n`))
    .toString(16)
    .padStart(DIGITS, '0');
}

/**
 * FNV-1a in 32 bits, over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/): short, fast, and enough against
 * accidents. No checksum would help against attackers: whoever can write into the package can change its code as well.
 * @param before the checksum of the text before this one, to continue from
 */
export function checksum(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
