import type { ComponentChildren } from 'preact';
import { HEADING } from '../../core/notice/parts.ts';
import { Mark } from '../controls/Mark.tsx';
import { englishNote, t } from '../language/text.ts';
import { Reviewed } from './Reviewed.tsx';

interface ReportHeadProps {
  subject: string;
  /** Level of the heading: 1 where it names the whole page. */
  level: 1 | 2;
  /** A button at the end of the line. */
  children?: ComponentChildren;
}

/** Says whom the page belongs to, and that Sidelight speaks from public profiles and is not affiliated with them. */
export function ReportHead({ subject, level, children }: ReportHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="head">
      <Mark />
      <div class="head-text">
        <Heading tabIndex={-1} id={HEADING}>
          {t('about_subject', subject)}
        </Heading>
        <p class="sub">{t('not_affiliated')}</p>
      </div>
      {children}
    </div>
  );
}

interface ReportWhyProps {
  /** Left out where the reader asked for the report of a page, and there is no reason besides its site. */
  host: string | undefined;
  /** Why this is shown, if there is a reason besides the site. */
  reason: string | undefined;
  /** EDTF: when the first section was reviewed. */
  reviewed: string | undefined;
  /** The reader's time. */
  now: Date;
  /** Whether the line with that date is only kept free as yet. */
  isPartial?: boolean;
}

/** Says at the end of a report why it is shown, and when somebody last looked for what happened since. */
export function ReportWhy({ host, reason, reviewed, now, isPartial }: ReportWhyProps) {
  return (
    <div class="why">
      <p>
        {host && (reason ? t('because_reason', reason, host) : t('because_site', host))} {englishNote()}
      </p>
      {reviewed && (isPartial ? <p class="count">&nbsp;</p> : <Reviewed date={reviewed} now={now} />)}
    </div>
  );
}
