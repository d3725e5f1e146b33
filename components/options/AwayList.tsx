import type { Catalog } from '../../core/bundle/compiled.ts';
import type { Away } from '../../core/reader/memory.ts';
import { formatTime } from '../language/dates.ts';
import { t } from '../language/text.ts';

interface AwayListProps {
  catalog: Catalog;
  away: readonly Away[];
  onShowAgain: (site: string) => void;
}

/** Where the notice was sent away and until when, each with a button that brings it back. */
export function AwayList({ catalog, away, onShowAgain }: AwayListProps) {
  const sites = catalog.profiles.flatMap((profile) => profile.sites);
  const nameOf = (site: string) => sites.find(({ id }) => id === site)?.name ?? site;
  return (
    <ul class="switch-list away">
      {away.map((one) => (
        <li key={`${one.site}/${one.until}`} class="switch-row">
          <span class="switch-text">
            <b lang="en">{nameOf(one.site)}</b> {until(one)}
          </span>
          <button type="button" class="link" onClick={() => onShowAgain(one.site)}>
            {t('popup_show_again')}
            <span class="unseen"> {nameOf(one.site)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function until(away: Away): string {
  switch (away.until) {
    case 'session':
      return t('away_session');
    case 'new':
      return t('away_until_new');
    case 'time':
      return t('away_until', formatTime(away.time));
  }
}
