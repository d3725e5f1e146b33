import type { Claims } from '../bundle/compiled.ts';

/** Who published a document; the document's id if the profile does not know it. */
export function publisherOf(sources: readonly { id: string; publisher: string }[], source: string): string {
  return sources.find(({ id }) => id === source)?.publisher ?? source;
}

/** Whether an address is one that a profile names as a source, a copy of it, or a later edition. */
export function isSourceAddress(url: string, { sources, later }: Pick<Claims, 'sources' | 'later'>): boolean {
  const documents = sources.flatMap(({ url: own, archive, laterEditions }) => [
    own,
    archive,
    ...(laterEditions ?? []).map((edition) => edition.url),
  ]);
  return documents.includes(url) || later.some(({ source }) => source.url === url || source.readAt === url);
}
