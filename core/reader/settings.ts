import { isRecord } from '../is-record.ts';

/** What a reader can choose. Kept in the browser, read by every surface, never sent anywhere. */
export const IN_PAGES = ['chip', 'summary', 'badge', 'nothing'] as const;
export const CORNERS = ['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;
export const CHIP_SAYS = ['once', 'always', 'mark'] as const;
export const OFTEN = ['always', 'daily', 'changed'] as const;
export const STATEMENTS = ['reader', 'english'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/** The version of the stored settings. The second brought `chipSays`, the third `statements`. */
export const SETTINGS_VERSION = 3;

export interface Settings {
  version: typeof SETTINGS_VERSION;
  /** Topics the reader has switched, by id; a topic not named here is on. */
  topics: Readonly<Record<string, boolean>>;
  /** Sites the reader has switched, by id; a site not named here is on. */
  sites: Readonly<Record<string, boolean>>;
  /** What shows in pages: the chip; the open panel once a day on each site, else the chip; only the badge; nothing. */
  inPages: (typeof IN_PAGES)[number];
  /**
   * How often the notice shows on a site: on every page, once a day, or when the sections differ from those last shown.
   */
  often: (typeof OFTEN)[number];
  /** How much the chip says: its words once a day on each site, or always, or nothing but the mark. */
  chipSays: (typeof CHIP_SAYS)[number];
  /** The language of statements: the reader's own where they are translated, or English. */
  statements: (typeof STATEMENTS)[number];
  corner: (typeof CORNERS)[number];
  theme: (typeof THEMES)[number];
}

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  version: SETTINGS_VERSION,
  topics: Object.freeze({}),
  sites: Object.freeze({}),
  inPages: 'chip',
  often: 'always',
  chipSays: 'once',
  statements: 'reader',
  corner: 'bottom-right',
  theme: 'auto',
});

/**
 * Makes valid settings from whatever was stored, key by key: a valid value stays, any other becomes the default.
 * @param stored anything, undefined on first use
 * @returns settings of the current version; never throws
 */
export function repairSettings(stored: unknown): Settings {
  const raw = isRecord(stored) ? stored : {};
  return {
    version: SETTINGS_VERSION,
    topics: repairSwitches(raw.topics),
    sites: repairSwitches(raw.sites),
    inPages: oneOf(IN_PAGES, raw.inPages) ?? DEFAULT_SETTINGS.inPages,
    often: oneOf(OFTEN, raw.often) ?? DEFAULT_SETTINGS.often,
    chipSays: oneOf(CHIP_SAYS, raw.chipSays) ?? DEFAULT_SETTINGS.chipSays,
    statements: oneOf(STATEMENTS, raw.statements) ?? DEFAULT_SETTINGS.statements,
    corner: oneOf(CORNERS, raw.corner) ?? DEFAULT_SETTINGS.corner,
    theme: oneOf(THEMES, raw.theme) ?? DEFAULT_SETTINGS.theme,
  };
}

/** Whether the reader wants to hear of a topic. */
export function isTopicOn(settings: Settings, topic: string): boolean {
  return settings.topics[topic] ?? true;
}

/** Whether the reader wants a notice on a site. */
export function isSiteOn(settings: Settings, site: string): boolean {
  return settings.sites[site] ?? true;
}

/** The same settings with one topic switched. */
export function withTopic(settings: Settings, topic: string, on: boolean): Settings {
  return { ...settings, topics: { ...settings.topics, [topic]: on } };
}

/** The same settings with the notice switched on one site. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  return { ...settings, sites: { ...settings.sites, [site]: on } };
}

/** The same settings without what was chosen for one site: the notice is on there then, as on a site never switched. */
export function withoutSite(settings: Settings, site: string): Settings {
  const { [site]: _, ...sites } = settings.sites;
  return { ...settings, sites };
}

function repairSwitches(value: unknown): Record<string, boolean> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => isSwitch(entry)));
}

/**
 * Whether an entry is a valid switch of a topic or site. It may be one that the dataset no longer has: that is kept.
 */
export function isSwitch([id, on]: readonly [string, unknown]): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) && typeof on === 'boolean';
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}
