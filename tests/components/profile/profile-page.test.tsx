import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ClaimGroups } from '../../../components/profile/ClaimGroups.tsx';
import { ProfilePage } from '../../../components/profile/ProfilePage.tsx';
import { type ProfileFrame, type ProfileState, profileState } from '../../../components/profile/state.ts';
import { compileCatalog } from '../../../core/dataset/catalog.ts';
import { compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import { parseQuery, VIEWS } from '../../../core/profile/query.ts';
import { DEFAULT_SETTINGS } from '../../../core/reader/settings.ts';
import { NO_ADDRESSES } from '../../../core/schema/project.ts';
import { fictionalDataset, fictionalProfile, laterEntry } from '../../core/fictional.ts';

/** What the page shows at an address, of the fictional profile. */
function stateAt(search: string, profile = fictionalProfile({ later: [laterEntry()] })): ProfileState {
  const [guide, claims, catalog] = [
    compileGuide(profile),
    compileClaims(profile),
    compileCatalog(fictionalDataset(profile)),
  ];
  return profileState({ language: 'en', catalog, guide, claims }, parseQuery(search), undefined, {
    settings: DEFAULT_SETTINGS,
    news: undefined,
    current: undefined,
    now: new Date('2026-01-02'),
  });
}

const noop = () => undefined;

const show = (state: ProfileState) =>
  render(
    <ProfilePage
      state={state}
      onStatements={() => undefined}
      onSearch={noop}
      onChoose={noop}
      onExport={noop}
      onPrint={noop}
    >
      <p>The view.</p>
    </ProfilePage>,
  );

describe('before the profile is read', () => {
  it('says what it is about and how much there is, and leads to each view', () => {
    const { catalog, query, settings } = stateAt('?profile=acme&view=figures');
    render(<ProfilePage state={{ catalog, query, settings }} onSearch={noop} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Acme: /);
    expect(document.querySelector('.scope')?.textContent).toContain('7 statements');
    expect(within(screen.getByRole('navigation')).getAllByRole('link')).toHaveLength(VIEWS.length);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Figures');
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
  });

  it('has the masthead and the tabs that stay once it is', () => {
    const state = stateAt('?profile=acme');
    const headOf = (shown: ProfileFrame | ProfileState) => {
      const { container, unmount } = render(<ProfilePage state={shown} onSearch={noop} />);
      const head = [...container.querySelectorAll('.masthead, .views')].map(({ outerHTML }) => outerHTML).join('');
      unmount();
      return head;
    };
    const { catalog, query, settings } = state;
    expect(headOf({ catalog, query, settings })).toBe(headOf(state));
  });
});

const VIEWS_OF_A_CHOICE = ['timeline', 'relations', 'figures'];

describe('the masthead', () => {
  it('names the profile, how much there is, and that nobody named made it', () => {
    show(stateAt('?profile=acme'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Acme: what was reported, and what became of it',
    );
    expect(document.querySelector('.scope')?.textContent?.trim()).toBe(
      '7 statements from 1 document of 2020. 1 later entry, up to 2022. From public profiles, not affiliated with anyone named.',
    );
  });

  it('says nothing of later entries where there are none', () => {
    show(stateAt('?profile=acme', fictionalProfile()));
    expect(document.querySelector('.scope')?.textContent).not.toContain('later');
  });

  it('counts no withdrawn statement', () => {
    const { claims, ...rest } = fictionalProfile();
    const withdrawn = { date: '2026', reason: 'It was wrong.' };
    show(
      stateAt('', fictionalProfile({ ...rest, claims: claims.map((one, at) => (at ? one : { ...one, withdrawn })) })),
    );
    expect(document.querySelector('.scope')?.textContent).toContain('6 statements');
  });

  it.each(['changes', 'statements', 'about', ...VIEWS_OF_A_CHOICE])('has the search and six tabs over %s', (view) => {
    show(stateAt(`?view=${view}`));
    expect(screen.getByRole('searchbox', { name: 'Search statements, names and sources' })).toBeTruthy();
    const tabs = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'What changed',
      'Statements',
      'Timeline',
      'Who supplies what',
      'Figures',
      'About',
    ]);
  });
});

describe('filters, exports and contents', () => {
  it('stand over the statements', () => {
    show(stateAt('?view=statements'));
    expect(screen.getByRole('region', { name: 'Choose statements' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Export or print:' })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Contents' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('7 statements');
  });

  it.each(['changes', 'about', ...VIEWS_OF_A_CHOICE])('are not over %s, where nothing is chosen', (view) => {
    show(stateAt(`?view=${view}`));
    expect(document.querySelector('.filters, .export-bar, .contents, .chosen')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('a choice', () => {
  it.each(VIEWS_OF_A_CHOICE)('is named over %s, which depends on it, and can be taken back there', (view) => {
    show(stateAt(`?profile=acme&view=${view}&topic=water&q=pumps`));
    expect(screen.getByRole('status').textContent).toBe('4 of 7 statements');
    const chosen = within(screen.getByRole('list', { name: 'Chosen' }));
    expect(chosen.getByRole('link', { name: 'Show all statements' }).getAttribute('href')).toBe(
      `?profile=acme&view=${view}`,
    );
    expect(chosen.getByRole('link', { name: 'Without pumps' }).getAttribute('href')).not.toContain('pumps');
    expect(chosen.getByRole('link', { name: /^Without water/i }).getAttribute('href')).not.toContain('water');
  });

  it.each(['changes', 'about'])('goes along in the address of %s, which does not depend on it', (view) => {
    show(stateAt(`?view=${view}&topic=water`));
    expect(document.querySelector('.chosen')).toBeNull();
    expect(screen.getByRole('link', { name: 'Timeline' }).getAttribute('href')).toContain('topic=water');
  });
});

describe('the link of a card', () => {
  const linkOf = (site: string | null) => {
    const state = stateAt('?profile=acme&view=statements');
    const catalog = { ...state.catalog, project: { ...NO_ADDRESSES, site } };
    render(<ClaimGroups state={{ ...state, catalog }} onCite={noop} onWrong={noop} />);
    return document.querySelector(
      '#ledger-p01-01 .claim-foot a[href$="ledger-p01-01"], #ledger-p01-01 a[href$="p01-01/"]',
    );
  };

  it('is its address in the extension while the project names no public pages', () => {
    expect(linkOf(null)?.getAttribute('href')).toBe('?profile=acme&view=statements#ledger-p01-01');
  });

  it('is its lasting address on the public pages where the project names them', () => {
    expect(linkOf('https://side.light/')?.getAttribute('href')).toBe(
      'https://side.light/acme/statements/ledger-p01-01/',
    );
    expect(document.querySelector('a[href^="https://side.light/"]')?.getAttribute('rel')).toContain('noreferrer');
  });
});

describe('a page on which nothing can be asked', () => {
  it('has no controls for it: neither search, nor filters, nor exports', () => {
    render(<ProfilePage state={stateAt('?profile=acme&view=statements')}>The view.</ProfilePage>);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(document.querySelectorAll('button, input, .filters, .print-line')).toHaveLength(0);
  });
});
