import { timeAxis } from '../../profile/pictures.ts';
import type { Profile } from '../dataset.ts';
import type { Figure } from '../../schema/claim.ts';
import type { Picture } from '../../schema/picture.ts';
import type { Problem } from './problem.ts';

/** A picture shows figures that exist, each with what its form must say of it. */
export function lintPictures(profile: Profile): Problem[] {
  return profile.pictures.flatMap((picture) => {
    const figures = picture.points.map((point) => figureOf(profile, point));
    const missing = picture.points.filter((_, at) => !figures[at]);
    if (missing.length > 0) return missing.map((point) => lintMissing(picture, point));
    return lintForm(
      picture,
      figures.flatMap((figure) => figure ?? []),
    );
  });
}

/** How many times the shortest distance between two points goes into the axis at most, so that each can be read. */
const CLOSEST = 12;

const problem = (picture: Picture, wrong: string, fix: string): Problem => ({
  file: 'pictures.json',
  record: picture.id,
  wrong,
  fix,
});

function figureOf({ claims, later }: Profile, { record, figure }: Picture['points'][number]): Figure | undefined {
  return [...claims, ...later].find(({ id }) => id === record)?.figures?.[figure];
}

function lintMissing(picture: Picture, { record, figure }: Picture['points'][number]): Problem {
  const fix = 'Correct the id or the number (counted from 0), or add the figure to that claim or later entry.';
  return problem(picture, `It shows figure ${figure} of "${record}", which does not exist.`, fix);
}

function lintForm(picture: Picture, figures: readonly Figure[]): Problem[] {
  switch (picture.form) {
    case 'series':
      return lintSeries(picture, figures);
    case 'shares':
      return figures
        .filter(({ unit, basis }) => unit !== 'percent' || !basis)
        .map(({ label }) =>
          problem(picture, `“${label}” is no percentage with a basis.`, 'Say on the figure of what it is a share.'),
        );
    case 'part-of':
      return isPartOf(figures)
        ? []
        : [
            problem(
              picture,
              'Its second figure can’t be a part of its first.',
              'Name two figures of one unit and one date, the larger one first.',
            ),
          ];
  }
}

function lintSeries(picture: Picture, figures: readonly Figure[]): Problem[] {
  const dates = figures.flatMap(({ date }) => date ?? []);
  if (dates.length < figures.length)
    return [problem(picture, 'A figure of it has no date.', 'Give each figure of a series its date.')];
  const axis = timeAxis(dates);
  if (axis.closest > 0 && axis.closest * CLOSEST >= axis.months) return [];
  const fix = 'Put its points in the order of their dates; make two pictures where they lie too close together.';
  return [problem(picture, 'Two of its points are too close on the time axis to be read, or out of order.', fix)];
}

function isPartOf(figures: readonly Figure[]): boolean {
  const [whole, part] = figures;
  if (!whole || !part || figures.length !== 2) return false;
  return whole.unit === part.unit && whole.date !== undefined && whole.date === part.date && whole.value > part.value;
}
