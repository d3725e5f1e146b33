import type { Guide } from '../../core/bundle/compiled.ts';
import { wholeProfile } from '../../core/profile/query.ts';
import { langOf, plural, t } from '../language/text.ts';
import { hrefOfQuery } from '../profile/addresses.ts';
import { Sheet } from './Sheet.tsx';

/** The first public page: the profiles that there are. */
export function StartPage({ guides }: { guides: readonly Guide[] }) {
  return (
    <Sheet title={t('action_title')} lead={t('not_affiliated_named')}>
      <ul class="site-profiles">
        {guides.map((guide) => (
          <li key={guide.id}>
            <a class="link" href={hrefOfQuery(wholeProfile(guide.id, 'changes'))}>
              {t('profile_title', guide.name)}
            </a>
            <p lang={langOf(guide)}>{guide.about}</p>
            <ul class="site-sections">
              {guide.sections.map((section) => (
                <li key={section.id}>
                  <a
                    class="link quiet"
                    href={hrefOfQuery(wholeProfile(guide.id), `section-${section.id}`)}
                    lang={langOf(section)}
                  >
                    {section.title}
                  </a>{' '}
                  <span class="count">{plural('statements', section.claims)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
