import type { CorrectionInput } from './correction.ts';

/** How long an address may be: hosts answer longer ones with an error (GitHub from about 8,200 characters). */
const LONGEST = 8000;

/** Stands where a text was cut. */
const CUT = ' … (cut: the address of a form holds no more)';

/** The forms of .github/ISSUE_TEMPLATE/ that are filled from a statement, by the names of their files. */
export const STATEMENT_FORMS = ['wrong-statement', 'something-newer'] as const;

export type StatementForm = (typeof STATEMENT_FORMS)[number];

/** What a form about a statement is filled from. */
export interface FormInput extends CorrectionInput {
  /** Where the statement stands in the source code. */
  file: string;
}

/** A form at the host of the source, filled from the address. Nothing is sent before the reader sends it there. */
export interface FilledForm {
  href: string;
  /** Whether a text had to be cut for the address. */
  isCut: boolean;
}

/**
 * Fills a form about a statement: which it is, where it stands, of which version, and its words; the page that the reader
 * was on only if they name it. What is wrong is theirs to add.
 * @param address where the host opens forms: ".../issues/new"
 */
export function filledForm(address: string, form: StatementForm, input: FormInput): FilledForm {
  const { claim, file, version, page } = input;
  const url = new URL(address);
  url.searchParams.set('template', `${form}.yml`);
  url.searchParams.set('title', `${TITLES[form]}: ${claim.id}`);
  url.searchParams.set('statement', claim.id);
  url.searchParams.set('file', file);
  url.searchParams.set('version', version);
  const longs: [string, string][] = [['words', claim.text]];
  if (page) longs.push(['what', `Page: ${page}`]);
  const cut = longs.map(([field, text]) => setAsFarAsItGoes(url, field, text));
  return { href: url.href, isCut: cut.includes(true) };
}

const TITLES: Record<StatementForm, string> = { 'wrong-statement': 'Correction', 'something-newer': 'Newer' };

/** Sets a field to as much of a text as the address can hold. @returns whether that is not all of it */
function setAsFarAsItGoes(url: URL, field: string, text: string): boolean {
  const letters = [...text];
  const fits = (count: number) => {
    url.searchParams.set(field, count === letters.length ? text : letters.slice(0, count).join('') + CUT);
    return url.href.length <= LONGEST;
  };
  if (fits(letters.length)) return false;
  let least = 0;
  let most = letters.length - 1;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  fits(least);
  return true;
}
