import type { ComponentChildren, Ref } from 'preact';
import { Mark } from './Mark.tsx';
import { t } from './text.ts';

interface ReportHeadProps {
  subject: string;
  host: string;
  /** Why this is shown, where something more than the site is the reason. */
  reason: string | undefined;
  headingRef?: Ref<HTMLHeadingElement>;
  /** A button at the end of the line. */
  children?: ComponentChildren;
}

/** Whom the page belongs to, why this is shown, and who does not speak. */
export function ReportHead({ subject, host, reason, headingRef, children }: ReportHeadProps) {
  return (
    <header class="head">
      <Mark />
      <div class="head-text">
        <h2 tabIndex={-1} ref={headingRef ?? null}>
          {t('about_subject', subject)}
        </h2>
        <p class="quiet-text">
          {reason ? t('because_reason', reason, host) : t('because_site', host)} {t('not_affiliated')}
        </p>
      </div>
      {children}
    </header>
  );
}
