/** Who published a document; the document's id if the profile does not know it. */
export function publisherOf(sources: readonly { id: string; publisher: string }[], source: string): string {
  return sources.find(({ id }) => id === source)?.publisher ?? source;
}
