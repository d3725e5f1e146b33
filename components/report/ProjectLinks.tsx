import type { Project } from '../../core/schema/project.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { t } from '../language/text.ts';

/** The addresses that a reader may want, in the order in which they are listed. */
const PLACES = ['home', 'site', 'source', 'issues', 'security', 'privacy'] as const;

/** The names of the addresses that a project has, for a line that sums them up. */
export function namesOfPlaces(project: Project): string[] {
  const names = PLACES.filter((place) => project[place] !== null).map((place) => t(`project_${place}`));
  return project.mail === null ? names : [...names, t('project_mail')];
}

/** Where the project, and those who keep it, are found; or that this copy names no address. */
export function ProjectLinks({ project }: { project: Project }) {
  if (namesOfPlaces(project).length === 0) return <p>{t('project_none')}</p>;
  return (
    <ul class="sources">
      {PLACES.map((place) => {
        const href = project[place];
        return (
          href !== null && (
            <li key={place}>
              <SourceLink class="link" href={href}>
                {t(`project_${place}`)}
              </SourceLink>
            </li>
          )
        );
      })}
      {project.mail !== null && (
        <li>
          <a class="link" href={`mailto:${project.mail}`}>
            {t('project_mail')}
          </a>
        </li>
      )}
    </ul>
  );
}
