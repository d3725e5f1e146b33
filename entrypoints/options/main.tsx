import '../../components/theme.css';
import '../../components/report/report.css';
import '../../components/controls/controls.css';
import '../../components/notice/notice.css';
import '../../components/options/options.css';
import '../../components/options/first-view.css';
import '../../components/touch.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { announceChange } from '../../browser/announce.ts';
import { readCatalog } from '../../browser/assets.ts';
import { readCommands } from '../../browser/commands.ts';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { save } from '../../browser/save.ts';
import { statementsLanguage } from '../../browser/statements.ts';
import {
  changeMemory,
  changeSettings,
  onChoicesChanged,
  readKeptSettings,
  readMemory,
  readSettings,
  reset,
} from '../../browser/storage.ts';
import { setLanguage, setStatements, t } from '../../components/language/text.ts';
import { Options } from '../../components/options/Options.tsx';
import type { OptionsProps } from '../../components/options/state.ts';
import { withoutAway } from '../../core/reader/memory.ts';
import { type Settings, withSite, withTopic } from '../../core/reader/settings.ts';
import { exportSettings, importSettings, LARGEST_FILE, type SettingsFault } from '../../core/reader/settings-file.ts';
import { readAway } from './away.ts';

const isWelcome = new URLSearchParams(location.search).has('welcome');
/** True where Firefox opens the options from a private window; Chromium always opens them in a normal one. */
const isPrivate = browser.extension.inIncognitoContext;
/** The name that the extension gives the settings file; the reader may change it. */
const FILE = 'sidelight-settings.json';
let done = '';
let faults: SettingsFault[] = [];
/** Number of the latest reading, so that an older one that takes longer never replaces it. */
let reading = 0;

setLanguage(...browserTexts());
labelPage(t('options_title'));
renderOptions('loading');
onChoicesChanged(() => void refresh());
void refresh().then(showNamed);
addEventListener('hashchange', showNamed);

/** Opens what the address names, as in "#corner", and brings it in sight. */
function showNamed(): void {
  const name = location.hash.slice(1);
  const named = name ? document.getElementById(name) : null;
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
}

async function refresh(): Promise<void> {
  const mine = ++reading;
  const state = await read().catch(() => 'broken' as const);
  if (mine === reading) renderOptions(state);
}

async function read(): Promise<OptionsProps['state']> {
  const settings = await readSettings(isPrivate);
  const language = await statementsLanguage(settings);
  setStatements(language);
  const [catalog, memory, commands] = await Promise.all([readCatalog(language), readMemory(isPrivate), readCommands()]);
  return { settings, catalog, away: await readAway(memory, settings, catalog), commands };
}

function renderOptions(state: OptionsProps['state']): void {
  const change = (changed: (settings: Settings) => Settings) =>
    void applyChange(changeSettings(changed, isPrivate), '');
  render(
    <Options
      state={state}
      isWelcome={isWelcome}
      done={done}
      faults={faults}
      onSwitchTopic={(topic, on) => change((settings) => withTopic(settings, topic, on))}
      onSwitchSite={(site, on) => change((settings) => withSite(settings, site, on))}
      onChoose={(choice) => change((settings) => ({ ...settings, ...choice }))}
      onShowAgain={(site) =>
        void applyChange(
          changeMemory((memory) => withoutAway(memory, site), isPrivate),
          '',
        )
      }
      onExport={() => void applyChange(writeFile(), t('settings_saved', FILE), t('settings_not_saved'))}
      onImport={(file) => void readFile(file)}
      onReset={() => void applyChange(reset(isPrivate), t(isPrivate ? 'options_reset_private' : 'options_reset_done'))}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

async function writeFile(): Promise<void> {
  save(new Blob([exportSettings(await readKeptSettings(isPrivate))], { type: 'application/json' }), FILE);
}

/** Takes over the settings of a file, all or none; if none, it shows what is wrong with the file. */
async function readFile(file: File): Promise<void> {
  // One byte more than the limit is enough to tell that a file is too large. If the file can't be read, the empty text
  // is refused as no settings file.
  const text = await file
    .slice(0, LARGEST_FILE + 1)
    .text()
    .catch(() => '');
  const read = importSettings(text);
  if ('settings' in read)
    return applyChange(
      changeSettings(() => read.settings, isPrivate),
      t('settings_taken', file.name),
    );
  done = '';
  faults = read.faults;
  await refresh();
}

async function applyChange(change: Promise<unknown>, word: string, failed = t('storage_failed')): Promise<void> {
  faults = [];
  done = await change.then(
    () => word,
    () => failed,
  );
  void announceChange();
  await refresh();
}
