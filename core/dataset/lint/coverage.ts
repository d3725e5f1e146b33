import type { Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/** No sentence of a document is skipped: each carries at least one claim. */
export function lintCoverage(profile: Profile): Problem[] {
  return profile.sources.flatMap((source) => {
    const claims = profile.claims.filter((claim) => claim.source === source.id);
    return source.paragraphs.flatMap(({ number, sentences }) => {
      const covered = new Set(claims.filter((claim) => claim.paragraph === number).flatMap((claim) => claim.sentences));
      const skipped = Array.from({ length: sentences }, (_, at) => at + 1).filter((one) => !covered.has(one));
      if (skipped.length === 0) return [];
      return {
        file: 'claims/',
        record: `${source.id} paragraph ${number}`,
        wrong: `No claim rests on sentence ${skipped.join(', ')}.`,
        fix: 'Write a claim for each, or name the sentence in the claim that carries it.',
      };
    });
  });
}
