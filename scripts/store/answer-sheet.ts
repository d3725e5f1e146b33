import { type Answers, type Manifest, reasons, type StoreName } from './kit.ts';

/**
 * What a store's form asks beside the listing, with the answers, as text to paste from. Only what the package asks
 * readers for is given a reason.
 * @throws {Error} if something that the package asks for has no reason
 */
export function answerSheet(store: StoreName, manifest: Manifest, answers: Answers): string {
  const { category, singlePurpose, remoteCode, dataUse } = answers;
  const parts: [heading: string, text: string][] = [
    ['Category', category[store]],
    ['Single purpose', singlePurpose],
    ...reasons(manifest, answers).map(({ asks, reason }): [string, string] => [`Reason for ${asks}`, reason]),
    ['Remote code', remoteCode],
    ['Data that is collected', dataUse.collected.join('\n') || 'None: every box stays empty.'],
    ['Certified', dataUse.certified.join('\n')],
    ['On data, for the reviewer', dataUse.note],
  ];
  return parts.map(([heading, text]) => `${heading}\n\n${text}`).join('\n\n\n');
}
