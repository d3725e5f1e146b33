import '../../components/theme.css';
import '../../components/report/report.css';
import '../../components/report/claim.css';
import '../../components/controls/controls.css';
import '../../components/popup/popup.css';
import '../../components/touch.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { allowedSites, askForSite, onAllowedChanged } from '../../browser/allowed-sites.ts';
import { announceChange } from '../../browser/announce.ts';
import { readCatalog, readClaims, readGlances, readIndex } from '../../browser/assets.ts';
import { readGuideFor } from '../../browser/guide.ts';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { newestOnly } from '../../browser/newest.ts';
import { readNews } from '../../browser/news.ts';
import { openCorrection, openProfile } from '../../browser/open-page.ts';
import { findOwner, report as makeReport, readChoices } from '../../browser/page-report.ts';
import { idle } from '../../browser/painted.ts';
import { closeFor } from '../../browser/phone.ts';
import { rememberSeen } from '../../browser/seen.ts';
import { statementsLanguage } from '../../browser/statements.ts';
import { changeMemory, changeSettings, onChoicesChanged } from '../../browser/storage.ts';
import type { StatusMessage } from '../../components/controls/StatusLine.tsx';
import { setLanguage, setStatements, t } from '../../components/language/text.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps, PopupState } from '../../components/popup/state.ts';
import { wantsOriginals } from '../../core/claims/originals.ts';
import { fullAfter, showSections } from '../../core/claims/sections.ts';
import { hasProfile } from '../../core/page/report.ts';
import { type Seen, withoutAway } from '../../core/reader/memory.ts';
import { withoutSite, withSite, withTopic } from '../../core/reader/settings.ts';
import { activePage, askForSites } from './active-page.ts';
import { askedSite, isAllowed, relationOf } from './asked-site.ts';

let full: ReadonlySet<string> = new Set();
let done: StatusMessage | undefined;
let pageUrl = '';
let isPrivate = false;
let profile = '';
/** The page's site, if the notice shows there only once the reader allows it; and whether they just did not. */
let asked: Awaited<ReturnType<typeof askedSite>>;
let isRefused = false;
let isReadingAhead = false;
let isPainted = false;
/**
 * What the reader had seen before this popup opened. It is kept so that news stays visible as long as the popup is
 * open.
 */
let seenBefore: Promise<Seen | undefined> | undefined;

const NOTHING_FOUND = { relation: undefined, sections: [], news: undefined } as const;

/** "Loading" is shown only if reading takes longer than this; otherwise it would come and go at once, and flicker. */
const SAY_LOADING_AFTER_MS = 200;

/**
 * Reads everything anew and renders it. It also runs when the reader chooses something elsewhere, which then shows here
 * at once.
 */
const refresh = newestOnly(readAndRender);

setLanguage(...browserTexts());
labelPage(t('extension_name'));
const loading = setTimeout(() => renderPopup('loading'), SAY_LOADING_AFTER_MS);
onChoicesChanged(() => void refresh());
onAllowedChanged(() => void refresh());
void readIndex().catch(() => undefined); // refresh() shows the error
void refresh();

async function readAndRender(isNewest: () => boolean): Promise<void> {
  const state = await read().catch(() => 'broken' as const);
  if (!isNewest()) return;
  clearTimeout(loading);
  if (!isPainted && typeof state === 'object') {
    renderPopup({ ...state, isPartial: true });
    await idle();
    if (!isNewest()) return;
  }
  isPainted = true;
  renderPopup(state);
}

async function read(): Promise<PopupProps['state']> {
  // Most windows are not private, so their choices are read before it is known which kind of window this is.
  const lasting = readChoices(false);
  const [{ page, access, ...active }, { version }] = await Promise.all([
    activePage((url) => void preload(url, lasting)),
    readIndex(),
  ]);
  pageUrl = page.url;
  isPrivate = active.isPrivate;
  const choices = isPrivate ? readChoices(true) : lasting;
  const made = await makeReport(page, access, isPrivate, false, choices);
  const { settings, memory } = made;
  const language = await statementsLanguage(settings);
  setStatements(language);
  asked = hasProfile(made.report) ? await askedSite(made.report, language) : undefined;
  const isWithheld = access === 'granted' && asked && !(await isAllowed(asked));
  const { report } = isWithheld ? await makeReport(page, 'withheld', isPrivate, false, choices) : made;
  const common = {
    report,
    settings,
    version,
    isPartial: false,
    isRefused,
    canSearch: !isPrivate,
    done,
    now: new Date(),
  };
  if (!hasProfile(report)) return { ...common, ...(await readCovered(language)), ...NOTHING_FOUND };
  profile = report.profile.id;
  seenBefore ??= rememberSeen('popup', version, isPrivate, memory);
  const { sections: shown } = report;
  const [glances, seen, relation, claims, english] = await Promise.all([
    readGlances(profile, language),
    seenBefore,
    relationOf(report, language),
    full.size > 0 ? readClaims(profile, language) : undefined,
    wantsOriginals(full) ? readClaims(profile, 'en') : undefined,
  ]);
  const news = await readNews({ seen, version, profile, sections: shown, language });
  const sections = showSections(glances, shown, full, claims, english);
  readAheadOnce(language);
  return { ...common, catalog: undefined, allowed: new Set(), relation, sections, news };
}

