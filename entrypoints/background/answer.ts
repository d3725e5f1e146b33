import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { mayRunAt } from '../../browser/allowed-sites.ts';
import { announceChange } from '../../browser/announce.ts';
import { readCatalog, readClaims, readIndex } from '../../browser/assets.ts';
import { openBeside, openCorrection, openProfile } from '../../browser/open-page.ts';
import { report } from '../../browser/page-report.ts';
import { statementsLanguage } from '../../browser/statements.ts';
import { changeMemory, changeSettings, readSettings } from '../../browser/storage.ts';
import { wantsOriginals } from '../../core/claims/originals.ts';
import { isSourceAddress } from '../../core/claims/sources.ts';
import { chipContent, panelContent } from '../../core/notice/contents.ts';
import {
  type Replies,
  type Reply,
  type Request,
  Request as RequestShape,
  type StatusMessage,
} from '../../core/notice/messages.ts';
import { isSameOrigin, type Page } from '../../core/page/address.ts';
import { type Findings, hasProfile } from '../../core/page/report.ts';
import { awayUntil, type Memory, withoutAway } from '../../core/reader/memory.ts';
import { withSite, withTopic } from '../../core/reader/settings.ts';
import { clearBadgeOfGone, setBadge } from './badge.ts';
import { saysWords } from './chip-words.ts';
import { drawNotice, drawPanel } from './draw.tsx';
import { frontFirst } from './front-first.ts';
import { hasTurn, takeNotice, takeSummary } from './one-at-a-time.ts';

type Sender = Browser.runtime.MessageSender;

/**
 * Answers the notice. A message that is not ours, or not from the top frame of a tab, gets no answer at all.
 * @param message anything; parsed before it is used
 */
export function answer(message: unknown, sender: Sender): Promise<Reply<Request>> | undefined {
  const request = z.safeParse(RequestShape, message);
  if (!request.success || !isOwnTopFrame(sender)) return undefined;
  if ('page' in request.data && !isSameOrigin(request.data.page.url, sender.url ?? '')) return undefined;
  return sender.tab && reply(request.data, sender.tab);
}

function isOwnTopFrame(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined && sender.frameId === 0;
}

async function reply(request: Request, tab: Browser.tabs.Tab): Promise<Reply<Request>> {
  const isPrivate = tab.incognito;
  if (OPENING.has(request.type) && !mayOpen(tab.id, Date.now())) return false;
  if (!(await isKnown(request))) return false;
  switch (request.type) {
    case 'chip':
      return frontFirst(request.visible, () => chip(request, tab));
    case 'panel':
      return panel(request.page, new Set(request.full), request.done, isPrivate);
    case 'options':
      return kept(browser.runtime.openOptionsPage());
    case 'profile':
      return kept(openProfile(request.profile, isPrivate, { cite: request.cite }));
    case 'source':
      return kept(openSource(request, tab));
    case 'correction':
      return kept(openCorrection(request.claim, request.page.url, isPrivate));
    case 'switch-site':
      return chosen(changeSettings((settings) => withSite(settings, request.site, request.on), isPrivate));
    case 'in-pages':
      return chosen(changeSettings((settings) => ({ ...settings, inPages: request.choice }), isPrivate));
    case 'switch-topic':
      return chosen(changeSettings((settings) => withTopic(settings, request.topic, request.on), isPrivate));
    default:
      return chosen(remember(request, isPrivate));
  }
}

const OPENING: ReadonlySet<Request['type']> = new Set(['options', 'profile', 'correction', 'source']);

/** No hand presses more often. A script that has taken over a page's process could, and would fill the window with tabs. */
const MOST_OPENED = 3;
const IN_MS = 1000;
const opened = new Map<number | undefined, number[]>();

function mayOpen(tab: number | undefined, now: number): boolean {
  const lately = (opened.get(tab) ?? []).filter((time) => now - time < IN_MS);
  if (lately.length >= MOST_OPENED) return false;
  opened.set(tab, [...lately, now]);
  return true;
}

/** Whether the dataset has what a request names: what it does not have is not remembered. */
async function isKnown(request: Request): Promise<boolean> {
  const index = await readIndex().catch(() => undefined);
  if ('site' in request && index) return Object.hasOwn(index.profiles, request.site);
  if ('topic' in request) {
    const catalog = await readCatalog('en').catch(() => undefined);
    return catalog?.topics.some(({ id }) => id === request.topic) ?? true;
  }
  return true;
}

