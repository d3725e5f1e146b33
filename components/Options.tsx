import type { ComponentChildren } from 'preact';
import type { Catalog } from '../data/compiled.ts';
import { CORNERS, IN_PAGES, isTopicOn, type Settings, THEMES } from '../data/settings.ts';
import { Blank } from './Blank.tsx';
import { Choice } from './Choice.tsx';
import { Coverage } from './Coverage.tsx';
import { formatDay } from './dates.ts';
import { Mark } from './Mark.tsx';
import { Switch } from './Switch.tsx';
import { direction, locale, plural, t } from './text.ts';

export interface OptionsProps {
  /** `loading` until the dataset is read, `broken` where it can't be. */
  state: { settings: Settings; catalog: Catalog } | 'loading' | 'broken';
  /** Whether this is the page that opens once, after installation. */
  isWelcome: boolean;
  /** A word about what the reader just did. */
  done: string;
  onSwitchTopic: (topic: string, on: boolean) => void;
  onSwitchSite: (site: string, on: boolean) => void;
  onChoose: (choice: Partial<Pick<Settings, 'inPages' | 'corner' | 'theme'>>) => void;
  onReset: () => void;
}

/** The options page, which is the welcome page too: topics first. */
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
        {state === 'broken' && <Blank title={t('broken_title')} text={t('broken_text')} />}
        {typeof state === 'object' && <Choices {...props} {...state} />}
      </div>
    </main>
  );
}

function Choices(props: OptionsProps & { settings: Settings; catalog: Catalog }) {
  const { settings, catalog, onSwitchTopic, onSwitchSite, onReset, done } = props;
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
              aside={plural('statements', topic.claims)}
              on={isTopicOn(settings, topic.id)}
              onChange={(on) => onSwitchTopic(topic.id, on)}
            />
          ))}
        </div>
      </Group>
      <Group title={t('options_sites')} text={t('options_sites_text')}>
        <Coverage catalog={catalog} settings={settings} onSwitchSite={onSwitchSite} />
      </Group>
      <Manners {...props} />
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
function Manners({ settings, onChoose }: OptionsProps & { settings: Settings }) {
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

const CORNER_NAMES = {
  'bottom-left': 'corner_bottom_left',
  'bottom-right': 'corner_bottom_right',
  'top-left': 'corner_top_left',
  'top-right': 'corner_top_right',
} as const;

function Sources({ catalog }: { catalog: Catalog }) {
  return (
    <Group title={t('options_sources')} text={t('options_sources_text')}>
      <ul class="sources">
        {catalog.profiles
          .flatMap((profile) => profile.sources)
          .map((source) => (
            <li key={source.id} lang="en">
              <a class="link" href={source.url} target="_blank" rel="noreferrer noopener">
                {source.publisher}: {source.title}
              </a>
              <p class="quiet-text">
                {t(
                  source.dateIs === 'published' ? 'source_published' : 'source_last_updated',
                  formatDay(source.published),
                )}
                . {source.about}
              </p>
            </li>
          ))}
      </ul>
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
