import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupProps, PopupState } from '../../../components/popup/state.ts';
import { assetPath } from '../../../core/bundle/asset-path.ts';
import type { Catalog } from '../../../core/bundle/compiled.ts';
import { showSections } from '../../../core/claims/sections.ts';
import { compile, compileGlances } from '../../../core/dataset/compile.ts';
import type { CitedProfile } from '../../../core/dataset/dataset.ts';
import { hasProfile, type ReportInput, reportPage } from '../../../core/page/report.ts';
import { EMPTY_MEMORY } from '../../../core/reader/memory.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/reader/settings.ts';
import { fictionalDataset } from '../../core/fictional.ts';
import { placeIn, wholeGuide } from '../../core/places.ts';

const now = new Date(2026, 10, 22);

type Input = Partial<Omit<ReportInput, 'settings'>> & { settings?: Partial<Settings> };

/** Renders popups that have one profile. */
export function popupsOf(profile: CitedProfile) {
  const guide = wholeGuide(profile);
  const dataset = fictionalDataset(profile);
  const catalog = compile(dataset).get(assetPath.catalog()) as Catalog;
  const { version } = dataset;

  /** @param changes of what the report is made from: a page of the profile's first site, if nothing is changed */
  function readyState({ settings: chosen, ...changes }: Input): PopupState {
    const page = changes.page ?? { url: 'https://acme.example/pump-3' };
    const settings = { ...DEFAULT_SETTINGS, ...chosen };
    const report = reportPage({
      page,
      place: placeIn(guide, page.url),
      memory: EMPTY_MEMORY,
      changelog: { entries: [] },
      access: 'granted',
      now,
      ...changes,
      settings,
    });
    const found = hasProfile(report) ? report.sections : [];
    const sections = showSections(compileGlances(profile), found, new Set());
    const nothing = { relation: undefined, isRefused: false, isPartial: false, news: undefined, done: undefined };
    return { ...nothing, report, settings, version, catalog, allowed: new Set(), canSearch: true, sections, now };
  }

  function showState(state: PopupProps['state']) {
    const called = {
      onExpand: vi.fn(),
      onSwitchTopic: vi.fn(),
      onHideTopic: vi.fn(),
      onSwitchSite: vi.fn(),
      onShowAgain: vi.fn(),
      onCite: vi.fn(),
      onAllow: vi.fn(),
      onAsk: vi.fn(),
      onProfile: vi.fn(),
      onWrong: vi.fn(),
      onOptions: vi.fn(),
    };
    const { container } = render(<Popup state={state} {...called} />);
    return { ...called, text: container.textContent ?? '' };
  }

  return {
    catalog,
    version,
    readyState,
    showState,
    show: (changes: Input = {}, state: Partial<PopupState> = {}) => showState({ ...readyState(changes), ...state }),
  };
}
