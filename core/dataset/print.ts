import { parseEdtf } from '../dates/edtf.ts';
import { completeClaims } from './compile.ts';
import type { Dataset } from './dataset.ts';

/**
 * The whole dataset as `npm run --silent dataset -- --json` prints it. Its hash is computed from this text.
 * @returns JSON that ends with a line break
 */
export function printDataset(dataset: Omit<Dataset, 'hash'>): string {
  return `${JSON.stringify(wholeDataset(dataset), null, 2)}\n`;
}

function wholeDataset({ version, updated, profiles }: Omit<Dataset, 'hash'>) {
  return {
    version,
    updated,
    profiles: profiles.map(({ id, name, about, topics, entities, sites }) => ({
      id,
      name,
      about,
      topics,
      entities,
      sites,
    })),
    sources: profiles.flatMap((profile) => profile.sources.map((source) => ({ profile: profile.id, ...source }))),
    sections: profiles.flatMap((profile) => profile.sections.map((section) => ({ profile: profile.id, ...section }))),
    claims: profiles.flatMap((profile) =>
      completeClaims(profile).map((claim) => ({
        profile: profile.id,
        ...claim,
        precision: parseEdtf(claim.asOf).start.precision,
      })),
    ),
    later: profiles.flatMap((profile) => profile.later.map((entry) => ({ profile: profile.id, ...entry }))),
    figures: profiles.flatMap((profile) => profile.figures.map((record) => ({ profile: profile.id, ...record }))),
    charts: profiles.flatMap((profile) => profile.charts.map((chart) => ({ profile: profile.id, ...chart }))),
    noAnswer: profiles.flatMap((profile) => profile.noAnswer.map((entry) => ({ profile: profile.id, ...entry }))),
  };
}
