import type { Catalog } from '../../core/bundle/compiled.ts';
import { takeFirst } from '../../core/claims/take-first.ts';
import { isSiteOn, type Settings } from '../../core/reader/settings.ts';
import { langOf, t } from '../language/text.ts';
import { Switch } from './Switch.tsx';

interface CoverageProps {
  catalog: Catalog;
  settings: Settings;
  onSwitchSite: (site: string, on: boolean) => void;
  /** How many sites to show at most; all if left out. */
  most?: number;
  /** The reader wants to see the sites left out by `most`. */
  onMore?: () => void;
}

/** What Sidelight covers: the sites of each profile, each with its switch. */
export function Coverage({ catalog, settings, onSwitchSite, most = Number.POSITIVE_INFINITY, onMore }: CoverageProps) {
  const others = catalog.profiles.reduce((count, { sites }) => count + sites.length, 0) - most;
  return (
    <>
      {takeFirst(catalog.profiles, 'sites', most).map((profile) => (
        <div key={profile.id} class="switch-list">
          {profile.sites.map((site) => (
            <Switch
              key={site.id}
              id={`site-${site.id}`}
              lang={langOf(site)}
              label={site.name}
              about={site.about}
              on={isSiteOn(settings, site.id)}
              onChange={(on) => onSwitchSite(site.id, on)}
            />
          ))}
        </div>
      ))}
      {others > 0 && (
        <button type="button" class="link" onClick={onMore}>
          {t('chip_more', others)}
        </button>
      )}
    </>
  );
}
