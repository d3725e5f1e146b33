import type { Catalog } from '../data/compiled.ts';
import { isSiteOn, type Settings } from '../data/settings.ts';
import { Switch } from './Switch.tsx';

interface CoverageProps {
  catalog: Catalog;
  settings: Settings;
  onSwitchSite: (site: string, on: boolean) => void;
}

/** What Sidelight covers: each profile's sites, with the switch of each. */
export function Coverage({ catalog, settings, onSwitchSite }: CoverageProps) {
  return (
    <>
      {catalog.profiles.map((profile) => (
        <div key={profile.id} class="switch-list">
          {profile.sites.map((site) => (
            <Switch
              key={site.id}
              id={`site-${site.id}`}
              lang="en"
              label={site.name}
              about={site.about}
              on={isSiteOn(settings, site.id)}
              onChange={(on) => onSwitchSite(site.id, on)}
            />
          ))}
        </div>
      ))}
    </>
  );
}
