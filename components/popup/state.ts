import type { Catalog, Relations } from '../../core/bundle/compiled.ts';
import type { News } from '../../core/claims/news.ts';
import type { ShownSection } from '../../core/claims/sections.ts';
import type { PageReport } from '../../core/page/report.ts';
import type { Settings } from '../../core/reader/settings.ts';
import type { StatusMessage } from '../controls/StatusLine.tsx';
import type { ClaimActions } from '../report/ClaimCard.tsx';

/** All that the popup shows. */
export interface PopupState {
  report: PageReport;
  settings: Settings;
  /** The version of the dataset. */
  version: string;
  /** All that Sidelight covers, to show on a page that no profile covers; else undefined. */
  catalog: Catalog | undefined;
  /** What ties the page's site to the company; undefined where the site's name says it. */
  relation: Relations[string] | undefined;
  /** Whether the reader has just been asked about the page's site, and did not allow it. */
  isRefused: boolean;
  /** Ids of the sites that the reader allowed in the browser, to show with the catalog. */
  allowed: ReadonlySet<string>;
  /** Whether the popup may search: from a private window, what is searched for would stay in the browser's history. */
  canSearch: boolean;
  /** The sections that concern the page, with what is shown of them. */
  sections: readonly ShownSection[];
  /** What is new since the reader last looked, if anything is. */
  news: News | undefined;
  /** The reader's time. */
  now: Date;
  /** Whether the date at the end is still left out: to write the first one takes as long as to draw all the rest. */
  isPartial: boolean;
  /** A message about what the reader just did, with a way to undo it. */
  done: StatusMessage | undefined;
}

export interface PopupProps extends ClaimActions {
  /** `loading` until the dataset is read, `broken` if it can't be read. */
  state: PopupState | 'loading' | 'broken';
  /** The reader wants all of a section, or a pair opened, by the id of the section or of the pair's claim. */
  onExpand: (what: string, open: boolean) => void;
  onSwitchTopic: (topic: string, on: boolean) => void;
  onHideTopic: (topic: string, title: string) => void;
  onSwitchSite: (site: string, on: boolean) => void;
  onShowAgain: (site: string) => void;
  /** The reader wants the browser to let the extension into the sites that it covers. */
  onAllow: () => void;
  /** The reader wants the notice on this site too, which the browser has to allow. */
  onAsk: () => void;
  onOptions: () => void;
  /** The reader wants the profile page, perhaps at a statement, or with what they search for. */
  onProfile: (profile: string, at?: ProfilePlace) => void;
}

/** Where in the profile page: at a statement, by its id, or at those that have some words. */
export interface ProfilePlace {
  claim?: string;
  words?: string;
}

/** The popup once it knows what it shows. */
export type Ready = PopupProps & { state: PopupState };
