import { browser } from 'wxt/browser';
import { readChangelog, readIndex } from '../../browser/assets.ts';
import { inTime, SHOW_AFTER_MS } from '../../browser/in-time.ts';
import { changesSince } from '../../core/claims/changes.ts';
import { localDay } from '../../core/dates/day.ts';
import { isRecord } from '../../core/is-record.ts';
import type { Findings } from '../../core/page/report.ts';
import type { Settings } from '../../core/reader/settings.ts';
import { type Asking, hasTurn, noteTurn } from './one-at-a-time.ts';

/**
 * What the chip last said on each site. It lies in session storage, which is kept in memory: which sites were visited is
 * nothing to remember for good. Private windows have their own.
 */
const SAID = { usual: 'chipSaid', private: 'privateChipSaid' } as const;

interface Said {
  day: string;
  sections: string[];
  /** The version of the dataset. */
  version: string;
}

/**
 * Whether the chip says its words, or is the mark alone. By default it says them once a day on each site, and again where
 * there is something new or the page is about other sections. Where that can't be kept, or not in time, it says them: better twice than never.
 */
export async function saysWords(found: Findings, settings: Settings, asking: Asking, now: Date): Promise<boolean> {
  if (settings.chipSays !== 'once') return settings.chipSays === 'always';
  if (!asking.isVisible || hasTurn('words', asking, now)) return true;
  try {
    const taking = navigator.locks.request('chipSaid', () => takeWords(found, asking, now));
    const isMine = await inTime(taking, SHOW_AFTER_MS);
    if (isMine) noteTurn('words', asking, now);
    return isMine;
  } catch {
    return true;
  }
}

async function takeWords({ profile, site, sections }: Findings, asking: Asking, now: Date): Promise<boolean> {
  const name = asking.isPrivate ? SAID.private : SAID.usual;
  const { version } = await readIndex();
  const stored = (await browser.storage.session.get(name))[name];
  const all = isRecord(stored) ? stored : {};
  const said = all[site.id];
  const saying: Said = { day: localDay(now), sections: sections.map(({ id }) => id).sort(), version };
  if (isSaid(said) && said.day === saying.day && said.sections.join() === saying.sections.join()) {
    const isShown = ({ profile: of, section }: { profile: string; section: string }) =>
      of === profile.id && saying.sections.includes(section);
    if (changesSince(await readChangelog(), said.version, isShown).length === 0) return false;
  }
  await browser.storage.session.set({ [name]: { ...all, [site.id]: saying } });
  return true;
}

function isSaid(value: unknown): value is Said {
  return (
    isRecord(value) &&
    typeof value.day === 'string' &&
    typeof value.version === 'string' &&
    Array.isArray(value.sections)
  );
}
