import type { ComponentChildren } from 'preact';
import { HEADING } from '../../core/notice/parts.ts';
import { Mark } from '../controls/Mark.tsx';
import { englishNote, t } from '../language/text.ts';

interface ReportHeadProps {
  subject: string;
  host: string;
  /** Why this is shown, if there is a reason besides the site. */
  reason: string | undefined;
  /** Level of the heading: 1 where it names the whole page. */
  level: 1 | 2;
  /** A button at the end of the line. */
  children?: ComponentChildren;
}

/** Says whom the page belongs to, why this is shown, and that Sidelight is not affiliated with them. */
export function ReportHead({ subject, host, reason, level, children }: ReportHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="head">
      <Mark />
      <div class="head-text">
        <Heading tabIndex={-1} id={HEADING}>
          {t('about_subject', subject)}
        </Heading>
        <p class="quiet-text">
          {reason ? t('because_reason', reason, host) : t('because_site', host)} {t('not_affiliated')} {englishNote()}
        </p>
      </div>
      {children}
    </div>
  );
}
