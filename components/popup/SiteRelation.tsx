import type { Relations } from '../../core/bundle/compiled.ts';
import type { Findings } from '../../core/page/report.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { formatDay } from '../language/dates.ts';
import { langOf, t } from '../language/text.ts';

interface SiteRelationProps {
  found: Pick<Findings, 'site' | 'profile'>;
  /** Undefined for a site whose tie to the company needs no words. */
  relation: Relations[string] | undefined;
  onWrong: () => void;
}

/** Says what ties the site to the company and who says so, and whether any statement is about the site itself. */
export function SiteRelation({ found: { site, profile }, relation, onWrong }: SiteRelationProps) {
  if (!relation) return null;
  return (
    <div class="site-relation">
      <p lang={langOf(relation)}>{relation.text}</p>
      <div class="claim-foot">
        {relation.sources.map(({ publisher, title, url, date }) => (
          <SourceLink key={url} class="link" href={url}>
            <bdi>
              <span lang="en">
                {publisher}, {title}
              </span>
              {date && `, ${formatDay(date)}`}
            </bdi>
          </SourceLink>
        ))}
        <button type="button" class="link quiet" onClick={onWrong}>
          {t('something_wrong')}
        </button>
      </div>
      {!site.isNamed && <p>{t('popup_not_named', site.name, profile.name)}</p>}
    </div>
  );
}
