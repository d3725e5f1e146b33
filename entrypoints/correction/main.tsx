import '../../components/theme.css';
import '../../components/report/report.css';
import '../../components/controls/controls.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { readCatalog, readClaims, readFiles } from '../../browser/assets.ts';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { isPrivatePage, takeOpening } from '../../browser/opening.ts';
import { readSettings } from '../../browser/storage.ts';
import { Correction } from '../../components/correction/Correction.tsx';
import type { CorrectionProps, CorrectionState } from '../../components/correction/state.ts';
import { setLanguage, t } from '../../components/language/text.ts';
import { makeCards } from '../../core/claims/card.ts';

let done = '';

setLanguage(...browserTexts());
labelPage(t('correction_title'));
renderCorrection('loading');
renderCorrection(await read().catch(() => 'broken' as const));

/** Finds the claim that the correction is about, in whichever profile it is. */
async function read(): Promise<CorrectionState | 'unknown'> {
  const [{ claim: id = claimInAddress(), page = '' } = {}, catalog, settings] = await Promise.all([
    takeOpening(),
    readCatalog('en'),
    isPrivatePage().then(readSettings),
  ]);
  for (const profile of catalog.profiles) {
    const [card] = makeCards(await readClaims(profile.id, 'en'), [id]);
    if (!card) continue;
    const { title, section, paragraph } = card.source;
    const claim = {
      id,
      text: card.text,
      source: `${card.publisher}, ${title}`,
      place: `${section}, paragraph ${paragraph}`,
    };
    const { version, project } = catalog;
    const file = await fileOf(profile.id, id);
    return { claim, file, version, project, page, isPageNamed: false, settings };
  }
  return 'unknown';
}

/** Where a claim stands in the source code. */
async function fileOf(profile: string, claim: string): Promise<string> {
  return `data/profiles/${profile}/${(await readFiles(profile))[claim] ?? ''}`;
}

/** The claim that the address names, as a link from elsewhere does: "?claim=ledger-p03-02". */
function claimInAddress(): string {
  return new URLSearchParams(location.search).get('claim') ?? '';
}

function renderCorrection(state: CorrectionProps['state']): void {
  render(
    <Correction
      state={state}
      done={done}
      onNamePage={(isPageNamed) => typeof state === 'object' && renderCorrection({ ...state, isPageNamed })}
      onCopy={(letter) => void copy(letter).then(() => renderCorrection(state))}
    />,
    document.getElementById('app') as HTMLElement,
  );
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
