import type { Claims, Glances, SectionBrief } from '../bundle/compiled.ts';
import { type Card, makeCards } from './card.ts';
import type { Glance } from './glance.ts';
import { isOriginal, withOriginals } from './originals.ts';

/** A section with those of its cards that are shown. */
export interface ShownSection {
  section: SectionBrief;
  glance: Glance;
  /** The cards of the pairs that the reader opened, by the id of their claim. */
  opened: Record<string, Card>;
  /** All cards of the section, if the reader asked for them. */
  cards: Card[] | undefined;
}

/**
 * Makes what is shown of each section: its glance, or all its claims if the reader asked for them.
 * @param full ids of the sections to be shown in full, of the claims whose pairs are open, and of those wanted in English
 * @param claims may be left out where nothing is to be shown in full
 * @param english the claims in English, if any is wanted
 */
export function showSections(
  glances: Glances,
  sections: readonly SectionBrief[],
  full: ReadonlySet<string>,
  claims?: Claims,
  english?: Claims,
): ShownSection[] {
  const cardsOf = (ids: readonly string[]) => (claims ? withOriginals(makeCards(claims, ids), full, english) : []);
  return sections.map((section) => {
    const glance = glances[section.id] ?? { pairs: [], by: [] };
    const opened = glance.pairs.map(({ claim }) => claim).filter((id) => full.has(id));
    return {
      section,
      glance,
      opened: Object.fromEntries(cardsOf(opened).map((card) => [card.id, card])),
      cards: claims && full.has(section.id) ? cardsOf(sectionOrder(claims, section)) : undefined,
    };
  });
}

/**
 * What is shown in full once the reader opened or closed something. Of the pairs one at a time is open, so that what is
 * open stays in sight; sections are on their own.
 * @param full what was shown in full before
 * @param sections those of the report
 * @param what the id of a section, or of the claim of a pair
 */
export function fullAfter(
  full: ReadonlySet<string>,
  sections: readonly Pick<ShownSection, 'section'>[],
  what: string,
  open: boolean,
): Set<string> {
  const isOwn = (id: string) => isOriginal(id) || sections.some(({ section }) => section.id === id);
  const staying = [...full].filter((id) => id !== what && (isOwn(what) || isOwn(id)));
  return new Set(open ? [...staying, what] : staying);
}

/** Ids of a section's claims: its leads first, in their order, then the others in reading order. */
export function sectionOrder(claims: Claims, section: { id: string; leads: readonly string[] }): string[] {
  const all = claims.claims.filter((claim) => claim.section === section.id).map((claim) => claim.id);
  return [...section.leads, ...all.filter((id) => !section.leads.includes(id))];
}
