import '../../components/theme.css';
import '../../components/report/report.css';
import '../../components/controls/controls.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { readCatalog, readClaims } from '../../browser/assets.ts';
import { takeHandedOver } from '../../browser/handover.ts';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { isPrivatePage, PRIVATE } from '../../browser/private-page.ts';
import { readSettings } from '../../browser/storage.ts';
import { Correction, type CorrectionProps, type CorrectionState } from '../../components/correction/Correction.tsx';
import { setLanguage, t } from '../../components/language/text.ts';
import { makeCards } from '../../core/claims/card.ts';

const parameters = new URLSearchParams(location.search);
let done = '';

setLanguage(...browserTexts());
labelPage(t('correction_title'));
renderCorrection('loading');
renderCorrection(await read().catch(() => 'broken' as const));

/** Finds the claim that the correction is about, in whichever profile it is. */
async function read(): Promise<CorrectionState | 'unknown'> {
  const [id, page, catalog, settings] = await Promise.all([
    handedOver(PRIVATE).then((claim) => claim ?? parameters.get('claim') ?? ''),
    handedOver('page'),
    readCatalog(),
    readSettings(isPrivatePage()),
  ]);
  for (const profile of catalog.profiles) {
    const [card] = makeCards(await readClaims(profile.id), [id]);
    if (!card) continue;
    const { title, section, paragraph } = card.source;
    const claim = {
      id,
      text: card.text,
      source: `${card.publisher}, ${title}`,
      place: `${section}, paragraph ${paragraph}`,
    };
    const { version, corrections: address } = catalog;
    return { claim, version, address, page: page ?? '', isPageNamed: false, settings };
  }
  return 'unknown';
}

/** Takes the text that was handed over; its key is the address parameter of this name. */
async function handedOver(name: string): Promise<string | undefined> {
  const key = parameters.get(name);
  return key === null ? undefined : takeHandedOver(key);
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
