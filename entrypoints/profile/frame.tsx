import { type ComponentChild, render } from 'preact';
import { readCatalog, readClaims, readGuide } from '../../browser/assets.ts';
import { browserTexts } from '../../browser/language.ts';
import { statementsLanguage } from '../../browser/statements.ts';
import { setStatements } from '../../components/language/text.ts';
import { ProfilePage } from '../../components/profile/ProfilePage.tsx';
import type { Catalog } from '../../core/bundle/compiled.ts';
import type { Settings } from '../../core/reader/settings.ts';
import { currentQuery, searchable, showQuery } from './address.ts';
import { readChoices } from './choices.ts';

/** What the catalog and the reader's choices say of a profile. */
export interface Frame {
  settings: Settings;
  /** The language in which the statements are shown. */
  language: string;
  catalog: Catalog;
  /** The profile's id. */
  profile: string;
}

/**
 * Reads what the page's frame shows.
 * @param wanted id of the profile; undefined for the first in the catalog
 * @returns undefined where there is no such profile
 * @throws {Error} where the catalog can't be read
 */
export async function readFrame(wanted: string | undefined): Promise<Frame | undefined> {
  const choices = readChoices();
  // The choices say nothing where the reader's language is English, and take a while to read.
  const [, own] = browserTexts();
  const language = own === 'en' ? own : await statementsLanguage(await choices);
  const [settings, catalog] = await Promise.all([choices, readCatalog(language)]);
  const profile = wanted ?? catalog.profiles[0]?.id;
  return profile !== undefined && catalog.profiles.some(({ id }) => id === profile)
    ? { settings, language, catalog, profile }
    : undefined;
}

/**
 * Draws the masthead and the tabs, while the code for the rest is loading; then begins to read the profile. Where this fails,
 * it leaves the page as it is: whoever reads the same later says so.
 * @param onStatements called when the reader wants the statements in another language
 */
export async function drawFrame(onStatements: (chosen: Settings['statements']) => void): Promise<void> {
  const query = currentQuery();
  const frame = await readFrame(query.profile).catch(() => undefined);
  if (!frame) return;
  const { language, profile, ...read } = frame;
  setStatements(language);
  draw(
    <ProfilePage
      state={{ ...read, query: { ...query, profile } }}
      // The address keeps the words until there is code to search for them.
      onSearch={(words) => showQuery({ ...searchable(currentQuery()), words }, 'replace')}
      onStatements={onStatements}
    />,
  );
  for (const reading of [readGuide(profile, language), readClaims(profile, language)]) reading.catch(() => undefined);
}

/** Says that the page can't be read. */
export function drawBroken(): void {
  draw(<ProfilePage state="broken" />);
}

function draw(page: ComponentChild): void {
  render(page, document.getElementById('app') as HTMLElement);
}
