import JSZip from 'jszip';

/**
 * Reads an archive.
 * @returns contents by path, without those of folders
 * @throws {Error} where it is no archive
 */
export async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const { files } = await JSZip.loadAsync(archive);
  const contents = Object.values(files)
    .filter(({ dir }) => !dir)
    .map(async (file) => [file.name, await file.async('nodebuffer')] as const);
  return new Map(await Promise.all(contents));
}
