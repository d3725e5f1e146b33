/** What a prepared report about a claim is made of. */
export interface CorrectionInput {
  claim: { id: string; text: string; source: string; place: string };
  /** Version of the dataset. */
  version: string;
  /** The page that the reader was on, if they want to name it. */
  page: string | undefined;
}

/**
 * Prepares the report that a reader may send about a claim. In English, as those who keep the dataset read it.
 * @returns plain text with a place for the reader's own words
 */
export function correctionText({ claim, version, page }: CorrectionInput): string {
  return [
    `Statement: ${claim.id}`,
    `Dataset: ${version}`,
    `It says: ${claim.text}`,
    `It rests on: ${claim.source}, ${claim.place}`,
    ...(page ? [`Page: ${page}`] : []),
    '',
    'What is wrong (a word, a date, who says it, what changed since):',
    '',
    'Where that can be read:',
    '',
  ].join('\n');
}

/** A mailto address with a report in it (RFC 6068). */
export function correctionMail(to: string, claim: string, report: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(`Correction: ${claim}`)}&body=${encodeURIComponent(report.replaceAll('\n', '\r\n'))}`;
}
