import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Page } from '../../data/address.ts';
import { makeCards, sectionOrder } from '../../data/card.ts';
import { type Reply, type Request, Request as RequestShape } from '../../data/messages.ts';
import { withSite, withTopic } from '../../data/settings.ts';
import { type ChipView, chipView, type PanelView } from '../../data/views.ts';
import { localDay, nextDay, type Visits, withoutAway } from '../../data/visits.ts';
import { readClaims } from './assets.ts';
import { setBadge } from './badge.ts';
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
  switch (request.type) {
    case 'chip':
      return chip(request.page, tab.id);
    case 'panel':
      return panel(request.page, request.full);
    case 'options':
      return kept(browser.runtime.openOptionsPage());
    case 'switch-site':
      return kept(changeSettings((settings) => withSite(settings, request.site, request.on)));
    case 'switch-topic':
      return kept(changeSettings((settings) => withTopic(settings, request.topic, request.on)));
    default:
      return kept(changeVisits((visits) => visited(visits, request, new Date()), tab.incognito));
  }
}

async function chip(page: Page, tabId: number | undefined): Promise<ChipView | null> {
  try {
    const found = await report(page, 'granted');
    if (tabId !== undefined) await setBadge(tabId, found.report.kind === 'report' ? found.report.badge : '');
    return chipView(found.report, found.settings) ?? null;
  } catch {
    return null; // a damaged dataset is told in the popup, never in somebody's page
  }
}

async function panel(page: Page, full: readonly string[]): Promise<PanelView | 'broken' | null> {
  try {
    const { report: found } = await report(page, 'granted');
    if (found.kind !== 'report') return null;
    const claims = await readClaims(found.profile.id);
    return {
      subject: found.site.subject,
      host: found.host,
      reason: found.reasons[0],
      sections: found.sections.map((section) => ({
        section,
        cards: makeCards(claims, full.includes(section.id) ? sectionOrder(claims, section) : section.leads),
      })),
    };
  } catch {
    return 'broken';
  }
}

type VisitRequest = Extract<Request, { type: 'close' | 'hide-today' | 'show-again' | 'summary-shown' }>;

function visited(visits: Visits, { type, site }: VisitRequest, now: Date): Visits {
  switch (type) {
    case 'close':
      return { ...visits, awayThisSession: [...new Set([...visits.awayThisSession, site])] };
    case 'hide-today':
      return { ...visits, awayUntil: { ...visits.awayUntil, [site]: nextDay(now) } };
    case 'summary-shown':
      return { ...visits, summaryShown: { ...visits.summaryShown, [site]: localDay(now) } };
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
