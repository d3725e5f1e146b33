import { type CoveredSite, coveredSites } from '../../core/reader/reach.ts';
import { isSiteOn } from '../../core/reader/settings.ts';
import { nearestFirst } from '../../core/reader/shops.ts';
import { Fold } from '../controls/Fold.tsx';
import { Switch } from '../controls/Switch.tsx';
import { countryName, inAlphabet } from '../language/countries.ts';
import { langOf, listNames, t } from '../language/text.ts';
import type { OptionsProps, OptionsState } from './state.ts';

/** How many names the line of the fold has at most. */
const MOST_NAMED = 6;

type ShopsProps = OptionsProps & OptionsState;

/** The sites where the notice shows once the reader allows it, the nearest first; nothing where there are none. */
export function Shops(props: ShopsProps) {
  const { settings, allowed, refused } = props;
  const shops = shopsOf(props);
  if (shops.length === 0) return null;
  const on = shops.filter(({ id }) => allowed.has(id) && isSiteOn(settings, id)).map(({ name }) => name);
  return (
    <Fold
      id="shops"
      title={t('options_shops')}
      now={on.length > 0 ? listNames(on, MOST_NAMED) : t('options_sites_none')}
    >
      <p class="quiet-text">{t('options_shops_text')}</p>
      <p role="status" class="refused">
        {shops.some(({ id }) => id === refused) && t('ask_refused')}
      </p>
      <div class="switch-list shop-list">
        {shops.map((site) => (
          <Shop key={site.id} site={site} {...props} />
        ))}
      </div>
    </Fold>
  );
}

/** Those of the reader's languages first, the others by the names of their countries. */
export function shopsOf({ catalog, languages }: Pick<OptionsState, 'catalog' | 'languages'>): CoveredSite[] {
  const shops = coveredSites(catalog).filter(({ reach }) => reach === 'ask');
  return nearestFirst(
    shops.toSorted((a, b) => inAlphabet(placeOf(a), placeOf(b))),
    languages,
  );
}

/** The country of a shop; what the site is where it is no country's shop. */
function placeOf({ country, about }: CoveredSite): string {
  return country ? countryName(country) : about;
}

function Shop({ site, settings, allowed, onAsk, onTakeBack }: ShopsProps & { site: CoveredSite }) {
  const asked = { id: site.id, hosts: site.hosts ?? [] };
  const isAllowed = allowed.has(site.id);
  const isOn = isAllowed && isSiteOn(settings, site.id);
  // Switched off elsewhere, as in the popup: the browser would still let the notice in.
  const isKept = isAllowed && !isOn;
  return (
    <Switch
      id={`site-${site.id}`}
      {...(!isKept && !site.country && { lang: langOf(site) })}
      label={site.name}
      about={isKept ? t('options_shop_kept') : placeOf(site)}
      on={isOn}
      onChange={(on) => (on ? onAsk : onTakeBack)(asked)}
      end={
        isKept && (
          <button type="button" class="link" onClick={() => onTakeBack(asked)}>
            {t('options_shop_take_back')}
            <span class="unseen"> {site.name}</span>
          </button>
        )
      }
    />
  );
}
