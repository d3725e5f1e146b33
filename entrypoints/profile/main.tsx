import { type ComponentChild, render } from 'preact';
import { readClaims } from '../../browser/assets.ts';
import { painted } from '../../browser/painted.ts';
import { onChoicesChanged } from '../../browser/storage.ts';
import { t } from '../../components/language/text.ts';
import { ProfilePage, type ProfilePageProps } from '../../components/profile/ProfilePage.tsx';
import type { ProfileState } from '../../components/profile/state.ts';
import type { Claims } from '../../core/bundle/compiled.ts';
import { originalOf, withOriginals } from '../../core/claims/originals.ts';
import type { ExportFormat } from '../../core/export/contents.ts';
import { type ProfileQuery, type View, withChoice } from '../../core/profile/query.ts';
import { firstResults } from '../../core/profile/results.ts';
import type { Hits } from '../../core/profile/search.ts';
import { currentPlace, currentQuery, onMove, searchable, showQuery, takeCited } from './address.ts';
import { keepStatements, readChoices } from './choices.ts';
import { citeDialog, openCitation } from './citing.tsx';
import { exportClaims } from './export.ts';
import { closeMenus } from './menus.ts';
import { unfoldForPrint } from './print.ts';
import { type Reading, readProfile, stateOf, withChoices } from './reading.ts';
import { slideToTab } from './tabs.ts';
import type { RenderView } from './view.ts';
import { loadView } from './views.tsx';

let reading: Reading | undefined;
let search: ((words: string) => Hits) | undefined;
/** The translated claims whose English the reader wants to see, and all claims in English once one is wanted. */
const originals = new Set<string>();
let english: Claims | undefined;
/** Number of the latest showing, so that an older one that takes longer never replaces it. */
let showing = 0;
/** What became of the reader's last choice of a language, where it needs saying. */
let said: string | undefined;
/** Views whose code has been loaded. */
const views = new Map<View, RenderView>();

/** Reading begins as soon as this code runs; the browser may still be showing the page's frame. */
const firstRead = Promise.all([readProfile(currentQuery().profile), loadViewOnce(currentQuery().view)]);
firstRead.catch(() => undefined); // open() shows the error
onChoicesChanged(() => orBroken(chosenElsewhere()));

/** Renders the page, and from then on follows what the reader does. */
export async function open(): Promise<void> {
  closeMenus();
  unfoldForPrint();
  onMove((move) => orBroken(moved(move)));
  try {
    // Choices may have come meanwhile, and it was read with them.
    reading ??= (await firstRead)[0];
    if (!reading) return renderPage('unknown');
    document.title = t('profile_title', reading.guide.name);
    const cited = await takeCited();
    await show(firstParts());
    slideToTab();
    goTo(currentPlace());
    if (cited) {
      goTo(cited);
      await cite(cited);
    }
    // This begins once everything is shown; a reader who searches earlier waits for it.
    requestIdleCallback(() => void prepareSearch().catch(() => renderPage('broken')));
  } catch {
    renderPage('broken');
  }
}

/** Says that the page can't be read where what is done can't be. */
function orBroken(doing: Promise<void>): void {
  doing.catch(() => renderPage('broken'));
}

/**
 * Renders what the address names, or the message that it can't: code that is loaded after the dataset can be damaged
 * too.
 * @param parts the parts to render, one after the other
 */
async function show(parts: readonly Part[] = [all]): Promise<void> {
  try {
    await showAddressed(parts);
  } catch {
    renderPage('broken');
  }
}

/** Loads the code of the view first if it is missing; meanwhile the page says that it is loading. */
async function showAddressed(parts: readonly Part[]): Promise<void> {
  if (!reading) return;
  const mine = ++showing;
  const query = currentQuery();
  if (query.words.trim() !== '') await prepareSearch();
  const state = currentState(reading);
  const renderView = views.get(query.view);
  if (!renderView) {
    renderPage(state);
    await loadViewOnce(query.view);
    return showAddressed(parts);
  }
  for (const [at, part] of parts.entries()) {
    if (at > 0) await painted();
    if (mine !== showing) return;
    const shown = part(state);
    renderPage(
      shown,
      renderView(shown, {
        ask,
        cite: (id) => orBroken(cite(id)),
        original: (claim, on) => orBroken(showOriginal(claim, on)),
      }),
    );
  }
}

/** Loads the code that renders a view. */
async function loadViewOnce(view: View): Promise<void> {
  views.set(view, await loadView(view));
}

/** Chooses the part of the page that is rendered. */
type Part = (state: ProfileState) => ProfileState;

const all: Part = (state) => state;

/** As many cards as fit into a large window. They can be read while the rest, some thousand elements, is rendered. */
const FIRST_CARDS = 12;

/**
 * What is rendered when the page opens: the first cards and then the rest, where there are any. If the address names a
 * place, everything is rendered at once: the place may be below the first cards.
 */
function firstParts(): Part[] {
  const { view } = currentQuery();
  if (currentPlace() !== '') return [all];
  if (view === 'changes') return [firstSections, all];
  return view === 'statements' ? [firstCards, all] : [all];
}

