/**
 * The script of the public pages: search and filters on the views that depend on them. All else is there without it. What
 * it reads came with another script of the same folder (data.ts), so it asks for nothing.
 */
import { render } from 'preact';
import { setLanguage, setStatements } from '../../../components/language/text.ts';
import { setAddresses } from '../../../components/profile/addresses.ts';
import { SiteProfile } from '../../../components/site/SiteProfile.tsx';
import { type ProfileQuery, parseQuery, withChoice } from '../../../core/profile/query.ts';
import { type Hits, makeSearch } from '../../../core/profile/search.ts';
import { pathOfQuery, relativeTo, viewFolder } from '../../../core/site/paths.ts';
import type { SiteData } from '../data.ts';
import { lookUpIn } from '../lookup.ts';
import { siteState } from '../state.ts';

const data = (globalThis as unknown as { sidelight?: SiteData }).sidelight;
const app = document.getElementById('app');
if (data && app) start(data, app);

function start({ locale, messages, ...files }: SiteData, app: HTMLElement): void {
  const { language, guide, claims } = files;
  const view = viewOfPage(guide.id);
  const from = viewFolder(locale, guide.id, view);
  setLanguage(lookUpIn(messages), locale);
  setStatements(language);
  setAddresses((query, place) => {
    const { path, rest } = pathOfQuery(locale, query, place);
    return `${relativeTo(from, path)}${rest}`;
  });
  let search: ((words: string) => Hits) | undefined;
  let query: ProfileQuery = { ...parseQuery(location.search), profile: guide.id, view };

  const show = (next: ProfileQuery): void => {
    query = next;
    const words = query.words.trim();
    if (words !== '') search ??= makeSearch(claims);
    const state = siteState(files, query, words === '' ? undefined : search?.(query.words));
    render(
      <SiteProfile
        state={state}
        onSearch={(words) => ask({ ...query, words })}
        onChoose={(facet, value, on) => ask(withChoice(query, facet, value, on))}
      />,
      app,
    );
  };
  const ask = (next: ProfileQuery): void => {
    keepInAddress(next, locale);
    show(next);
  };
  show(query);
}

/** The view that the page is: its folder says so. */
function viewOfPage(profile: string): ProfileQuery['view'] {
  const folders = location.pathname.replace(/\/(index\.html)?$/, '').split('/');
  return parseQuery(`?profile=${profile}&view=${folders.at(-1)}`).view;
}

/** Writes what is chosen into the address, where the browser lets a page do that: from a disk it may not. */
function keepInAddress(query: ProfileQuery, locale: string): void {
  const { rest } = pathOfQuery(locale, query);
  try {
    history.replaceState(null, '', `${location.pathname}${rest}`);
  } catch {
    // The page works all the same; only its address does not tell.
  }
}
