/** What came of asking for an address. */
export interface Answer {
  /** The last status; undefined if no answer came. */
  status: number | undefined;
  /** Why none came: "it took longer than 30 seconds". */
  failure: string | undefined;
  /** Where redirects led, each with its status; empty if there were none. */
  redirects: { status: number; to: string }[];
  /** Of the page at the end: its title and first heading, as plain text. */
  title: string;
  heading: string;
}

/**
 * What an address is:
 * - `there`;
 * - `moved`: a lasting redirect leads elsewhere;
 * - `looks gone`: it answers as if it were there, with a page that says otherwise, or with the front page;
 * - `gone`;
 * - `refused`: a machine is not let in, so that only a person can tell;
 * - `failing`: the server has a fault of its own, which may pass;
 * - `no answer`.
 */
export const STATES = ['gone', 'looks gone', 'no answer', 'failing', 'moved', 'refused', 'there'] as const;

export type State = (typeof STATES)[number];

export interface Verdict {
  state: State;
  /** In a few words; empty where there is nothing to say. */
  detail: string;
}

/** Titles and headings of pages that are there only to say that the one asked for is not. */
const NOT_FOUND = new RegExp(
  [
    /^\W*(error )?404\b/,
    /\b404 (error|not found)\b|\berror 404\b/,
    /\bnot found\b|\b(could|can)(not|n[’']t) be found\b|\bcan[’']t find (the|that|this) page\b/,
    /\b(page|content|article|document|file) (is |was |has been )?(unavailable|removed|deleted|no longer (available|exists?))\b/,
    /\b(page|content|article|document|file) does(n[’']t| not) exist\b/,
    /\bnicht gefunden\b|\bintrouvable\b|\bno encontrad[ao]\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

const LASTING = [301, 308];

/** Tells what an address is by what came of asking for it. */
export function judge(url: string, { status, failure, redirects, title, heading }: Answer): Verdict {
  const last = redirects.at(-1)?.to;
  if (status === undefined) return { state: 'no answer', detail: failure ?? '' };
  if (status === 404 || status === 410)
    return { state: 'gone', detail: [String(status), last].filter(Boolean).join(', at ') };
  if ([401, 403, 407, 429, 451].includes(status)) return { state: 'refused', detail: String(status) };
  if (status >= 400) return { state: 'failing', detail: String(status) };
  const words = [title, heading].find((text) => NOT_FOUND.test(text));
  if (words !== undefined) return { state: 'looks gone', detail: `its page says “${words}”` };
  if (last === undefined) return { state: 'there', detail: '' };
  if (isFrontPage(last) && !isFrontPage(url)) return { state: 'looks gone', detail: `leads to the front page ${last}` };
  if (isSamePage(url, last)) return { state: 'there', detail: '' };
  const isLasting = redirects.every((one) => LASTING.includes(one.status));
  return isLasting ? { state: 'moved', detail: `to ${last}` } : { state: 'there', detail: `for now at ${last}` };
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.html?)?$/i.test(pathname);
}

/** Whether two addresses differ only in what leads to the same page: http, "www.", a slash at the end, a fragment. */
function isSamePage(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
