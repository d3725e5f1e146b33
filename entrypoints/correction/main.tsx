import '../../components/theme.css';
import '../../components/report/report.css';
import '../../components/report/claim.css';
import '../../components/controls/controls.css';
import '../../components/options/options.css';
import '../../components/touch.css';
import { render } from 'preact';
import { readCatalog, readClaims, readFiles, readRelations } from '../../browser/assets.ts';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { isPrivatePage, takeOpening } from '../../browser/opening.ts';
import { readSettings } from '../../browser/storage.ts';
import { Correction } from '../../components/correction/Correction.tsx';
import type { CorrectionProps, CorrectionState } from '../../components/correction/state.ts';
import { setLanguage, t } from '../../components/language/text.ts';
import { makeCards } from '../../core/claims/card.ts';
import type { CorrectedStatement } from '../../core/export/correction.ts';

let done = '';
/** What is on show. */
let state: CorrectionProps['state'] = 'loading';

setLanguage(...browserTexts());
labelPage(t('correction_title'));
renderCorrection();
state = await read().catch(() => 'broken' as const);
renderCorrection();

/** Finds the statement that the correction is about, in whichever profile it is. */
async function read(): Promise<CorrectionState | 'unknown'> {
  const [{ claim: id = claimInAddress(), page = '' } = {}, catalog, settings] = await Promise.all([
    takeOpening(),
    readCatalog('en'),
    isPrivatePage().then(readSettings),
  ]);
  for (const profile of catalog.profiles) {
    const claim = (await findClaim(profile.id, id)) ?? (await findRelation(profile.id, id));
    if (!claim) continue;
    const { version, project } = catalog;
    const file = await fileOf(profile.id, id);
    return { claim, file, version, project, page, isPageNamed: false, settings };
  }
  return 'unknown';
}

async function findClaim(profile: string, id: string): Promise<CorrectedStatement | undefined> {
  const [card] = makeCards(await readClaims(profile, 'en'), [id]);
  if (!card) return undefined;
  const { title, section, paragraph } = card.source;
  return {
    id,
    text: card.text,
    source: `${card.publisher}, ${title}`,
    place: `${section}, paragraph ${paragraph}`,
  };
}

/** What ties a site to the company has the id of the site after "site-". */
async function findRelation(profile: string, id: string): Promise<CorrectedStatement | undefined> {
  const relation = id.startsWith('site-') ? (await readRelations(profile, 'en'))[id.slice(5)] : undefined;
  if (!relation) return undefined;
  const sources = relation.sources.map(({ publisher, title, date }) => [publisher, title, date].filter(Boolean));
  return { id, text: relation.text, source: sources.map((parts) => parts.join(', ')).join('; ') };
}

/** Where a statement stands in the source code: a claim in its own file, what ties a site to the company with the site. */
async function fileOf(profile: string, id: string): Promise<string> {
  return `data/profiles/${profile}/${(await readFiles(profile))[id] ?? 'sites.json'}`;
}

/** The claim that the address names, as a link from elsewhere does: "?claim=ledger-p03-02". */
function claimInAddress(): string {
  return new URLSearchParams(location.search).get('claim') ?? '';
}

function renderCorrection(): void {
  render(
    <Correction
      state={state}
      done={done}
      onNamePage={namePage}
      onCopy={(letter) => void copy(letter).then(renderCorrection)}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

/** What was copied before is another letter then. */
function namePage(isPageNamed: boolean): void {
  if (typeof state !== 'object') return;
  state = { ...state, isPageNamed };
  done = '';
  renderCorrection();
}

async function copy(letter: string): Promise<void> {
  try {
    // A browser may have no clipboard at all, which throws here too.
    await navigator.clipboard.writeText(letter);
    done = t('correction_copied');
  } catch {
    done = t('correction_not_copied');
  }
}
