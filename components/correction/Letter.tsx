import { correctionMail, correctionText } from '../../core/export/correction.ts';
import { type FilledForm, filledForm, STATEMENT_FORMS } from '../../core/export/issue-form.ts';
import { SourceLink } from '../controls/SourceLink.tsx';
import { t } from '../language/text.ts';
import type { CorrectionProps, CorrectionState } from './state.ts';

interface LetterProps extends Pick<CorrectionProps, 'done' | 'onCopy'> {
  state: CorrectionState;
}

/** The correction as a text, and the ways to send it. Each only opens something that the reader sends. */
export function Letter({ state, done, onCopy }: LetterProps) {
  const { claim, version, page, isPageNamed, project } = state;
  const letter = correctionText({ claim, version, page: isPageNamed ? page : undefined });
  return (
    <section class="group">
      <h2>
        <label for="letter">{t('correction_letter')}</label>
      </h2>
      <textarea id="letter" class="copy-text" rows={13} readOnly lang="en" dir="ltr" value={letter} />
      {project.mail === null && project.issueForm === null && <Nowhere issues={project.issues} />}
      <div class="options-foot">
        <button type="button" class="button" onClick={() => onCopy(letter)}>
          {t('correction_copy')}
        </button>
        {project.mail !== null && (
          <a class="link" href={correctionMail(project.mail, claim.id, letter)}>
            {t('correction_mail')}
          </a>
        )}
        <Forms {...state} />
        <span role="status" class="quiet-text">
          {done}
        </span>
      </div>
    </section>
  );
}

/** Where no way to send it is known: the text can be kept, or put where reports are taken. */
function Nowhere({ issues }: { issues: string | null }) {
  if (issues === null) return <p>{t('correction_nowhere')}</p>;
  return (
    <p>
      {t('correction_by_hand')}{' '}
      <SourceLink class="link" href={issues}>
        {t('project_issues')}
      </SourceLink>
    </p>
  );
}

/** Forms at the host of the source, filled from the record. */
function Forms({ project, claim, file, version, page, isPageNamed }: CorrectionState) {
  const address = project.issueForm;
  if (address === null) return null;
  const input = { claim, file, version, page: isPageNamed ? page : undefined };
  const forms = STATEMENT_FORMS.map((name): [string, FilledForm] => [name, filledForm(address, name, input)]);
  return (
    <>
      {forms.map(([name, { href }]) => (
        <SourceLink key={name} class="link" href={href}>
          {t(name === 'wrong-statement' ? 'correction_form' : 'correction_form_newer', new URL(address).host)}
        </SourceLink>
      ))}
      {forms.some(([, { isCut }]) => isCut) && <span class="quiet-text">{t('correction_form_cut')}</span>}
    </>
  );
}
