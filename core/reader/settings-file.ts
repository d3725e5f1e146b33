import { isRecord } from '../is-record.ts';
import {
  CHIP_SAYS,
  CORNERS,
  IN_PAGES,
  isSwitch,
  OFTEN,
  repairSettings,
  SETTINGS_VERSION,
  type Settings,
  STATEMENTS,
  THEMES,
} from './settings.ts';

/** The largest settings file that is read, in bytes; those that the extension writes are far smaller. */
export const LARGEST_FILE = 100_000;

/** The `format` by which a settings file is recognized. */
const FORMAT = 'sidelight-settings';

/** The versions of settings that ever were: files of each are read. */
const VERSIONS = Array.from({ length: SETTINGS_VERSION }, (_, at) => at + 1);

/** What is wrong with a file that should be settings, and where. */
export interface SettingsFault {
  kind: 'too_large' | 'not_settings' | 'version' | 'missing' | 'unknown' | 'wrong';
  /** The key at fault, as in "theme" or "topics.water"; empty if it is the whole file. */
  key: string;
}

/**
 * The keys of single choices, with the values allowed for each. A file must have all of these and the switches, but for
 * those that came later.
 */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  inPages: IN_PAGES,
  often: OFTEN,
  chipSays: CHIP_SAYS,
  statements: STATEMENTS,
  corner: CORNERS,
  theme: THEMES,
};
const SWITCHES = ['topics', 'sites'];
/** The version that brought a choice; files of earlier ones don't have it. */
const SINCE: Readonly<Record<string, number>> = { chipSays: 2, statements: 3 };

/** Writes settings as the text of a file. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, ...settings }, null, 2)}\n`;
}

/**
 * Reads settings from the text of a file. A file is taken whole or not at all.
 * @param text anything
 * @returns the settings, or what is wrong, key by key; never throws
 */
export function importSettings(text: string): { settings: Settings } | { faults: SettingsFault[] } {
  if (new TextEncoder().encode(text).length > LARGEST_FILE) return { faults: [{ kind: 'too_large', key: '' }] };
  const file = parse(text);
  if (!isRecord(file) || file.format !== FORMAT) return { faults: [{ kind: 'not_settings', key: '' }] };
  const version = VERSIONS.find((one) => one === file.version);
  if (version === undefined) return { faults: [{ kind: 'version', key: '' }] };
  const faults = faultsOf(file, version);
  return faults.length > 0 ? { faults } : { settings: repairSettings(file) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(file: Record<string, unknown>, version: number): SettingsFault[] {
  const known = [...SWITCHES, ...Object.keys(CHOICES)];
  const missing = known.filter((key) => !Object.hasOwn(file, key) && (SINCE[key] ?? 1) <= version);
  return [
    ...missing.map((key) => fault('missing', key)),
    ...Object.entries(file).flatMap(([key, value]) => valueFaults(key, value)),
  ];
}

function valueFaults(key: string, value: unknown): SettingsFault[] {
  if (key === 'format' || key === 'version') return [];
  if (SWITCHES.includes(key)) return switchFaults(key, value);
  const allowed = Object.hasOwn(CHOICES, key) ? CHOICES[key] : undefined;
  if (!allowed) return [fault('unknown', key)];
  return allowed.some((one) => one === value) ? [] : [fault('wrong', key)];
}

function switchFaults(key: string, value: unknown): SettingsFault[] {
  if (!isRecord(value)) return [fault('wrong', key)];
  const wrong = Object.entries(value).filter((entry) => !isSwitch(entry));
  return wrong.map(([id]) => fault('wrong', `${key}.${id}`));
}

/** A key in somebody else's file can be any text, so it is cut to a length that one can read. */
function fault(kind: SettingsFault['kind'], key: string): SettingsFault {
  return { kind, key: key.length > 60 ? `${key.slice(0, 60)}…` : key };
}
