import type { Changelog, Guide, SectionBrief, SectionChanges, TopicBrief } from '../bundle/compiled.ts';
import { changesSince } from '../claims/changes.ts';
import { localDay } from '../dates/day.ts';
import { isAway, type Memory } from '../reader/memory.ts';
import { isSiteOn, isTopicOn, type Settings } from '../reader/settings.ts';
import type { SiteRules } from '../schema/site.ts';
import type { Page } from './address.ts';
import { matchPlace, type Place } from './match.ts';

/** What is known about a page's company, whether or not it may be shown in the page. */
export interface Findings {
  profile: { id: string; name: string };
  site: Pick<SiteRules, 'id' | 'name' | 'subject' | 'reach'> & {
    /** Whether a statement is about this site itself; if not, all are about the company. */
    isNamed: boolean;
  };
  /** Whether the notice could show on this site, if the reader allowed it. */
  mayAsk: boolean;
  /** The host of the page, as the reader sees it in the address bar, without "www.". */
  host: string;
  /** Why these sections concern the page, in words for the reader; empty if the site alone is the reason. */
  reasons: string[];
  /** Sections that concern the page and whose topics the reader has chosen, most relevant first. */
  sections: SectionBrief[];
  /** Sections that concern the page and whose topics the reader has switched off. */
  hidden: SectionBrief[];
  /** The topics of `sections` and `hidden`; those switched off come last. */
  topics: TopicBrief[];
  /** Whether the reader has the notice switched on for this site. */
  siteOn: boolean;
  /** Whether the reader has sent the notice away from this site for now. */
  away: boolean;
}

/**
 * The one answer about a page. Badge, notice and popup render it; none of them decides anything itself.
 * - `untold`: the browser does not tell which page it is; only the popup can say so;
 * - `no-profile`: nothing is known about whoever is behind this page;
 * - `withheld`: the browser does not let the extension see this site, though it does so by itself; only the popup can say so;
 * - `silent`: a page where no notice is ever shown, with the reason; the popup still answers;
 * - `nothing-chosen`: all topics that concern this page are switched off;
 * - `report`: there is something to say.
 */
export type PageReport =
  | { kind: 'untold' | 'no-profile' }
  | ({ kind: 'withheld' } & Findings)
  | ({ kind: 'silent'; silence: string } & Findings)
  | ({ kind: 'nothing-chosen' } & Findings)
  | ({ kind: 'report'; notice: NoticeForm; badge: string } & Findings);

/** Whether a report tells about a company that has a profile. */
export function hasProfile(report: PageReport): report is Extract<PageReport, Findings> {
  return 'profile' in report;
}

/** How the notice appears in the page. */
export type NoticeForm = 'chip' | 'panel' | 'none';

/** A place that a profile covers, with that profile's guide. */
export interface KnownPlace extends Place {
  guide: Guide;
}

export interface ReportInput {
  page: Page;
  /** Where its address leads, and the guide of that site's profile; undefined for a page that no profile covers. */
  place: KnownPlace | undefined;
  settings: Settings;
  memory: Memory;
  changelog: Changelog;
  /** Whether the page shows the notice already. It then stays, however seldom the reader wants to see it. */
  isShowing?: boolean;
  /** Whether the browser lets the extension see this page's site. */
  access: 'granted' | 'withheld';
  now: Date;
}

/** Makes the report about a page. */
export function reportPage({
  page,
  place,
  settings,
  memory,
  changelog,
  isShowing,
  access,
  now,
}: ReportInput): PageReport {
  if (!place) return { kind: page.url === '' ? 'untold' : 'no-profile' };
  const { address, guide } = place;
  const match = matchPlace(page, place);
  const relevant = match.sections
    .flatMap((id) => guide.sections.find((section) => section.id === id) ?? [])
    .map((section) => (match.site.country ? section : withoutPlace(section)));
  const sections = relevant.filter((section) => isTopicOn(settings, section.topic));
  const hidden = relevant.filter((section) => !isTopicOn(settings, section.topic));
  const { id, name, subject, reach } = match.site;
  const isNamed = guide.sites.some((site) => site.id === id && site.isNamed);
  const findings: Findings = {
    profile: { id: guide.id, name: guide.name },
    site: { id, name, subject, reach, isNamed },
    mayAsk: reach === 'ask' && access === 'withheld',
    host: address.host.replace(/^www\./, ''),
    reasons: match.reasons,
    sections,
    hidden,
    topics: topicsOf(guide, [...sections, ...hidden]),
    siteOn: isSiteOn(settings, id),
    away: isAway(memory, id, now, (since) => hasNews(changelog, since, guide, match.site, settings)),
  };
  if (access === 'withheld' && reach === 'page') return { kind: 'withheld', ...findings };
  if (match.silent !== undefined) return { kind: 'silent', silence: match.silent, ...findings };
  if (findings.sections.length === 0) return { kind: 'nothing-chosen', ...findings };
  return {
    kind: 'report',
    notice:
      isShowing || !hasShownOftenEnough(findings, settings, memory, now)
        ? noticeForm(findings, settings, memory, now)
        : 'none',
    badge: settings.inPages === 'nothing' || !showsInPages(findings) ? '' : String(findings.sections.length),
    ...findings,
  };
}

/** Only a shop of another country says where the statements of a section are about. */
function withoutPlace({ place: _, ...section }: SectionBrief): SectionBrief {
  return section;
}

/** Whether the notice shows on this site at all. */
function showsInPages({ site, mayAsk }: Pick<Findings, 'site' | 'mayAsk'>): boolean {
  return site.reach !== 'popup' && !mayAsk;
}

function topicsOf(guide: Guide, sections: readonly SectionBrief[]): TopicBrief[] {
  const ids = [...new Set(sections.map(({ topic }) => topic))];
  return ids.flatMap((id) => guide.topics.find((topic) => topic.id === id) ?? []);
}

/** Whether any section changed since a version, of those that the site can show and whose topics the reader has on. */
export function hasNews(
  changelog: Changelog,
  since: string,
  guide: Guide,
  site: SiteRules,
  settings: Settings,
): boolean {
  const sections = new Set([...site.sections, ...site.rules.flatMap((rule) => rule.sections)]);
  const isWanted = ({ profile, section, topic }: Pick<SectionChanges, 'profile' | 'section' | 'topic'>) =>
    profile === guide.id && sections.has(section) && isTopicOn(settings, topic);
  return changesSince(changelog, since, isWanted).length > 0;
}

/** Whether the notice has already shown on this site as often as the reader wants it (`often` in the settings). */
export function hasShownOftenEnough(
  { site, sections }: Pick<Findings, 'site' | 'sections'>,
  settings: Settings,
  memory: Memory,
  now: Date,
): boolean {
  const shown = memory.shown[site.id];
  if (!shown || settings.often === 'always') return false;
  if (settings.often === 'daily') return shown.day === localDay(now);
  const before = new Set(shown.sections);
  return sections.length === before.size && sections.every(({ id }) => before.has(id));
}

function noticeForm(findings: Findings, settings: Settings, memory: Memory, now: Date): NoticeForm {
  const { site, siteOn, away } = findings;
  if (!showsInPages(findings) || !siteOn || away || settings.inPages === 'badge' || settings.inPages === 'nothing')
    return 'none';
  return settings.inPages === 'summary' && memory.summaryShown[site.id] !== localDay(now) ? 'panel' : 'chip';
}
