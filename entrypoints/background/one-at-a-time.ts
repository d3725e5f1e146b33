import { changeMemory } from '../../browser/storage.ts';
import { localDay } from '../../core/dates/day.ts';
import { type Findings, hasShownOftenEnough } from '../../core/page/report.ts';
import type { Memory } from '../../core/reader/memory.ts';
import type { Settings } from '../../core/reader/settings.ts';

/** A page that asks twice in a moment, as while it sets its address right, keeps the turn that its first question took. */
const KEEP_MS = 5000;

/** When a tab last took a turn on a host; kept in memory alone, since it matters for a moment. */
const taken = new Map<string, number>();

/** Who asks for a turn. */
export interface Asking {
  tab: number | undefined;
  /** Host of the page. */
  host: string | undefined;
  isPrivate: boolean;
  /** Whether the reader sees the tab; one that nobody sees takes no turn. */
  isVisible: boolean;
}

/** What only one tab at a time gets: the notice, the summary that opens by itself, the chip with its words. */
type Turn = 'notice' | 'summary' | 'words';

/** Whether a page's tab took a turn on its host a moment ago. */
export function hasTurn(kind: Turn, { tab, host }: Asking, now: Date): boolean {
  return now.getTime() - (taken.get(`${kind} ${tab} ${host}`) ?? Number.NEGATIVE_INFINITY) < KEEP_MS;
}

/**
 * Takes the notice's turn on a site, for readers who want it less often than on every page.
 * @returns false where another tab has it; true also where the turn can't be kept, for it is better told twice than never
 */
export async function takeNotice(found: Findings, settings: Settings, asking: Asking, now: Date): Promise<boolean> {
  if (settings.often === 'always') return true;
  const shown = { day: localDay(now), sections: found.sections.map(({ id }) => id) };
  const take = (memory: Memory) =>
    hasShownOftenEnough(found, settings, memory, now)
      ? undefined
      : { ...memory, shown: { ...memory.shown, [found.site.id]: shown } };
  return takeTurn('notice', asking, take, now).catch(() => true);
}

/**
 * Takes the day's one summary of a site, so that of several tabs opened at once only one shows it.
 * @returns false where another tab has it or the turn can't be kept: it would open again and again
 */
export function takeSummary(site: string, asking: Asking, now: Date): Promise<boolean> {
  const today = localDay(now);
  const take = (memory: Memory) =>
    memory.summaryShown[site] === today
      ? undefined
      : { ...memory, summaryShown: { ...memory.summaryShown, [site]: today } };
  return takeTurn('summary', asking, take, now).catch(() => false);
}

/** Notes that a tab took a turn, which its page keeps for a moment. */
export function noteTurn(kind: Turn, { tab, host }: Asking, now: Date): void {
  taken.set(`${kind} ${tab} ${host}`, now.getTime());
}

async function takeTurn(
  kind: Turn,
  asking: Asking,
  take: (memory: Memory) => Memory | undefined,
  now: Date,
): Promise<boolean> {
  if (!asking.isVisible) return false;
  if (hasTurn(kind, asking, now)) return true;
  const isMine = await changeMemory(take, asking.isPrivate);
  if (isMine) noteTurn(kind, asking, now);
  return isMine;
}
