import type { VNode } from 'preact';
import { readRecord } from '../../browser/assets.ts';
import { t } from '../../components/language/text.ts';
import { CiteDialog } from '../../components/profile/CiteDialog.tsx';
import type { ProfileState } from '../../components/profile/state.ts';
import type { RecordedClaims } from '../../core/bundle/compiled.ts';
import type { CiteSubject } from '../../core/export/citation.ts';
import { type CitationFormat, cite } from '../../core/export/cite.ts';
import { recordAddress } from '../../core/site/paths.ts';

let dialog: HTMLDialogElement | null = null;
let subject: CiteSubject | undefined;
let format: CitationFormat = 'plain';
let done = '';

/**
 * Opens the dialog with the citation of a claim or document; an unknown id opens nothing.
 * @param rerender renders the page again, and the dialog with it: the dialog must be filled before it is shown
 */
export async function openCitation(id: string, state: ProfileState, rerender: () => Promise<void>): Promise<void> {
  subject = subjectOf(id, state, await readRecord(state.guide.id));
  done = '';
  if (!subject) return;
  await rerender();
  // If it is asked for twice in a row, the dialog is open already.
  if (!dialog?.open) dialog?.showModal();
}

/**
 * The dialog in its present state. It is rendered with the page whether open or not, since the browser shows and closes
 * it.
 */
export function citeDialog(rerender: () => Promise<void>): VNode {
  return (
    <CiteDialog
      dialogRef={keepDialog}
      subject={subject && (subject.claim?.text ?? subject.source.title)}
      format={format}
      citation={subject ? cite(subject, format) : ''}
      done={done}
      onFormat={(chosen) => {
        format = chosen;
        done = '';
        void rerender();
      }}
      onCopy={(citation) => void copy(citation).then(rerender)}
      onClose={() => {
        subject = undefined;
        void rerender();
      }}
    />
  );
}

function keepDialog(element: HTMLDialogElement | null): void {
  dialog = element;
}

/** What is cited is English, as it is recorded; the translation that the reader saw goes with it. */
function subjectOf(
  id: string,
  { language, claims, guide, catalog }: ProfileState,
  english: RecordedClaims,
): CiteSubject | undefined {
  const claim = english.claims.find((one) => one.id === id);
  const source = english.sources.find((one) => one.id === (claim?.source ?? id));
  const seen = claims.claims.find((one) => one.id === id);
  const isTranslated = language !== 'en' && seen !== undefined && seen.language !== 'en';
  const translation = isTranslated ? { language, text: seen.text } : undefined;
  const { home, site } = catalog.project;
  const address = site && claim ? recordAddress(site, 'en', guide.id, claim.id) : undefined;
  return source && { source, claim, translation, version: catalog.version, home, address };
}

async function copy(citation: string): Promise<void> {
  try {
    // A browser may have no clipboard at all, which throws here too.
    await navigator.clipboard.writeText(citation);
    done = t('cite_copied');
  } catch {
    done = t('cite_not_copied');
  }
}
