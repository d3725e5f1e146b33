import type { ComponentChildren } from 'preact';
import type { Catalog } from '../../core/bundle/compiled.ts';
import type { Away } from '../../core/reader/memory.ts';
import { CHIP_SAYS, CORNERS, IN_PAGES, isTopicOn, OFTEN, type Settings, THEMES } from '../../core/reader/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import { Coverage } from '../controls/Coverage.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Mark } from '../controls/Mark.tsx';
import { Switch } from '../controls/Switch.tsx';
import { direction, locale, plural, t } from '../language/text.ts';
import { SourceList } from '../report/SourceList.tsx';
import { AwayList } from './AwayList.tsx';
import { SettingsFile, type SettingsFileProps } from './SettingsFile.tsx';

export interface OptionsState {
  settings: Settings;
  catalog: Catalog;
  /** Where the notice was sent away. */
  away: readonly Away[];
  /** The keyboard commands, each with the keys that the reader chose in the browser (empty for none). */
  commands: readonly { name: 'notice' | 'popup'; keys: string }[];
}

export interface OptionsProps extends SettingsFileProps {
  /** `loading` until the dataset is read, `broken` if it can't be read. */
  state: OptionsState | 'loading' | 'broken';
  /** Whether this is the page that opens once, after installation. */
  isWelcome: boolean;
  /** A message about what the reader just did. */
  done: string;
  onSwitchTopic: (topic: string, on: boolean) => void;
  onSwitchSite: (site: string, on: boolean) => void;
  onChoose: (choice: Partial<Pick<Settings, 'inPages' | 'often' | 'chipSays' | 'corner' | 'theme'>>) => void;
  onShowAgain: (site: string) => void;
  onReset: () => void;
}

/** The options page, which is also the welcome page. Topics come first. */
export function Options(props: OptionsProps) {
  const { state } = props;
  return (
    <main
      class="sl options"
      data-theme={typeof state === 'object' ? state.settings.theme : 'auto'}
      lang={locale()}
      dir={direction()}
    >
      <div class="sheet">
        <header class="options-head">
          <Mark size={28} />
          <h1>{t('welcome_title')}</h1>
          <p class="lead">{t('welcome_text')}</p>
          {props.isWelcome && <p class="lead">{t('welcome_installed')}</p>}
        </header>
        {state === 'loading' && <p class="quiet-text">{t('loading')}</p>}
        {state === 'broken' && <EmptyState title={t('broken_title')} text={t('broken_text')} />}
        {typeof state === 'object' && <Choices {...props} {...state} />}
      </div>
    </main>
  );
}

function Choices(props: OptionsProps & OptionsState) {
  const { settings, catalog, away, commands, onSwitchTopic, onSwitchSite, onShowAgain, onReset, done } = props;
  return (
    <>
      <Group title={t('options_topics')} text={t('options_topics_text')}>
        <div class="switch-list">
          {catalog.topics.map((topic) => (
            <Switch
              key={topic.id}
              id={`topic-${topic.id}`}
              lang="en"
              label={topic.name}
              about={topic.about}
              end={plural('statements', topic.claims)}
              on={isTopicOn(settings, topic.id)}
              onChange={(on) => onSwitchTopic(topic.id, on)}
            />
          ))}
        </div>
      </Group>
      <Group title={t('options_sites')} text={t('options_sites_text')}>
        <Coverage catalog={catalog} settings={settings} onSwitchSite={onSwitchSite} />
      </Group>
      {away.length > 0 && (
        <Group title={t('options_away')} text={t('options_away_text')}>
          <AwayList catalog={catalog} away={away} onShowAgain={onShowAgain} />
        </Group>
      )}
      <NoticeChoices {...props} />
      {commands.length > 0 && <Keys commands={commands} />}
      <Group title={t('options_file')} text={t('options_file_text')}>
        <SettingsFile {...props} />
      </Group>
      <Sources catalog={catalog} />
      <div class="options-foot">
        <button type="button" class="button" onClick={onReset}>
          {t('options_reset')}
        </button>
        <span role="status" class="quiet-text">
          {done}
        </span>
        <span class="count end">{t('options_version', catalog.version)}</span>
      </div>
    </>
  );
}

/** How the notice behaves and looks. */
function NoticeChoices({ settings, onChoose }: OptionsProps & { settings: Settings }) {
  return (
    <div class="group">
      <Choice
        name="in-pages"
        legend={t('options_in_pages')}
        value={settings.inPages}
        options={IN_PAGES.map((value) => ({
          value,
          label: t(`in_pages_${value}`),
          about: t(`in_pages_${value}_text`),
        }))}
        onChange={(inPages) => onChoose({ inPages })}
      />
      <Choice
        name="often"
        legend={t('options_often')}
        value={settings.often}
        options={OFTEN.map((value) => ({ value, label: t(`often_${value}`), about: t(`often_${value}_text`) }))}
        onChange={(often) => onChoose({ often })}
      />
      <Choice
        name="chip-says"
        legend={t('options_chip_says')}
        value={settings.chipSays}
        options={CHIP_SAYS.map((value) => ({
          value,
          label: t(`chip_says_${value}`),
          about: t(`chip_says_${value}_text`),
        }))}
        onChange={(chipSays) => onChoose({ chipSays })}
      />
      <Choice
        name="corner"
        legend={t('options_corner')}
        value={settings.corner}
        options={CORNERS.map((value) => ({ value, label: t(CORNER_NAMES[value]) }))}
        onChange={(corner) => onChoose({ corner })}
      />
      <Choice
        name="theme"
        legend={t('options_theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t(`theme_${value}`) }))}
        onChange={(theme) => onChoose({ theme })}
      />
    </div>
  );
}

/** The keyboard commands. They are only listed here: the reader sets the keys in the browser itself. */
function Keys({ commands }: Pick<OptionsState, 'commands'>) {
  return (
    <Group title={t('options_keys')} text={t('options_keys_text')}>
      <ul class="switch-list">
        {commands.map(({ name, keys }) => (
          <li key={name} class="switch-row">
            <span class="switch-text">{t(`command_${name}`)}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="count">{t('keys_none')}</span>}
          </li>
        ))}
      </ul>
    </Group>
  );
}

const CORNER_NAMES = {
  'bottom-left': 'corner_bottom_left',
  'bottom-right': 'corner_bottom_right',
  'top-left': 'corner_top_left',
  'top-right': 'corner_top_right',
} as const;

function Sources({ catalog }: { catalog: Catalog }) {
  return (
    <Group title={t('options_sources')} text={t('options_sources_text')}>
      <SourceList sources={catalog.profiles.flatMap((profile) => profile.sources)} />
    </Group>
  );
}

function Group({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <section class="group">
      <h2>{title}</h2>
      <p class="quiet-text">{text}</p>
      {children}
    </section>
  );
}
