import '../../components/report.css';
import '../../components/controls.css';
import '../../components/profile/cite.css';
import '../../components/profile/pictures.css';
import '../../components/profile/print.css';
import { type ComponentChild, render } from 'preact';
import { ProfilePage, type ProfilePageProps } from '../../components/profile/ProfilePage.tsx';
import type { ProfileState } from '../../components/profile/state.ts';
import { t } from '../../components/text.ts';
import { beginningOf } from '../../data/beginning.ts';
import type { ExportFormat } from '../../data/export/selection.ts';
import { type View, withChoice } from '../../data/query.ts';
import type { Hits } from '../../data/search.ts';
import { prepareInterface } from '../seams/interface.ts';
import { onChoicesChanged } from '../seams/storage.ts';
import { currentPlace, currentQuery, keepPrivate, onMove, showQuery, takeCited } from './address.ts';
import { citeDialog, openCitation } from './citing.tsx';
import { closeMenus } from './menus.ts';
import { isPrivate, type Reading, readChoices, readProfile, stateOf } from './reading.ts';
import { takeAlong } from './taking.ts';
import { type DrawView, loadView } from './views.tsx';

let reading: Reading | undefined;
let search: ((words: string) => Hits) | undefined;
/** Views whose code has been read. */
const views = new Map<View, DrawView>();

prepareInterface('extension_name');
closeMenus();
onMove((move) => void moved(move));
if (isPrivate) keepPrivate();
onChoicesChanged(() => void chosenElsewhere());
void begin();

async function begin(): Promise<void> {
  try {
    reading = await readProfile(currentQuery().profile);
    if (!reading) return drawPage('unknown');
    document.title = t('profile_title', reading.guide.name);
    if (currentPlace() === '') {
      await draw(beginning);
      await painted();
    }
    await draw();
    goTo(currentPlace());
    const cited = await takeCited();
    if (cited) {
      goTo(cited);
      await cite(cited);
    }
    // Once all is on show: who searches before that waits for it.
    requestIdleCallback(() => void prepareSearch().catch(() => drawPage('broken')));
  } catch {
    drawPage('broken');
  }
}

/** Draws what the address names, or says that it can't: also what is read later than the dataset can be damaged. */
async function draw(part: Part = all): Promise<void> {
  try {
    await drawAddressed(part);
  } catch {
    drawPage('broken');
  }
}

/** Code that the view needs is read first, and the page says so meanwhile. */
async function drawAddressed(part: Part): Promise<void> {
  if (!reading) return;
  const query = currentQuery();
  if (query.words.trim() !== '') await prepareSearch();
  const state = part(currentState(reading));
  const drawView = views.get(query.view);
  drawPage(state, drawView?.(state, { redraw: () => void draw(), cite: (id) => void cite(id) }));
  if (drawView) return;
  views.set(query.view, await loadView(query.view));
  await drawAddressed(part);
}

/** What of the page is drawn. */
type Part = (state: ProfileState) => ProfileState;

const all: Part = (state) => state;

/** As many cards as fit into a large window: they can be read while the others, some thousand elements, are made. */
const FIRST_CARDS = 12;

const beginning: Part = (state) => ({
  ...state,
  results: { ...state.results, groups: beginningOf(state.results.groups, 'cards', FIRST_CARDS) },
  isBeginning: true,
});

/** Waits until the browser has shown what was drawn; a tab that nobody sees shows nothing. */
async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function currentState(read: Reading): ProfileState {
  const place = currentPlace();
  const isRecord = place !== '' && !/^(section|year)-/.test(place);
  return stateOf(read, currentQuery(), isRecord ? place : undefined, search);
}

async function cite(id: string): Promise<void> {
  if (reading) await openCitation(id, currentState(reading), draw);
}

function drawPage(state: ProfilePageProps['state'], view?: ComponentChild): void {
  render(
    <ProfilePage
      state={state}
      onSearch={(words) => {
        showQuery({ ...currentQuery(), words }, 'replace');
        void draw();
      }}
      onChoose={(facet, value, on) => {
        showQuery(withChoice(currentQuery(), facet, value, on), 'push');
        void draw();
      }}
      onExport={(format) => void take(format)}
      onPrint={() => print()}
      dialog={citeDialog(draw)}
    >
      {view}
    </ProfilePage>,
    document.getElementById('app') as HTMLElement,
  );
}

/** Takes along what is in view; the code that writes it is read only now, and may be damaged too. */
async function take(format: ExportFormat): Promise<void> {
  try {
    if (reading) await takeAlong(currentState(reading), format);
  } catch {
    drawPage('broken');
  }
}

async function prepareSearch(): Promise<void> {
  if (search || !reading) return;
  const { makeSearch } = await import('../../data/search.ts');
  search ??= makeSearch(reading.claims);
}

async function moved(move: 'link' | 'history'): Promise<void> {
  const isOther = currentQuery().profile !== undefined && currentQuery().profile !== reading?.guide.id;
  if (isOther) return location.reload();
  await draw();
  if (currentPlace() !== '') goTo(currentPlace());
  else if (move === 'link') scrollTo(0, 0);
}

async function chosenElsewhere(): Promise<void> {
  if (!reading) return;
  reading = { ...reading, settings: await readChoices() };
  await draw();
}

/** Goes to a section, year, claim or later development, with the focus. */
function goTo(place: string): void {
  if (place === '') return;
  const name = CSS.escape(place);
  const element = document.querySelector<HTMLElement>(`#${name}, [data-claim="${name}"], [data-later="${name}"]`);
  const whole = element?.closest<HTMLElement>('.claim') ?? element;
  whole?.scrollIntoView({ block: 'start' });
  // What happened since may stand below all that is seen of a long card.
  if (element !== whole) element?.scrollIntoView({ block: 'nearest' });
  whole?.focus({ preventScroll: true });
}
