import type { Claims } from '../bundle/compiled.ts';
import { type ShownSection, showSections } from '../claims/sections.ts';
import type { Findings, PageReport } from '../page/report.ts';
import type { Settings } from '../reader/settings.ts';

/**
 * What the notice's chip shows. It is sent to the page, so it holds as little as possible: of the reader's choices only
 * how the notice looks.
 */
export interface ChipContent {
  notice: 'chip' | 'panel';
  profile: string;
  site: { id: string; name: string };
  /** Title of the most relevant section, and how many more there are. */
  first: string;
  /** The language of that title; left out where it is that of all statements. */
  firstIn?: 'en' | undefined;
  more: number;
  /** Whether the chip says its words; else it is the mark alone until the reader points at it. */
  says: boolean;
  /** The same text as long as the page is about the same: the panel stays open when a page only rewrites its address. */
  about: string;
  corner: Settings['corner'];
  theme: Settings['theme'];
}

/** What the opened panel shows: sent only when the reader asks. */
export interface PanelContent {
  subject: string;
  host: string;
  reason: string | undefined;
  sections: ShownSection[];
}

/**
 * What the notice shows of a report while it is closed.
 * @param says whether the chip says its words, or is the mark alone until the reader points at it
 * @returns undefined if no notice is shown
 */
export function chipContent(
  report: PageReport,
  { corner, theme }: Pick<Settings, 'corner' | 'theme'>,
  says = true,
): ChipContent | undefined {
  if (report.kind !== 'report' || report.notice === 'none') return undefined;
  const [first, ...others] = report.sections;
  if (!first) return undefined;
  const { notice, profile, site, reasons, sections, hidden } = report;
  return {
    notice,
    profile: profile.id,
    site: { id: site.id, name: site.name },
    first: first.title,
    ...(first.language && { firstIn: first.language }),
    more: others.length,
    says,
    about: [site.id, ...reasons, ...[...sections, ...hidden].map(({ id }) => id).sort()].join(),
    corner,
    theme,
  };
}

/**
 * What the opened panel shows of a report.
 * @param full ids of the sections that the reader wants in full, and of the claims whose pairs are open
 */
export function panelContent(
  found: Findings,
  claims: Claims,
  full: ReadonlySet<string>,
  english?: Claims,
): PanelContent {
  const { site, host, reasons, sections } = found;
  return {
    subject: site.subject,
    host,
    reason: reasons.length > 0 ? reasons.join('; ') : undefined,
    sections: showSections(claims.glances, sections, full, claims, english),
  };
}
