import type { Catalog, Guide, RecordedClaim, RecordedSource } from '../bundle/compiled.ts';
import type { CardEntry } from '../claims/card.ts';
import { LICENCE } from '../export/contents.ts';
import { statusInEnglish } from '../export/english.ts';

/**
 * Data for search engines in the words of schema.org. There are no ratings: nothing here judges a claim, so it is no
 * ClaimReview.
 */
const CONTEXT = 'https://schema.org';
const AUTHORS = { '@type': 'Organization', name: LICENCE.attribution };

/** @param files the addresses of the dataset's files, by media type */
export function schemaOfDataset(
  { version, updated }: Pick<Catalog, 'version' | 'updated'>,
  { name, about }: Pick<Guide, 'name' | 'about'>,
  files: Readonly<Record<string, string>>,
): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `Sidelight: what public profiles say about ${name}`,
    description: about,
    version,
    dateModified: updated,
    license: LICENCE.url,
    creator: AUTHORS,
    distribution: Object.entries(files).map(([encodingFormat, contentUrl]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl,
    })),
  };
}

/** A claim, where it appeared, and what came later. @param later in order of date */
export function schemaOfClaim(
  claim: RecordedClaim,
  source: RecordedSource,
  later: readonly CardEntry[],
  version: string,
): object {
  return {
    '@context': CONTEXT,
    '@type': 'Claim',
    identifier: claim.id,
    text: claim.text,
    inLanguage: 'en',
    license: LICENCE.url,
    version,
    creativeWorkStatus: statusInEnglish(claim),
    appearance: {
      '@type': 'CreativeWork',
      name: source.title,
      url: source.url,
      archivedAt: source.archive,
      publisher: { '@type': 'Organization', name: source.publisher },
      [source.dateIs === 'published' ? 'datePublished' : 'dateModified']: source.published,
    },
    ...(later.length > 0 && {
      citation: later.map(({ source: { publisher, title, url } }) => ({
        '@type': 'CreativeWork',
        name: title,
        url,
        publisher: { '@type': 'Organization', name: publisher },
      })),
    }),
  };
}
