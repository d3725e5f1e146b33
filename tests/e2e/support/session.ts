import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Guide, Index } from '../../../core/bundle/compiled.ts';
import { unseal } from '../../../core/bundle/seal.ts';
import { chipContent } from '../../../core/notice/contents.ts';
import { reportPage } from '../../../core/page/report.ts';
import { awayUntil, EMPTY_MEMORY, MEMORY_VERSION, type Memory, withoutAway } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, type Settings, withSite, withTopic } from '../../../core/reader/settings.ts';
import { placeIn } from '../../core/places.ts';
import { folderOf } from './build.ts';

/** What a page of a covered company should show. */
export interface Expected {
  /** The first line of each notice in the page; there should be one or none. */
  notices: string[];
  badge: string;
}

/** What must be true of a reader's session, whether or not the service worker was stopped meanwhile. */
export class SessionModel {
  settings: Settings = DEFAULT_SETTINGS;
  memory: Memory = EMPTY_MEMORY;
  readonly #guide = readPackage<Guide>(assetPath.guide('amazon'));
  readonly #version = readPackage<Index>(assetPath.index).version;

  switchTopic(topic: string, on: boolean): void {
    this.settings = withTopic(this.settings, topic, on);
  }

  switchSite(site: string, on: boolean): void {
    this.settings = withSite(this.settings, site, on);
  }

  close(site: string): void {
    this.memory = { ...this.memory, awayThisSession: [...new Set([...this.memory.awayThisSession, site])] };
  }

  hideToday(site: string): void {
    const awayUntilThen = { ...this.memory.awayUntil, [site]: awayUntil('day', new Date()) };
    this.memory = { ...this.memory, awayUntil: awayUntilThen };
  }

  hideUntilNew(site: string): void {
    this.memory = { ...this.memory, awayUntilNew: { ...this.memory.awayUntilNew, [site]: this.#version } };
  }

  showAgain(site: string): void {
    this.memory = withoutAway(this.memory, site);
  }

  /** What should be shown at an address, if the page says nothing about itself but the address. */
  expectedAt(url: string): Expected {
    const report = reportPage({
      page: { url },
      place: placeIn(this.#guide, url),
      settings: this.settings,
      memory: this.memory,
      changelog: { entries: [] },
      access: 'granted',
      now: new Date(),
    });
    const chip = chipContent(report, this.settings);
    const label = chip && [chip.first, ...(chip.more > 0 ? [`and ${chip.more} more`] : [])].join(' ');
    return { notices: label === undefined ? [] : [label], badge: report.kind === 'report' ? report.badge : '' };
  }

  /** What storage should hold. */
  get kept(): object {
    return storedAs(this.settings, this.memory);
  }

  /** What storage should hold for a reader who has chosen nothing. */
  readonly nothingKept = storedAs(DEFAULT_SETTINGS, EMPTY_MEMORY);
}

function storedAs(settings: Settings, { awayThisSession, ...memory }: Memory): object {
  return { settings, memory: { ...memory, version: MEMORY_VERSION }, awayThisSession };
}

function readPackage<T>(path: string): T {
  return unseal(path, readFileSync(join(folderOf('chrome-mv3-testing'), path), 'utf8')) as T;
}
