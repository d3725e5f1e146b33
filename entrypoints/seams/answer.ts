import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Page } from '../../data/address.ts';
import { type Reply, type Request, Request as RequestShape } from '../../data/messages.ts';
import { withSite, withTopic } from '../../data/settings.ts';
import { type ChipView, chipView, type PanelView, panelView } from '../../data/views.ts';
import { localDay, nextDay, type Visits, withoutAway } from '../../data/visits.ts';
import { readClaims, readIndex } from './assets.ts';
import { setBadge } from './badge.ts';
import { openCorrection } from './correction.ts';
import { report } from './report.ts';
import { changeSettings, changeVisits } from './storage.ts';

type Sender = Browser.runtime.MessageSender;

/**
 * Answers the notice. A message that is not ours, or not from the top frame of a tab, gets no answer at all.
 * @param message anything; parsed before it is used
 */
export function answer(message: unknown, sender: Sender): Promise<Reply<Request>> | undefined {
  const request = z.safeParse(RequestShape, message);
  if (!request.success || !isOwnTopFrame(sender)) return undefined;
  if ('page' in request.data && originOf(request.data.page.url) !== originOf(sender.url ?? '')) return undefined;
  return sender.tab && reply(request.data, sender.tab);
}

function isOwnTopFrame(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined && sender.frameId === 0;
}

function originOf(url: string): string | undefined {
  return URL.parse(url)?.origin;
}

async function reply(request: Request, tab: Browser.tabs.Tab): Promise<Reply<Request>> {
  const isPrivate = tab.incognito;
  switch (request.type) {
    case 'chip':
      return chip(request.page, request.visible, tab);
    case 'panel':
      return panel(request.page, new Set(request.full), isPrivate);
    case 'options':
      return kept(browser.runtime.openOptionsPage());
    case 'correction':
      return kept(openCorrection(request.claim, request.page.url));
    case 'switch-site':
      return kept(changeSettings((settings) => withSite(settings, request.site, request.on), isPrivate));
    case 'switch-topic':
      return kept(changeSettings((settings) => withTopic(settings, request.topic, request.on), isPrivate));
    default:
      return kept(visit(request, isPrivate));
  }
}

async function chip(page: Page, isVisible: boolean, tab: Browser.tabs.Tab): Promise<ChipView | null> {
  try {
    const found = await report(page, 'granted', tab.incognito);
    if (tab.id !== undefined) await setBadge(tab.id, found.report.kind === 'report' ? found.report.badge : '');
    const view = chipView(found.report, found.settings);
    if (view?.notice !== 'panel') return view ?? null;
    const opens = isVisible && (await takeSummary(view.site.id, tab.incognito));
    return { ...view, notice: opens ? 'panel' : 'chip' };
  } catch {
    return null; // a damaged dataset is told in the popup, never in somebody's page
  }
}

/** Takes the day's one summary of a site, so that of several tabs opened at once only one shows it. */
function takeSummary(site: string, isPrivate: boolean): Promise<boolean> {
  const today = localDay(new Date());
  const take = (visits: Visits) =>
    visits.summaryShown[site] === today
      ? undefined
      : { ...visits, summaryShown: { ...visits.summaryShown, [site]: today } };
  return changeVisits(take, isPrivate);
}

async function panel(page: Page, full: ReadonlySet<string>, isPrivate: boolean): Promise<PanelView | 'broken' | null> {
  try {
    const { report: found } = await report(page, 'granted', isPrivate);
    return found.kind === 'report' ? panelView(found, await readClaims(found.profile.id), full) : null;
  } catch {
    return 'broken';
  }
}

async function visit(request: VisitRequest, isPrivate: boolean): Promise<void> {
  const { version } = await readIndex();
  await changeVisits((visits) => visited(visits, request, new Date(), version), isPrivate);
}

type VisitRequest = Extract<Request, { type: 'close' | 'hide-until-new' | 'hide-today' | 'show-again' }>;

function visited(visits: Visits, { type, site }: VisitRequest, now: Date, version: string): Visits {
  switch (type) {
    case 'close':
      return { ...visits, awayThisSession: [...new Set([...visits.awayThisSession, site])] };
    case 'hide-today':
      return { ...visits, awayUntil: { ...visits.awayUntil, [site]: nextDay(now) } };
    case 'hide-until-new':
      return { ...visits, awayUntilNew: { ...visits.awayUntilNew, [site]: version } };
    case 'show-again':
      return withoutAway(visits, site);
  }
}

async function kept(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch {
    return false;
  }
}
