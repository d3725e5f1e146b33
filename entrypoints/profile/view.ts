import type { ComponentChild } from 'preact';
import type { ProfileState } from '../../components/profile/state.ts';
import type { ProfileQuery } from '../../core/profile/query.ts';

/** What a view can ask of the page. */
export interface PageActions {
  /** Goes on to another view, as a new step in the browser's history. */
  ask: (query: ProfileQuery) => void;
  /** Opens the citation of a claim or a document. */
  cite: (id: string) => void;
  /** Shows the English of a translated claim under it, or takes it away. */
  original: (claim: string, shown: boolean) => void;
}

/** Renders one view of the page. */
export type RenderView = (state: ProfileState, actions: PageActions) => ComponentChild;
