import type { Catalog } from '../../core/bundle/compiled.ts';
import { wholeProfile } from '../../core/profile/query.ts';
import { plural, t } from '../language/text.ts';
import { hrefOfQuery } from '../profile/addresses.ts';
import { Sheet } from './Sheet.tsx';

/** The first public page: the profiles that there are. */
export function StartPage({ catalog }: { catalog: Catalog }) {
  return (
    <Sheet title={t('action_title')} lead={t('not_affiliated_named')}>
      <ul class="site-profiles">
        {catalog.profiles.map(({ id, name, claims }) => (
          <li key={id}>
            <a class="link" href={hrefOfQuery(wholeProfile(id, 'changes'))}>
              {t('profile_title', name)}
            </a>
            <p class="quiet-text">{plural('statements', claims)}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
