import { ownShop } from '../../core/reader/shops.ts';
import { t } from '../language/text.ts';
import { shopsOf } from './Shops.tsx';
import type { OptionsProps, OptionsState } from './state.ts';

/** The id of the line about the reader's own shop, which takes the focus when its button goes. */
export const OWN_SHOP = 'own-shop';

/** Offers the notice on the reader's own shop, in a line; nothing where there is no such shop. */
export function OwnShop(props: OptionsProps & OptionsState) {
  const { allowed, languages, refused, onAsk } = props;
  const shop = ownShop(shopsOf(props), languages[0] ?? '');
  if (!shop?.hosts) return null;
  const { id, name, hosts } = shop;
  const isAllowed = allowed.has(id);
  return (
    <div class="own-shop">
      <p id={OWN_SHOP} tabIndex={-1}>
        {t(isAllowed ? 'welcome_shop_on' : 'welcome_shop', name)}
      </p>
      {!isAllowed && (
        <button type="button" class="button" onClick={() => onAsk({ id, hosts })}>
          {t('welcome_shop_ask')}
        </button>
      )}
      <p role="status" class="refused">
        {refused === id && t('ask_refused')}
      </p>
    </div>
  );
}
