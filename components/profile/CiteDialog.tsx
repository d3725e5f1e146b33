import type { Ref } from 'preact';
import { CITATION_FORMATS, type CitationFormat } from '../../core/export/cite.ts';
import { Choice } from '../controls/Choice.tsx';
import { Cross } from '../controls/Mark.tsx';
import { t } from '../language/text.ts';

export interface CiteDialogProps {
  /**
   * Needed for showModal(), with which the browser keeps the focus inside the dialog and gives it back when it closes.
   */
  dialogRef: Ref<HTMLDialogElement>;
  /** What is cited: the text of the statement, or the title of the document; undefined while the dialog is closed. */
  subject: string | undefined;
  format: CitationFormat;
  citation: string;
  /** A message about what the reader just did. */
  done: string;
  onFormat: (format: CitationFormat) => void;
  onCopy: (citation: string) => void;
  /** The dialog was closed by its button, by Escape or by a click outside. */
  onClose: () => void;
}

/** A citation of a statement or a document, in the format that the reader chooses, ready to be copied. */
export function CiteDialog({ dialogRef, subject, onClose, ...props }: CiteDialogProps) {
  return (
    <dialog class="cite" ref={dialogRef} aria-labelledby="cite-title" onClose={onClose} {...{ closedby: 'any' }}>
      {subject !== undefined && <Content subject={subject} {...props} />}
    </dialog>
  );
}

function Content({
  subject,
  format,
  onFormat,
  ...props
}: Omit<CiteDialogProps, 'dialogRef' | 'onClose'> & { subject: string }) {
  return (
    <>
      <div class="cite-head">
        <h2 id="cite-title">{t('cite_title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('cite_close')}
          title={t('cite_close')}
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          <Cross />
        </button>
      </div>
      <p class="claim-text" lang="en">
        {subject}
      </p>
      <Choice name="cite-format" legend={t('cite_format')} options={formats()} value={format} onChange={onFormat} />
      <Citation format={format} {...props} />
    </>
  );
}

function formats(): { value: CitationFormat; label: string }[] {
  const labels: Record<CitationFormat, string> = {
    plain: t('cite_plain'),
    apa: t('cite_apa'),
    chicago: t('cite_chicago'),
    bibtex: t('cite_bibtex'),
    'csl-json': t('cite_csl_json'),
  };
  return CITATION_FORMATS.map((value) => ({ value, label: labels[value] }));
}

function Citation({
  format,
  citation,
  done,
  onCopy,
}: Pick<CiteDialogProps, 'format' | 'citation' | 'done' | 'onCopy'>) {
  return (
    <>
      <label class="cite-label" for="citation">
        {t('cite_citation')}
      </label>
      <textarea
        id="citation"
        class="copy-text"
        data-format={format}
        rows={8}
        readOnly
        lang="en"
        dir="ltr"
        value={citation}
      />
      <div class="cite-foot">
        <button type="button" class="button" onClick={() => onCopy(citation)}>
          {t('cite_copy')}
        </button>
        <span role="status" class="quiet-text">
          {done}
        </span>
      </div>
    </>
  );
}
