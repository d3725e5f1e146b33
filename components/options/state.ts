import type { Catalog } from '../../core/bundle/compiled.ts';
import type { Away } from '../../core/reader/memory.ts';
import type { Settings } from '../../core/reader/settings.ts';
import type { SettingsFileProps } from './SettingsFile.tsx';

export interface OptionsState {
  settings: Settings;
  catalog: Catalog;
  /** Ids of the sites that the reader allowed in the browser. */
  allowed: ReadonlySet<string>;
  /** The browser's languages, first to last, as BCP 47 tags. */
  languages: readonly string[];
  /** Where the notice was sent away. */
  away: readonly Away[];
  /** The keyboard commands, each with the keys that the reader chose in the browser (empty for none). */
  commands: readonly { name: 'notice' | 'popup'; keys: string }[];
}

/** A site that the notice shows on once the reader allows it. */
export interface AskedSite {
  id: string;
  hosts: readonly string[];
}

export interface OptionsProps extends SettingsFileProps {
  /** `loading` until the dataset is read, `broken` if it can't be read. */
  state: OptionsState | 'loading' | 'broken';
  /** Whether this is the page that opens once, after installation. */
  isWelcome: boolean;
  /** A message about what the reader just did. */
  done: string;
  onSwitchTopic: (topic: string, on: boolean) => void;
  onSwitchSite: (site: string, on: boolean) => void;
  onChoose: (
    choice: Partial<Pick<Settings, 'inPages' | 'often' | 'chipSays' | 'statements' | 'corner' | 'theme'>>,
  ) => void;
  onShowAgain: (site: string) => void;
  /** The id of the site that the reader was asked about last, if it was not allowed; else empty. */
  refused: string;
  /** The reader wants the notice on a site, which the browser has to allow. */
  onAsk: (site: AskedSite) => void;
  /** The reader gives a site back to the browser. */
  onTakeBack: (site: AskedSite) => void;
  onReset: () => void;
}
