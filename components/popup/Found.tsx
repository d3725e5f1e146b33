import type { Findings, PageReport } from '../../core/page/report.ts';
import { isTopicOn } from '../../core/reader/settings.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { StatusLine } from '../controls/StatusLine.tsx';
import { Switch } from '../controls/Switch.tsx';
import { langOf, t } from '../language/text.ts';
import { NewsList } from '../report/NewsList.tsx';
import { ReportHead, ReportWhy } from '../report/ReportHead.tsx';
import { Sections } from '../report/Section.tsx';
import { NoticeState } from './NoticeState.tsx';
import { SiteRelation } from './SiteRelation.tsx';
import type { Ready } from './state.ts';

/** How many pairs the first section shows: with them every other section is in sight. A popup is 600 pixels high at most. */
const MOST_PAIRS = 2;

type FoundProps = Ready & { found: Extract<PageReport, Findings> };

/** The report about the page: what the profile says, and why the page shows no notice, if that is so. */
export function Found(props: FoundProps) {
  const { found, state } = props;
  return (
    <>
      <ReportHead level={1} subject={found.site.subject} />
      <SiteRelation found={found} relation={state.relation} onWrong={() => props.onWrong?.(`site-${found.site.id}`)} />
      <NoticeState {...props} />
      <StatusLine done={state.done} />
      {found.kind === 'nothing-chosen' && (
        <EmptyState title={t('popup_chosen_nothing_title')} text={t('popup_chosen_nothing_text')} />
      )}
      {state.news && <NewsList news={state.news} />}
      <Sections
        sections={state.sections}
        most={MOST_PAIRS}
        level={2}
        now={state.now}
        onExpand={props.onExpand}
        onHideTopic={props.onHideTopic}
        onCite={props.onCite}
        onWrong={props.onWrong}
      />
      <Topics {...props} />
      <ReportWhy
        host={found.reasons.length > 0 ? found.host : undefined}
        reason={found.reasons.length > 0 ? found.reasons.join('; ') : undefined}
        reviewed={state.sections[0]?.section.reviewed}
        now={state.now}
        isPartial={state.isPartial}
      />
    </>
  );
}

/** The topics of the page, each with its switch, folded. */
function Topics({ found, state, onSwitchTopic }: FoundProps) {
  const { settings } = state;
  return (
    <details class="fold switches" open={found.kind === 'nothing-chosen'}>
      <summary>
        <span class="fold-title">{t('popup_switches')}</span>
      </summary>
      <div class="switch-list">
        {found.topics.map(({ id, name, claims, language }) => (
          <Switch
            key={id}
            id={`topic-${id}`}
            lang={langOf({ language })}
            label={name}
            end={claims}
            on={isTopicOn(settings, id)}
            onChange={(on) => onSwitchTopic(id, on)}
          />
        ))}
      </div>
    </details>
  );
}
