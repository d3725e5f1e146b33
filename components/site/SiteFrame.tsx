import type { ComponentChildren } from 'preact';
import type { Project } from '../../core/schema/project.ts';
import { Mark } from '../controls/Mark.tsx';
import { formatDay } from '../language/dates.ts';
import { direction, locale, t } from '../language/text.ts';

/** The same page in a language. */
export interface LanguageLink {
  language: string;
  href: string;
}

export interface SiteLinks {
  start: string;
  privacy: string;
  corrections: string;
  feed: string;
  /** The dataset's files, by the name of their format. */
  files: Readonly<Record<string, string>>;
}

export interface SiteFrameProps {
  languages: readonly LanguageLink[];
  links: SiteLinks;
  project: Project;
  version: string;
  updated: string;
  children: ComponentChildren;
}

/** What stands around every public page: the way to the start and to other languages above, the rest below. */
export function SiteFrame({ languages, links, children, ...rest }: SiteFrameProps) {
  return (
    <>
      <div class="sl site-bar" lang={locale()} dir={direction()}>
        <nav aria-label={t('site_languages')}>
          <a class="site-home" href={links.start} lang="en">
            <Mark size={16} /> Sidelight
          </a>
          <Languages languages={languages} />
        </nav>
      </div>
      <div id="app">{children}</div>
      <Foot links={links} {...rest} />
    </>
  );
}

function Languages({ languages }: Pick<SiteFrameProps, 'languages'>) {
  if (languages.length < 2) return null;
  return (
    <ul>
      {languages.map(({ language, href }) => (
        <li key={language}>
          <a
            class="link quiet"
            href={href}
            hreflang={language}
            lang={language}
            aria-current={language === locale() ? 'true' : undefined}
          >
            {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Foot({ links, project, version, updated }: Omit<SiteFrameProps, 'children' | 'languages'>) {
  return (
    <footer class="sl site-foot" lang={locale()} dir={direction()}>
      <ul>
        <li>
          <a class="link quiet" href={links.privacy}>
            {t('project_privacy')}
          </a>
        </li>
        <li>
          <a class="link quiet" href={links.corrections}>
            {t('site_corrections')}
          </a>
        </li>
        <li>
          <a class="link quiet" href={links.feed} type="application/atom+xml">
            {t('site_feed')}
          </a>
        </li>
        {Object.entries(links.files).map(([format, href]) => (
          <li key={format}>
            <a class="link quiet" href={href} download>
              {t('site_dataset', format)}
            </a>
          </li>
        ))}
        {project.source !== null && (
          <li>
            <a class="link quiet" href={project.source} rel="noreferrer">
              {t('project_source')}
            </a>
          </li>
        )}
      </ul>
      <p>{t('site_as_of', version, formatDay(updated))}</p>
    </footer>
  );
}
