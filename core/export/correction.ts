/** A claim, or what ties a site to the company. */
export interface CorrectedStatement {
  id: string;
  text: string;
  source: string;
  /** Where in its source; left out where the source is short. */
  place?: string;
}

/** What a correction letter about a claim is made of. */
export interface CorrectionInput {
  claim: CorrectedStatement;
  /** Version of the dataset. */
  version: string;
  /** The page that the reader was on, if they want to name it. */
  page: string | undefined;
}

/**
 * Prepares the letter that a reader may send about a claim. It is in English, for those who maintain the dataset.
 * @returns plain text with room for the reader's own words
 */
export function correctionText({ claim, version, page }: CorrectionInput): string {
  return [
    `Statement: ${claim.id}`,
    `Dataset: ${version}`,
    `It says: ${claim.text}`,
    `It rests on: ${restsOn(claim)}`,
    ...(page ? [`Page: ${oneLine(page)}`] : []),
    '',
    'What is wrong (a word, a date, who says it, what changed since):',
    '',
    'Where that can be read:',
    '',
  ].join('\n');
}

/** Where a statement can be read, as it stands in the letter and over it. */
export function restsOn({ source, place }: CorrectedStatement): string {
  return place ? `${source}, ${place}` : source;
}

/**
 * An address as the URL standard writes it: line breaks are gone, and signs that turn the direction of writing are encoded,
 * so that no address can look like further lines of the letter.
 */
function oneLine(address: string): string {
  return URL.parse(address)?.href ?? encodeURI(address);
}

/**
 * Makes a mailto address that holds a correction letter (RFC 6068).
 * @param claim id of the claim, for the subject
 * @param letter its text
 */
export function correctionMail(to: string, claim: string, letter: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(`Correction: ${claim}`)}&body=${encodeURIComponent(letter.replaceAll('\n', '\r\n'))}`;
}
