import '../../components/theme.css';
import '../../components/report.css';
import '../../components/controls.css';
import '../../components/options.css';
import { render } from 'preact';
import { Options, type OptionsProps } from '../../components/Options.tsx';
import { t } from '../../components/text.ts';
import { type Settings, withSite, withTopic } from '../../data/settings.ts';
import { awayList, withoutAway } from '../../data/visits.ts';
import { readCatalog } from '../seams/assets.ts';
import { readCommands } from '../seams/commands.ts';
import { prepareInterface } from '../seams/interface.ts';
import { changeSettings, changeVisits, onChoicesChanged, readSettings, readVisits, reset } from '../seams/storage.ts';

const isWelcome = new URLSearchParams(location.search).has('welcome');
let done = '';

prepareInterface('options_title');
draw('loading');
onChoicesChanged(() => void refresh());
void refresh();

async function refresh(): Promise<void> {
  try {
    const [settings, catalog, visits, commands] = await Promise.all([
      readSettings(),
      readCatalog(),
      readVisits(),
      readCommands(),
    ]);
    draw({ settings, catalog, away: awayList(visits, new Date()), commands });
  } catch {
    draw('broken');
  }
}

function draw(state: OptionsProps['state']): void {
  const change = (changed: (settings: Settings) => Settings) => void keep(changeSettings(changed), '');
  render(
    <Options
      state={state}
      isWelcome={isWelcome}
      done={done}
      onSwitchTopic={(topic, on) => change((settings) => withTopic(settings, topic, on))}
      onSwitchSite={(site, on) => change((settings) => withSite(settings, site, on))}
      onChoose={(choice) => change((settings) => ({ ...settings, ...choice }))}
      onShowAgain={(site) =>
        void keep(
          changeVisits((visits) => withoutAway(visits, site)),
          '',
        )
      }
      onReset={() => void keep(reset(), t('options_reset_done'))}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

async function keep(change: Promise<unknown>, word: string): Promise<void> {
  done = await change.then(
    () => word,
    () => t('storage_failed'),
  );
  await refresh();
}
