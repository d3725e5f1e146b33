import { compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import type { Profile } from '../../../core/dataset/dataset.ts';
import type { ExportContents } from '../../../core/export/contents.ts';
import type { Later } from '../../../core/schema/later.ts';
import { cited, fictionalProfile } from '../fictional.ts';

/** A whole profile as an export, as a reader gets it who has set no filter. */
export function wholeOf(profile: Profile = fictionalProfile()): ExportContents {
  return {
    profile: { id: profile.id, name: profile.name },
    version: '2026.1.1',
    hash: 'ab12',
    updated: '2026-01-01',
    generated: new Date('2026-11-23T10:00:00Z'),
    filters: `?profile=${profile.id}`,
    sections: compileGuide(profile).sections,
    ...compileClaims(cited(profile)),
  };
}

/** A later entry about the first claim about the river. */
export function later(changes: Partial<Later> = {}): Later {
  return {
    id: 'later-pumps-2022',
    kind: 'development',
    date: '2022-03-04',
    text: 'In March 2022 Acme stopped its pumps.',
    source: { publisher: 'The Gazette', title: 'Pumps', url: 'https://gazette.example/pumps' },
    confidence: 'single-report',
    claims: ['ledger-p02-01'],
    ...changes,
  };
}