/** Opens a source in a tab of its own, in the same window. An address that is no source of the profile is not opened. */
async function openSource({ profile, url, behind }: SourceRequest, tab: Browser.tabs.Tab): Promise<void> {
  const language = await statementsLanguage(await readSettings(tab.incognito));
  if (!isSourceAddress(url, await readClaims(profile, language)))
    throw new Error(`No source of ${profile} is at ${url}`);
  await openBeside(url, tab, behind);
}

type SourceRequest = Extract<Request, { type: 'source' }>;

type ChipRequest = Extract<Request, { type: 'chip' }>;

async function chip({ page, visible, showing }: ChipRequest, tab: Browser.tabs.Tab): Promise<Replies['chip']> {
  const now = new Date();
  const isPrivate = tab.incognito;
  const asking = { tab: tab.id, host: URL.parse(page.url)?.host, isPrivate, isVisible: visible };
  try {
    const keeps = showing || hasTurn('notice', asking, now);
    const { report: found, settings } = await report(page, 'granted', isPrivate, keeps);
    if (hasProfile(found) && !(await isAllowed(found.site, page))) {
      await setBadge(tab.id, '');
      return false;
    }
    await setBadge(tab.id, found.kind === 'report' ? found.badge : '');
    if (found.kind === 'report') void clearBadgeOfGone(tab.id);
    if (found.kind !== 'report' || found.notice === 'none') return null;
    if (!keeps && !(await takeNotice(found, settings, asking, now))) return null;
    const view = chipContent(found, settings, await saysWords(found, settings, asking, now));
    if (!view) return null;
    const isFirst = view.notice === 'panel' && (await takeSummary(view.site.id, asking, now));
    const notice = isFirst || hasTurn('summary', asking, now) ? 'panel' : 'chip';
    return {
      ...view,
      notice,
      ...drawNotice(view, { page, inPages: settings.inPages, language: await statementsLanguage(settings) }),
    };
  } catch {
    await setBadge(tab.id, '');
    return null; // a damaged dataset is told in the popup, never in somebody's page
  }
}

/** Whether the script has any business on a page: the reader may have taken back a site that is open. */
async function isAllowed({ reach }: Findings['site'], { url }: Page): Promise<boolean> {
  return reach !== 'ask' || mayRunAt(url);
}

async function panel(
  page: Page,
  full: ReadonlySet<string>,
  done: StatusMessage | undefined,
  isPrivate: boolean,
): Promise<Replies['panel']> {
  try {
    const { report: found, settings } = await report(page, 'granted', isPrivate);
    // A choice just made may leave nothing to show; the word about it stays, with the way back.
    if (!hasProfile(found) || (found.kind !== 'report' && !done)) return null;
    const language = await statementsLanguage(settings);
    const english = wantsOriginals(full) ? await readClaims(found.profile.id, 'en') : undefined;
    const view = panelContent(found, await readClaims(found.profile.id, language), full, english);
    const { inPages } = settings;
    return drawPanel({ profile: found.profile.id, site: found.site, page, inPages, language }, view, done, full);
  } catch {
    return 'broken';
  }
}

async function remember(request: MemoryRequest, isPrivate: boolean): Promise<void> {
  const { version } = await readIndex();
  await changeMemory((memory) => remembered(memory, request, new Date(), version), isPrivate);
}

type MemoryRequest = Extract<
  Request,
  { type: 'close' | 'hide-until-new' | 'hide-today' | 'hide-month' | 'show-again' }
>;

function remembered(memory: Memory, { type, site }: MemoryRequest, now: Date, version: string): Memory {
  switch (type) {
    case 'close':
      return { ...memory, awayThisSession: [...new Set([...memory.awayThisSession, site])] };
    case 'hide-today':
      return { ...memory, awayUntil: { ...memory.awayUntil, [site]: awayUntil('day', now) } };
    case 'hide-month':
      return { ...memory, awayUntil: { ...memory.awayUntil, [site]: awayUntil('month', now) } };
    case 'hide-until-new':
      return { ...memory, awayUntilNew: { ...memory.awayUntilNew, [site]: version } };
    case 'show-again':
      return withoutAway(memory, site);
  }
}

/** Done once all notices are told: were this ended before, the one that asked would ask again. */
async function chosen(choice: Promise<unknown>): Promise<boolean> {
  const isKept = await kept(choice);
  if (isKept) await announceChange();
  return isKept;
}

async function kept(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch {
    return false;
  }
}
