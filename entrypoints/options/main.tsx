import '../../components/theme.css';
import '../../components/report/report.css';
import '../../components/report/claim.css';
import '../../components/controls/controls.css';
import '../../components/notice/notice.css';
import '../../components/options/options.css';
import '../../components/options/first-view.css';
import '../../components/touch.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { allowedSites, askForSite, onAllowedChanged, takeBack } from '../../browser/allowed-sites.ts';
import { announceChange } from '../../browser/announce.ts';
import { readCatalog } from '../../browser/assets.ts';
import { readCommands } from '../../browser/commands.ts';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { newestOnly } from '../../browser/newest.ts';
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
import { OWN_SHOP } from '../../components/options/OwnShop.tsx';
import type { AskedSite, OptionsProps } from '../../components/options/state.ts';
import type { Catalog } from '../../core/bundle/compiled.ts';
import { withoutAway } from '../../core/reader/memory.ts';
import { type Settings, withoutSite, withSite, withTopic } from '../../core/reader/settings.ts';
import { exportSettings, importSettings, LARGEST_FILE, type SettingsFault } from '../../core/reader/settings-file.ts';
import { readAway } from './away.ts';

const isWelcome = new URLSearchParams(location.search).has('welcome');
/** True where Firefox opens the options from a private window; Chromium always opens them in a normal one. */
const isPrivate = browser.extension.inIncognitoContext;
/** The name that the extension gives the settings file; the reader may change it. */
const FILE = 'sidelight-settings.json';
let done = '';
let faults: SettingsFault[] = [];
/** The id of the site that the reader was asked about last, if it was not allowed. */
let refused = '';

/** Reads everything anew and renders it. */
const refresh = newestOnly(async (isNewest) => {
  const state = await read().catch(() => 'broken' as const);
  if (isNewest()) renderOptions(state);
});

setLanguage(...browserTexts());
labelPage(t('options_title'));
renderOptions('loading');
onChoicesChanged(() => void refresh());
onAllowedChanged(() => void refresh());
void refresh().then(showNamed);
addEventListener('hashchange', showNamed);

/** Opens what the address names, as in "#corner", and brings it in sight. */
function showNamed(): void {
  const name = location.hash.slice(1);
  const named = name ? document.getElementById(name) : null;
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
}

async function read(): Promise<OptionsProps['state']> {
  const settings = await readSettings(isPrivate);
  const language = await statementsLanguage(settings);
  setStatements(language);
  const [catalog, memory, commands] = await Promise.all([readCatalog(language), readMemory(isPrivate), readCommands()]);
  const [allowed, away] = await Promise.all([allowedSites(sitesOf(catalog)), readAway(memory, settings, catalog)]);
  return { settings, catalog, allowed, languages: navigator.languages, away, commands };
}

function sitesOf({ profiles }: Catalog): Catalog['profiles'][number]['sites'] {
  return profiles.flatMap(({ sites }) => sites);
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
      refused={refused}
      onAsk={(site) => void ask(site)}
      onTakeBack={(site) => void applyChange(giveBack(site), '')}
      onExport={() => void applyChange(writeFile(), t('settings_saved', FILE), t('settings_not_saved'))}
      onImport={(file) => void readFile(file)}
      onReset={() => void applyChange(resetAll(), t(isPrivate ? 'options_reset_private' : 'options_reset_done'))}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

/**
 * Asks the browser to let the notice into a site. Nothing may be awaited before that: the browser allows the question only
 * right after the press.
 */
async function ask(site: AskedSite): Promise<void> {
  const isGranted = await askForSite(site);
  // The reader wants the notice there now, whatever they chose before.
  const change = isGranted
    ? changeSettings((settings) => withoutSite(settings, site.id), isPrivate)
    : Promise.resolve();
  await applyChange(change, '', undefined, isGranted ? '' : site.id);
  // The welcome's button is gone then.
  if (document.activeElement === document.body) document.getElementById(OWN_SHOP)?.focus();
}

/** Gives a site back to the browser, and keeps no choice about it. */
async function giveBack(site: AskedSite): Promise<void> {
  await takeBack(site);
  await changeSettings((settings) => withoutSite(settings, site.id), isPrivate);
}

/** Forgets all choices. What the browser allowed holds for all windows, so a private one leaves that. */
async function resetAll(): Promise<void> {
  await reset(isPrivate);
  if (isPrivate) return;
  const sites = sitesOf(await readCatalog('en'));
  const allowed = await allowedSites(sites);
  await Promise.all(sites.map(({ id, hosts }) => hosts && allowed.has(id) && takeBack({ hosts })));
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

async function applyChange(
  change: Promise<unknown>,
  word: string,
  failed = t('storage_failed'),
  notAllowed = '',
): Promise<void> {
  faults = [];
  refused = notAllowed;
  done = await change.then(
    () => word,
    () => failed,
  );
  void announceChange();
  await refresh();
}
