import JSZip from 'jszip';

/**
 * Reads a zip archive.
 * @returns contents of the files by path; folders are left out
 * @throws {Error} if it is no zip archive
 */
export async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const { files } = await JSZip.loadAsync(archive);
  const contents = Object.values(files)
    .filter(({ dir }) => !dir)
    .map(async (file) => [file.name, await file.async('nodebuffer')] as const);
  return new Map(await Promise.all(contents));
}
