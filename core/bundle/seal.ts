/**
 * The files that the build makes of the dataset are sealed: with what they hold goes a checksum over it and over where
 * the file stands. A file that is damaged in whatever way, or stands in another's place, does not fit its seal; one that
 * fits is what the build wrote, so that nobody need check its parts again (docs/adr/0005).
 */
const OPENING = '{"seal":"';
const MIDDLE = '","content":';
const END = '}';
/** A checksum is written in so many hexadecimal digits. */
const DIGITS = 8;

/**
 * Writes a file of the dataset.
 * @param path where it stands in the package
 * @returns JSON, with the content under "content"
 */
export function seal(path: string, content: object): string {
  const json = JSON.stringify(content);
  return `${OPENING}${sealOf(path, json)}${MIDDLE}${json}${END}`;
}

/**
 * Reads a file of the dataset.
 * @param path where it stood
 * @param text what stood there; anything
 * @throws {Error} where that is not what was sealed for this place
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
 * accidents. Whoever can write into the package can write its code, so that no checksum helps against them.
 * @param before checksum of what stands before the text
 */
export function checksum(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
