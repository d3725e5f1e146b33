import type { ComponentChild } from 'preact';
import type { ProfileState } from '../../components/profile/state.ts';

/** What a view can ask of the page. */
export interface PageActions {
  rerender: () => void;
  /** Opens the citation of a claim or a document. */
  cite: (id: string) => void;
}

/** Renders one view of the page. */
export type RenderView = (state: ProfileState, actions: PageActions) => ComponentChild;
