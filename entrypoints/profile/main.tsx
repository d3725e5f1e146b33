import '../../components/report.css';
import '../../components/controls.css';
import '../../components/profile/cite.css';
import '../../components/profile/pictures.css';
import '../../components/profile/print.css';
import { type ComponentChild, render } from 'preact';
import { ProfilePage, type ProfilePageProps } from '../../components/profile/ProfilePage.tsx';
import type { ProfileState } from '../../components/profile/state.ts';
import { t } from '../../components/text.ts';
import { type View, withChoice } from '../../data/query.ts';
import type { Hits } from '../../data/search.ts';
import { prepareInterface } from '../seams/interface.ts';
import { onChoicesChanged } from '../seams/storage.ts';
import { currentPlace, currentQuery, onMove, showQuery, takeCited } from './address.ts';
import { citeDialog, openCitation } from './citing.tsx';
import { closeMenus } from './menus.ts';
import { type Reading, readChoices, readProfile, stateOf } from './reading.ts';
import { takeAlong } from './taking.ts';
import { type DrawView, loadView } from './views.tsx';

let reading: Reading | undefined;
let search: ((words: string) => Hits) | undefined;
/** Views whose code has been read. */
const views = new Map<View, DrawView>();

prepareInterface('extension_name');
closeMenus();
onMove((move) => void moved(move));
onChoicesChanged(() => void chosenElsewhere());
void begin();

async function begin(): Promise<void> {
  try {
    reading = await readProfile(currentQuery().profile);
    if (!reading) return drawPage('unknown');
    document.title = t('profile_title', reading.guide.name);
    await draw();
    goToPlace();
    const cited = takeCited();
    if (cited) await cite(cited);
    // Once all is on show: who searches before that waits for it.
    requestIdleCallback(() => void prepareSearch().catch(() => drawPage('broken')));
  } catch {
    drawPage('broken');
  }
}

/** Draws what the address names, or says that it can't: also what is read later than the dataset can be damaged. */
async function draw(): Promise<void> {
  try {
    await drawAddressed();
  } catch {
    drawPage('broken');
  }
}

/** Code that the view needs is read first, and the page says so meanwhile. */
async function drawAddressed(): Promise<void> {
  if (!reading) return;
  const query = currentQuery();
  if (query.words.trim() !== '') await prepareSearch();
  const state = currentState(reading);
  const drawView = views.get(query.view);
  drawPage(state, drawView?.(state, { redraw: () => void draw(), cite: (id) => void cite(id) }));
  if (drawView) return;
  views.set(query.view, await loadView(query.view));
  await drawAddressed();
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
      onExport={(format) => reading && void takeAlong(currentState(reading), format)}
      onPrint={() => print()}
      dialog={citeDialog(draw)}
    >
      {view}
    </ProfilePage>,
    document.getElementById('app') as HTMLElement,
  );
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
  if (currentPlace() !== '') goToPlace();
  else if (move === 'link') scrollTo(0, 0);
}

async function chosenElsewhere(): Promise<void> {
  if (!reading) return;
  reading = { ...reading, settings: await readChoices() };
  await draw();
}

/** Goes to the section, year, claim or later development that the address names, with the focus. */
function goToPlace(): void {
  const place = currentPlace();
  if (place === '') return;
  const name = CSS.escape(place);
  const element = document.querySelector<HTMLElement>(`#${name}, [data-claim="${name}"], [data-later="${name}"]`);
  const whole = element?.closest<HTMLElement>('.claim') ?? element;
  whole?.scrollIntoView({ block: 'start' });
  // What happened since may stand below all that is seen of a long card.
  if (element !== whole) element?.scrollIntoView({ block: 'nearest' });
  whole?.focus({ preventScroll: true });
}