/** Reads all that Sidelight covers, and where the reader allowed the notice besides. */
async function readCovered(language: string): Promise<Pick<PopupState, 'catalog' | 'allowed'>> {
  const catalog = await readCatalog(language);
  return { catalog, allowed: await allowedSites(catalog.profiles.flatMap(({ sites }) => sites)) };
}

/** Reads the statements once the popup is drawn, so that what the reader opens is there at once. */
function readAheadOnce(language: string): void {
  if (isReadingAhead) return;
  isReadingAhead = true;
  requestIdleCallback(() => void readClaims(profile, language).catch(() => undefined)); // refresh() shows the error
}

/** Begins to read the files that almost every report leads to, before the report is made. */
async function preload(url: string, choices: ReturnType<typeof readChoices>): Promise<void> {
  try {
    const [owner, { settings }] = await Promise.all([findOwner(url), choices]);
    const language = await statementsLanguage(settings);
    if (owner)
      await Promise.all([readGuideFor(owner.reach, owner.profile, language), readGlances(owner.profile, language)]);
  } catch {
    // refresh() reads the same files and shows the error
  }
}

function renderPopup(state: PopupProps['state']): void {
  render(
    <Popup
      state={state}
      onExpand={(what, open) => {
        full = fullAfter(full, typeof state === 'object' ? state.sections : [], what, open);
        void refresh();
      }}
      onSwitchTopic={(topic, on) => void applyChange(switchTopic(topic, on))}
      onHideTopic={(topic, title) => void hideTopic(topic, title)}
      onSwitchSite={(site, on) =>
        void applyChange(changeSettings((settings) => withSite(settings, site, on), isPrivate))
      }
      onAllow={() => void allow()}
      onAsk={() => void ask()}
      onShowAgain={(site) => void applyChange(changeMemory((memory) => withoutAway(memory, site), isPrivate))}
      onCite={(claim) => void closeFor(openProfile(profile, isPrivate, { cite: claim }))}
      onProfile={(id, place) => void closeFor(openProfile(id, isPrivate, place))}
      onWrong={(claim) => void closeFor(openCorrection(claim, pageUrl, isPrivate))}
      onOptions={() => void closeFor(browser.runtime.openOptionsPage())}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

/**
 * Asks the browser to let the extension into its sites. Nothing may be awaited before that: the browser allows the
 * question only right after the press.
 */
async function allow(): Promise<void> {
  const granted = await askForSites().catch(() => false);
  done = granted ? undefined : { text: t('popup_withheld_refused') };
  await refresh();
}

/**
 * Asks the browser to let the notice into the page's site. Nothing may be awaited before that either. Then the button is
 * gone, so the focus goes to the switch that says the same.
 */
async function ask(): Promise<void> {
  if (!asked) return;
  const { id } = asked;
  const answer = askForSite(asked);
  // The reader wants the notice here now, whatever they chose before. Done at once, since a prompt may close the popup.
  const change = changeSettings((settings) => withoutSite(settings, id), isPrivate);
  isRefused = !(await answer);
  await applyChange(change, isRefused ? undefined : { text: t('ask_granted') });
  if (!isRefused) document.getElementById('site')?.focus();
}

function switchTopic(topic: string, on: boolean): Promise<void> {
  return changeSettings((settings) => withTopic(settings, topic, on), isPrivate);
}

/** Hides a topic, and moves the focus to the undo button, since the button that had it is gone. */
async function hideTopic(topic: string, title: string): Promise<void> {
  await applyChange(switchTopic(topic, false), {
    text: t('done_topic_hidden', title),
    undo: () => void applyChange(switchTopic(topic, true)),
  });
  document.querySelector<HTMLElement>('.status button')?.focus();
}

async function applyChange(change: Promise<unknown>, word?: StatusMessage): Promise<void> {
  done = await change.then(
    () => word,
    () => ({ text: t('storage_failed') }),
  );
  void announceChange();
  await refresh();
}
