import type { SectionBrief } from '../../core/bundle/compiled.ts';
import type { Card, CardEntry } from '../../core/claims/card.ts';
import type { ShownSection } from '../../core/claims/sections.ts';
import { compileGuide } from '../../core/dataset/compile.ts';
import { briefOf, fictionalProfile } from '../core/fictional.ts';

/** A card of the fictional profile, with the changes that a test wants. */
export function card(changes: Partial<Card> = {}): Card {
  return {
    id: 'ledger-p02-01',
    text: 'In May 2020 Acme pumped water.',
    kind: 'fact',
    publisher: 'The Ledger',
    attribution: undefined,
    asOf: '2020-05-04',
    year: 2020,
    became: { status: 'as-reported' },
    withdrawn: undefined,
    laterEdition: undefined,
    thread: [],
    noAnswer: [],
    source: {
      title: 'Acme and the river',
      url: 'https://ledger.example/acme',
      archive: 'https://archive.example/acme',
      section: 'The river',
      paragraph: 2,
    },
    seeAlso: [],
    ...changes,
  };
}

/** A later entry as it stands on the card of that claim, with the changes that a test wants. */
export function entry(changes: Partial<CardEntry> = {}): CardEntry {
  return {
    id: 'later',
    date: '2022-03-04',
    year: 2022,
    text: 'In March 2022 Acme stopped.',
    source: { publisher: 'The Gazette', title: 'Pumps', url: 'https://gazette.example/' },
    confidence: 'corroborated',
    how: 'overtakes',
    sign: 'changed',
    what: 'stopped in 2022',
    isBefore: false,
    ...changes,
  };
}

/** The river's section with a pair of what changed and one where nothing newer was found, with the changes that a test wants. */
export function shownSection(changes: Partial<ShownSection> = {}): ShownSection {
  return {
    section: section('river'),
    glance: {
      pairs: [
        {
          claim: 'ledger-p02-01',
          lines: [
            { text: 'Acme pumped water', year: 2020, sign: 'reported', record: 'ledger-p02-01', isBefore: false },
            { text: 'It stopped its pumps', year: 2022, sign: 'changed', record: 'later', isBefore: false },
          ],
        },
        {
          claim: 'ledger-p02-02',
          lines: [
            { text: 'Acme paid the town', year: 2019, sign: 'reported', record: 'ledger-p02-02', isBefore: false },
          ],
          looked: '2026-01',
        },
      ],
      by: [{ publisher: 'The Ledger', year: 2020 }],
    },
    opened: {},
    cards: undefined,
    ...changes,
  };
}

/** A section of the fictional profile. */
export const section = (id: string): SectionBrief => briefOf(compileGuide(fictionalProfile()), id);
