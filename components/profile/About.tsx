import { formatDay } from '../language/dates.ts';
import { langOf, t } from '../language/text.ts';
import { ProjectLinks } from '../report/ProjectLinks.tsx';
import { SourceList } from '../report/SourceList.tsx';
import type { ProfileState } from './state.ts';

/** The parts of the view, by the common stem of the names of their heading and text. */
const PARTS = ['who', 'not', 'chosen', 'worded', 'translated', 'since', 'limits', 'licences'] as const;

interface AboutProps {
  state: ProfileState;
  /** The reader wants to cite a document; left out where the page can't do that. */
  onCite?: ((source: string) => void) | undefined;
}

/** The view About: who makes Sidelight, from what and how, and what it is not. */
export function About({ state, onCite }: AboutProps) {
  const { catalog, claims, guide } = state;
  return (
    <div class="about">
      <p lang={langOf(guide)}>{guide.about}</p>
      {PARTS.filter((part) => part !== 'translated' || state.language !== 'en').map((part) => (
        <section key={part}>
          <h2>{t(`about_${part}`)}</h2>
          <p>{t(`about_${part}_text`)}</p>
        </section>
      ))}
      <section>
        <h2>{t('options_sources')}</h2>
        <SourceList sources={claims.sources} onCite={onCite} />
      </section>
      <section>
        <h2>{t('project')}</h2>
        <ProjectLinks project={catalog.project} />
      </section>
      <section>
        <h2>{t('about_version')}</h2>
        <p>{t('about_version_text', catalog.version, formatDay(catalog.updated))}</p>
        <p class="hash" lang="en" dir="ltr">
          SHA-256 {catalog.hash}
        </p>
      </section>
    </div>
  );
}
