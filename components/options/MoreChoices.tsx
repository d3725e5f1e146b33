import type { Catalog } from '../../core/bundle/compiled.ts';
import { type CoveredSite, coveredSites, withSites } from '../../core/reader/reach.ts';
import {
  CHIP_SAYS,
  CORNERS,
  IN_PAGES,
  isSiteOn,
  type Settings,
  STATEMENTS,
  THEMES,
} from '../../core/reader/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import { Coverage } from '../controls/Coverage.tsx';
import { Fold } from '../controls/Fold.tsx';
import { langOf, listNames, locale, t } from '../language/text.ts';
import { namesOfPlaces, ProjectLinks } from '../report/ProjectLinks.tsx';
import { SourceList } from '../report/SourceList.tsx';
import { AwayList } from './AwayList.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { Shops } from './Shops.tsx';
import type { OptionsProps, OptionsState } from './state.ts';

/** How many names the line of a fold has at most. */
const MOST_NAMED = 6;

type ChoicesProps = OptionsProps & OptionsState;

/** All other choices, each folded to one line that tells what is chosen at present. */
export function MoreChoices(props: ChoicesProps) {
  const { settings, catalog, commands, onSwitchSite } = props;
  return (
    <div class="settings">
      <Fold id="sites" title={t('options_sites')} now={sitesOn(settings, catalog)}>
        <p class="quiet-text">{t('options_sites_text')}</p>
        <Coverage catalog={withSites(catalog, isFromTheStart)} settings={settings} onSwitchSite={onSwitchSite} />
      </Fold>
      <Shops {...props} />
      <ButtonAlone catalog={catalog} />
      <SentAway {...props} />
      <NoticeChoices {...props} />
      {commands.length > 0 && <Keys commands={commands} />}
      <Fold id="file" title={t('options_file')} now={t('options_file_now')}>
        <p class="quiet-text">{t('options_file_text')}</p>
        <SettingsFile {...props} />
      </Fold>
      <Sources catalog={catalog} />
      <Addresses catalog={catalog} />
    </div>
  );
}

function isFromTheStart({ reach }: CoveredSite): boolean {
  return reach === 'page';
}

function sitesOn(settings: Settings, catalog: Catalog): string {
  const on = coveredSites(catalog).filter((site) => isFromTheStart(site) && isSiteOn(settings, site.id));
  if (on.length === 0) return t('options_sites_none');
  return listNames(
    on.map(({ name }) => name),
    MOST_NAMED,
  );
}

