import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Guide, Index } from '../../../core/bundle/compiled.ts';
import { unseal } from '../../../core/bundle/seal.ts';
import { DEFAULT_SETTINGS, type Settings, withSite, withTopic } from '../../../core/reader/settings.ts';
import { reportPage } from '../../../core/page/report.ts';
import { chipView } from '../../../core/notice/views.ts';
import { awayUntil, NO_VISITS, type Visits, VISITS_VERSION, withoutAway } from '../../../core/reader/memory.ts';
import { folderOf } from './build.ts';

/** What a page of a covered company should show. */
export interface Expected {
  /** What each notice in it says first: one, or none. */
  notices: string[];
  badge: string;
}

/** What must be true of a reader's session, whatever became of the service worker meanwhile. */
export class SessionModel {
  settings: Settings = DEFAULT_SETTINGS;
  visits: Visits = NO_VISITS;
  readonly #guide = readPackage<Guide>(assetPath.guide('amazon'));
  readonly #version = readPackage<Index>(assetPath.index).version;

  switchTopic(topic: string, on: boolean): void {
    this.settings = withTopic(this.settings, topic, on);
  }

  switchSite(site: string, on: boolean): void {
    this.settings = withSite(this.settings, site, on);
  }

  close(site: string): void {
    this.visits = { ...this.visits, awayThisSession: [...new Set([...this.visits.awayThisSession, site])] };
  }

  hideToday(site: string): void {
    const awayUntilThen = { ...this.visits.awayUntil, [site]: awayUntil('day', new Date()) };
    this.visits = { ...this.visits, awayUntil: awayUntilThen };
  }

  hideUntilNew(site: string): void {
    this.visits = { ...this.visits, awayUntilNew: { ...this.visits.awayUntilNew, [site]: this.#version } };
  }

  showAgain(site: string): void {
    this.visits = withoutAway(this.visits, site);
  }

  /** What an address should show, on a page that says nothing else of itself. */
  expectedAt(url: string): Expected {
    const report = reportPage({
      page: { url },
      guide: this.#guide,
      settings: this.settings,
      visits: this.visits,
      changelog: { entries: [] },
      access: 'granted',
      now: new Date(),
    });
    const chip = chipView(report, this.settings);
    const label = chip && [chip.first, ...(chip.more > 0 ? [`and ${chip.more} more`] : [])].join(' ');
    return { notices: label === undefined ? [] : [label], badge: report.kind === 'report' ? report.badge : '' };
  }

  /** What storage should hold. */
  get kept(): object {
    return storedAs(this.settings, this.visits);
  }

  /** The same before anything was chosen. */
  readonly nothingKept = storedAs(DEFAULT_SETTINGS, NO_VISITS);
}

function storedAs(settings: Settings, { awayThisSession, ...visits }: Visits): object {
  return { settings, visits: { ...visits, version: VISITS_VERSION }, awayThisSession };
}

function readPackage<T>(path: string): T {
  return unseal(path, readFileSync(join(folderOf('chrome-mv3-testing'), path), 'utf8')) as T;
}