/** As many sections as fit into a large window, where a section is a few pairs. */
const FIRST_SECTIONS = 3;

const firstSections: Part = (state) => ({
  ...state,
  guide: { ...state.guide, sections: state.guide.sections.slice(0, FIRST_SECTIONS) },
  isPartial: true,
});

const firstCards: Part = (state) => ({
  ...state,
  results: firstResults(state.results, FIRST_CARDS),
  isPartial: true,
});

function currentState(read: Reading): ProfileState {
  const place = currentPlace();
  const isRecord = place !== '' && !/^(section|year)-/.test(place);
  const state = stateOf(read, currentQuery(), isRecord ? place : undefined, search);
  const groups = state.results.groups.map((group) => ({
    ...group,
    cards: withOriginals(group.cards, originals, english),
  }));
  return { ...state, results: { ...state.results, groups } };
}

async function cite(id: string): Promise<void> {
  if (reading) await openCitation(id, currentState(reading), show);
}

function renderPage(state: ProfilePageProps['state'], view?: ComponentChild): void {
  render(
    <ProfilePage
      state={state}
      onSearch={(words) => {
        showQuery({ ...searchable(currentQuery()), words }, 'replace');
        void show();
      }}
      onChoose={(facet, value, on) => {
        ask(withChoice(searchable(currentQuery()), facet, value, on));
      }}
      onStatements={(chosen) => orBroken(showKept(keepStatements(chosen)))}
      said={said}
      onExport={(format) => void exportShown(format)}
      onPrint={() => print()}
      dialog={citeDialog(show)}
    >
      {view}
    </ProfilePage>,
    document.getElementById('app') as HTMLElement,
  );
}

/** Shows what the reader asks for, as a new step in the browser's history. */
function ask(query: ProfileQuery): void {
  showQuery(query, 'push');
  void show();
}

/** Exports what the view shows. The code that writes it is loaded only now, and may be damaged too. */
async function exportShown(format: ExportFormat): Promise<void> {
  try {
    if (reading) await exportClaims(currentState(reading), format);
  } catch {
    renderPage('broken');
  }
}

async function prepareSearch(): Promise<void> {
  if (search || !reading) return;
  const { makeSearch } = await import('../../core/profile/search.ts');
  search ??= makeSearch(reading.claims, await readClaims(reading.guide.id, 'en'));
}

async function moved(move: 'link' | 'history'): Promise<void> {
  const isOther = currentQuery().profile !== undefined && currentQuery().profile !== reading?.guide.id;
  if (isOther) return location.reload();
  const hadFocus = hasFocus();
  await show();
  slideToTab();
  if (currentPlace() !== '') goTo(currentPlace());
  else if (move === 'link') scrollTo(0, 0);
  if (hadFocus && !hasFocus()) focusShown();
}

/** Whether anything in the page has the focus. */
function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

/**
 * Moves the focus to what is shown, if what had it is gone, such as a link of the relations diagram: readers who use the
 * keyboard would otherwise have to begin again at the top of the page.
 */
function focusShown(): void {
  const shown =
    document.querySelector<HTMLElement>('.group-of-claims :is(h2, .claim)') ?? document.querySelector('main');
  if (!shown) return;
  shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
}

async function chosenElsewhere(): Promise<void> {
  reading ??= (await firstRead)[0];
  if (!reading) return;
  const settings = await readChoices();
  if (settings.statements === reading.settings.statements) reading = await withChoices(reading, settings);
  else await readAgain(reading.guide.id);
  await show();
}

/**
 * Shows the statements in the language that the reader chose, or says that it could not be kept.
 * @param kept whether it could
 */
export async function showKept(kept: Promise<boolean>): Promise<void> {
  said = (await kept) ? undefined : t('storage_failed');
  await chosenElsewhere();
}

/** Reads the statements anew, in the language that the reader chose meanwhile. */
async function readAgain(profile: string): Promise<void> {
  reading = (await readProfile(profile)) ?? reading;
  search = undefined;
  originals.clear();
  await prepareSearch();
}

async function showOriginal(claim: string, shown: boolean): Promise<void> {
  if (!reading) return;
  english ??= await readClaims(reading.guide.id, 'en');
  if (shown) originals.add(originalOf(claim));
  else originals.delete(originalOf(claim));
  await show();
}

/** Scrolls to a section, year, claim or later entry, and moves the focus there. */
function goTo(place: string): void {
  if (place === '') return;
  const name = CSS.escape(place);
  const element = document.querySelector<HTMLElement>(`#${name}, [data-claim="${name}"], [data-later="${name}"]`);
  const whole = element?.closest<HTMLElement>('.claim') ?? element;
  whole?.scrollIntoView({ block: 'start' });
  // In a long card, a later entry may be below the part that the window shows.
  if (element !== whole) element?.scrollIntoView({ block: 'nearest' });
  if (!whole) return;
  // The address may not name what is cited: it may be from a private window.
  if (!whole.hasAttribute('tabindex')) whole.tabIndex = -1;
  whole.focus({ preventScroll: true });
}
