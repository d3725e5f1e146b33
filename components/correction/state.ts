import type { CorrectedStatement } from '../../core/export/correction.ts';
import type { Settings } from '../../core/reader/settings.ts';
import type { Project } from '../../core/schema/project.ts';

/** All that the page for a correction shows. */
export interface CorrectionState {
  claim: CorrectedStatement;
  /** Where the claim stands in the source code. */
  file: string;
  version: string;
  /** Where a correction can go. */
  project: Project;
  /** Address of the page that the reader was on; empty for none. */
  page: string;
  isPageNamed: boolean;
  settings: Settings;
}

export interface CorrectionProps {
  state: CorrectionState | 'loading' | 'broken' | 'unknown';
  /** A message about what the reader just did. */
  done: string;
  onNamePage: (named: boolean) => void;
  onCopy: (letter: string) => void;
}
