import { formatQuery, type ProfileQuery, type View } from '../profile/query.ts';

/**
 * The public pages have a folder each, so that an address lasts whatever writes them. English stands at the root, other
 * languages in a folder of their own.
 */

/** The folder of a language: "" or "de/". */
export function languageFolder(language: string): string {
  return language === 'en' ? '' : `${language}/`;
}

/** The folder of a view of a profile: "acme/" for what changed, "acme/timeline/". */
export function viewFolder(language: string, profile: string, view: View): string {
  return `${languageFolder(language)}${profile}/${view === 'changes' ? '' : `${view}/`}`;
}

/** The folder of a claim, a later entry, or one that was taken away: "acme/statements/ledger-p03-02/". */
export function recordFolder(language: string, profile: string, id: string): string {
  return `${viewFolder(language, profile, 'statements')}${id}/`;
}

/** The folder of what is told around a name: "acme/relations/globex/". */
export function aroundFolder(language: string, profile: string, entity: string): string {
  return `${viewFolder(language, profile, 'relations')}${entity}/`;
}

/**
 * The lasting address of a record.
 * @param site where the public pages are, ending with "/"
 */
export function recordAddress(site: string, language: string, profile: string, id: string): string {
  return new URL(recordFolder(language, profile, id), site).href;
}

/**
 * The address of a file of the site as a page of it names it, which holds in a folder on a disk too.
 * @param from the folder of the page that names it
 * @param to the path of the file; a folder stands for the page in it
 */
export function relativeTo(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to === '' || to.endsWith('/') ? `${to}index.html` : to}`;
}

/**
 * The path of what a query asks for. What only a script can choose from a page follows as a query of its own.
 * @param place a record, or a section or year of the page
 */
export function pathOfQuery(language: string, query: ProfileQuery, place?: string): { path: string; rest: string } {
  const { profile = '', view, around } = query;
  const isPart = place === undefined || /^(section|year)-/.test(place);
  if (!isPart) return { path: recordFolder(language, profile, place), rest: '' };
  const path = view === 'relations' && around ? aroundFolder(language, profile, around) : undefined;
  const chosen = formatQuery({ ...query, profile: undefined, view: 'statements', around: undefined }).slice(1);
  const choices = chosen.replace(/^view=statements&?/, '');
  return {
    path: path ?? viewFolder(language, profile, view),
    rest: `${choices && `?${choices}`}${anchorOf(query, place)}`,
  };
}

/** Without a script a list of some statements is the whole page, at the first of them. */
function anchorOf({ only: [first] }: ProfileQuery, place: string | undefined): string {
  const anchor = place ?? first;
  return anchor === undefined ? '' : `#${anchor}`;
}
