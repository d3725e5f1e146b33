import '../../components/theme.css';
import '../../components/report.css';
import '../../components/controls.css';
import '../../components/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps } from '../../components/Popup.tsx';
import { makeCards, sectionOrder } from '../../data/card.ts';
import type { Claims } from '../../data/compiled.ts';
import type { PageReport } from '../../data/report.ts';
import { withSite, withTopic } from '../../data/settings.ts';
import { withoutAway } from '../../data/visits.ts';
import { activePage } from '../seams/active-page.ts';
import { readCatalog, readClaims } from '../seams/assets.ts';
import { prepareInterface } from '../seams/interface.ts';
import { report as makeReport } from '../seams/report.ts';
import { changeSettings, changeVisits, onChoicesChanged } from '../seams/storage.ts';

const full = new Set<string>();
let storageFailed = false;

prepareInterface('extension_name');
draw('loading');
onChoicesChanged(() => void refresh());
void refresh();

/** Reads everything anew and draws it; what the reader chose elsewhere shows here at once. */
async function refresh(): Promise<void> {
  try {
    const [{ page, access }, catalog] = await Promise.all([activePage(), readCatalog()]);
    const { report, settings } = await makeReport(page, access);
    const claims = report.kind === 'no-profile' ? undefined : await readClaims(report.profile.id);
    draw({ report, settings, catalog, cards: claims ? cardsOf(report, claims) : new Map(), storageFailed });
  } catch {
    draw('broken');
  }
}

function cardsOf(report: PageReport, claims: Claims) {
  const sections = report.kind === 'no-profile' ? [] : report.sections;
  return new Map(
    sections.map((section) => [
      section.id,
      makeCards(claims, full.has(section.id) ? sectionOrder(claims, section) : section.leads),
    ]),
  );
}

function draw(state: PopupProps['state']): void {
  render(
    <Popup
      state={state}
      onExpand={(section, all) => {
        if (all) full.add(section);
        else full.delete(section);
        void refresh();
      }}
      onSwitchTopic={(topic, on) => void keep(changeSettings((settings) => withTopic(settings, topic, on)))}
      onSwitchSite={(site, on) => void keep(changeSettings((settings) => withSite(settings, site, on)))}
      onShowAgain={(site) =>
        void keep(changeVisits((visits) => withoutAway(visits, site), browser.extension.inIncognitoContext))
      }
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

async function keep(change: Promise<void>): Promise<void> {
  storageFailed = await change.then(
    () => false,
    () => true,
  );
  await refresh();
}
