import type { SectionBrief } from '../../core/bundle/compiled.ts';
import type { Card } from '../../core/claims/card.ts';
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
    became: { status: 'as-reported' },
    withdrawn: undefined,
    laterEdition: undefined,
    later: [],
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

/** A section of the fictional profile. */
export const section = (id: string): SectionBrief => briefOf(compileGuide(fictionalProfile()), id);
