import { compileClaims, compileGuide } from '../../../core/dataset/compile.ts';
import type { Profile } from '../../../core/dataset/dataset.ts';
import type { ExportContents } from '../../../core/export/contents.ts';
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
