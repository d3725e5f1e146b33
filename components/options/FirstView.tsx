import type { Catalog } from '../../core/bundle/compiled.ts';
import { coveredSites, showsNotice } from '../../core/reader/reach.ts';
import { isSiteOn, isTopicOn, OFTEN, type Settings } from '../../core/reader/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import { Mark } from '../controls/Mark.tsx';
import { Switch } from '../controls/Switch.tsx';
import { langOf, listNames, plural, t } from '../language/text.ts';
import { OwnShop } from './OwnShop.tsx';
import { Picture } from './Picture.tsx';
import type { OptionsProps, OptionsState } from './state.ts';

/** How many sites are named at most where the page says what Sidelight does. */
const MOST_NAMED = 4;

interface ChosenProps {
  settings: Settings;
  catalog: Catalog;
}

/** Says that Sidelight is on, what it does, and what it never does; after installing, which shop of the reader's it can do too. */
export function Introduction(props: OptionsProps & OptionsState) {
  const { catalog, isWelcome } = props;
  return (
    <header class="introduction">
      <div>
        <h1>
          <Mark size={26} /> {t('options_on')}
        </h1>
        <p class="lead">{whatItDoes(props)}</p>
        <ul class="promises">
          <li>{t('promise_sends')}</li>
          <li>{t('promise_way')}</li>
          <li>{t('promise_affiliated')}</li>
        </ul>
        {isWelcome && <OwnShop {...props} />}
        {isWelcome && <p class="quiet-text">{t('welcome_installed')}</p>}
      </div>
      {catalog.example && <Picture example={catalog.example} />}
    </header>
  );
}

/** What it does as the reader has chosen: where nothing shows in pages, the toolbar button still answers. */
function whatItDoes({ settings, catalog, allowed }: OptionsState): string {
  const sites = coveredSites(catalog).filter((site) => showsNotice(site, allowed));
  const shown = sites.filter(({ id }) => isSiteOn(settings, id));
  const isInPages = settings.inPages === 'chip' || settings.inPages === 'summary';
  const named = (some: typeof sites) =>
    listNames(
      some.map(({ name }) => name),
      MOST_NAMED,
    );
  return isInPages && shown.length > 0 ? t('does_label', named(shown)) : t('does_button', named(sites));
}

/** The topics, each with the headline of its section, how much there is, and whether it is on. */
export function Topics({ settings, catalog, onSwitchTopic }: ChosenProps & { onSwitchTopic: SwitchTopic }) {
  return (
    <section class="topics" id="topics">
      <h2>{t('options_topics')}</h2>
      <p class="quiet-text">{t('options_topics_text')}</p>
      <div class="topic-list">
        {catalog.topics.map((topic) => (
          <Switch
            key={topic.id}
            id={`topic-${topic.id}`}
            lang={langOf(topic)}
            label={topic.name}
            about={topic.headline ?? topic.about}
            end={plural('statements', topic.claims)}
            on={isTopicOn(settings, topic.id)}
            onChange={(on) => onSwitchTopic(topic.id, on)}
          />
        ))}
      </div>
    </section>
  );
}

type SwitchTopic = (topic: string, on: boolean) => void;

interface HowOftenProps {
  settings: Settings;
  onChoose: (choice: Pick<Settings, 'often'>) => void;
}

/** How often the notice shows. */
export function HowOften({ settings, onChoose }: HowOftenProps) {
  return (
    <div class="how-often" id="often">
      <Choice
        name="often"
        legend={t('options_often')}
        value={settings.often}
        options={OFTEN.map((value) => ({ value, label: t(`often_${value}`), about: t(`often_${value}_text`) }))}
        onChange={(often) => onChoose({ often })}
      />
    </div>
  );
}