/** The sites where no notice shows and only the toolbar button answers; nothing where there are none. */
function ButtonAlone({ catalog }: Pick<ChoicesProps, 'catalog'>) {
  const sites = coveredSites(catalog).filter(({ reach }) => reach === 'popup');
  if (sites.length === 0) return null;
  const names = sites.map(({ name }) => name);
  return (
    <Fold id="button-alone" title={t('options_button_alone')} now={listNames(names, MOST_NAMED)}>
      <p class="quiet-text">{t('options_button_alone_text')}</p>
      <ul class="name-list">
        {sites.map((site) => (
          <li key={site.id}>
            <bdi lang={langOf(site)}>{site.name}</bdi>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Where the notice was sent away; nothing where it was not. */
function SentAway({ catalog, away, onShowAgain }: ChoicesProps) {
  if (away.length === 0) return null;
  const sites = catalog.profiles.flatMap((profile) => profile.sites);
  const names = sites.filter(({ id }) => away.some(({ site }) => site === id)).map(({ name }) => name);
  return (
    <Fold id="away" title={t('options_away')} now={listNames(names, MOST_NAMED)}>
      <p class="quiet-text">{t('options_away_text')}</p>
      <AwayList catalog={catalog} away={away} onShowAgain={onShowAgain} />
    </Fold>
  );
}

/** How the notice behaves and looks. */
function NoticeChoices({ settings, onChoose }: ChoicesProps) {
  const { inPages, chipSays, statements, corner, theme } = settings;
  return (
    <>
      <Fold id="in-pages" title={t('options_in_pages')} now={t(`in_pages_${inPages}`)}>
        <Choice
          name="in-pages"
          isTitled
          legend={t('options_in_pages')}
          value={inPages}
          options={IN_PAGES.map((value) => ({
            value,
            label: t(`in_pages_${value}`),
            about: t(`in_pages_${value}_text`),
          }))}
          onChange={(chosen) => onChoose({ inPages: chosen })}
        />
      </Fold>
      <Fold id="chip-says" title={t('options_chip_says')} now={t(`chip_says_${chipSays}`)}>
        <Choice
          name="chip-says"
          isTitled
          legend={t('options_chip_says')}
          value={chipSays}
          options={CHIP_SAYS.map((value) => ({
            value,
            label: t(`chip_says_${value}`),
            about: t(`chip_says_${value}_text`),
          }))}
          onChange={(chosen) => onChoose({ chipSays: chosen })}
        />
      </Fold>
      {locale() !== 'en' && (
        <Fold id="statements" title={t('options_statements')} now={t(`statements_${statements}`)}>
          <Choice
            name="statements"
            isTitled
            legend={t('options_statements')}
            value={statements}
            options={STATEMENTS.map((value) => ({
              value,
              label: t(`statements_${value}`),
              about: t(`statements_${value}_text`),
            }))}
            onChange={(chosen) => onChoose({ statements: chosen })}
          />
        </Fold>
      )}
      <Fold id="corner" title={t('options_corner')} now={t(CORNER_NAMES[corner])}>
        <Choice
          name="corner"
          isTitled
          legend={t('options_corner')}
          value={corner}
          options={CORNERS.map((value) => ({ value, label: t(CORNER_NAMES[value]) }))}
          onChange={(chosen) => onChoose({ corner: chosen })}
        />
      </Fold>
      <Fold id="theme" title={t('options_theme')} now={t(`theme_${theme}`)}>
        <Choice
          name="theme"
          isTitled
          legend={t('options_theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`theme_${value}`) }))}
          onChange={(chosen) => onChoose({ theme: chosen })}
        />
      </Fold>
    </>
  );
}

const CORNER_NAMES = {
  'bottom-left': 'corner_bottom_left',
  'bottom-right': 'corner_bottom_right',
  'top-left': 'corner_top_left',
  'top-right': 'corner_top_right',
} as const;

/** The keyboard commands. They are only listed here: the reader sets the keys in the browser itself. */
function Keys({ commands }: Pick<OptionsState, 'commands'>) {
  const chosen = commands.flatMap(({ keys }) => keys || []);
  return (
    <Fold id="keys" title={t('options_keys')} now={chosen.length > 0 ? listNames(chosen) : t('keys_none')}>
      <p class="quiet-text">{t('options_keys_text')}</p>
      <ul class="switch-list">
        {commands.map(({ name, keys }) => (
          <li key={name} class="switch-row">
            <span class="switch-text">{t(`command_${name}`)}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="count">{t('keys_none')}</span>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The documents that the statements are from. */
function Sources({ catalog }: Pick<ChoicesProps, 'catalog'>) {
  const sources = catalog.profiles.flatMap((profile) => profile.sources);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return (
    <Fold id="sources" title={t('options_sources')} now={listNames(publishers, MOST_NAMED)}>
      <p class="quiet-text">{t('options_sources_text')}</p>
      <SourceList sources={sources} />
    </Fold>
  );
}

/** Where those who keep Sidelight are found. */
function Addresses({ catalog: { project } }: Pick<ChoicesProps, 'catalog'>) {
  const names = namesOfPlaces(project);
  return (
    <Fold id="project" title={t('project')} now={names.length > 0 ? listNames(names, MOST_NAMED) : t('project_unset')}>
      <ProjectLinks project={project} />
    </Fold>
  );
}
