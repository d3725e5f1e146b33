/** Colour type of a PNG without transparency. */
const RGB = 2;

/**
 * Checks that a picture is what the stores take: a PNG of a size, of 24 bits, without transparency.
 * @throws {Error} if it is not; the message names it
 */
export function checkPicture(name: string, png: Buffer, { width, height }: { width: number; height: number }): void {
  const found = { width: png.readUInt32BE(16), height: png.readUInt32BE(20), depth: png[24], colours: png[25] };
  const isFit = found.width === width && found.height === height && found.depth === 8 && found.colours === RGB;
  if (!isFit) throw new Error(`${name} must be a PNG of ${width} × ${height}, RGB: ${JSON.stringify(found)}`);
}
