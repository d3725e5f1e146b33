import { monthsBetween } from '../dates/age.ts';
import { dayRange } from '../dates/edtf.ts';
import type { Profile } from './dataset.ts';
import { untranslated } from './translation/untranslated.ts';

/** Something that a maintainer should look at next. */
export interface Due {
  /** Which sort of thing it is, in words for the maintainer, with what to do. */
  task: string;
  record: string;
  detail: string;
}

/** In months: a section that nobody reviewed for so long is due. */
const REVIEW_AFTER = 6;
/** In months: a coming date is told so long before. */
const TELL_BEFORE = 6;

/**
 * Lists what a maintainer of a profile should look at next.
 * @param today as in "2026-11-28"
 * @param sha256 in hexadecimal
 */
export function dueIn(profile: Profile, today: string, sha256: (text: string) => string): Due[] {
  return [
    ...translationsDue(profile, sha256),
    ...profile.sections
      .filter(({ reviewed }) => monthsBetween(reviewed, today) >= REVIEW_AFTER)
      .map(({ id, reviewed }) => ({
        task: 'Sections to review: look for what is newer, then write the day into `reviewed`',
        record: id,
        detail: `reviewed ${reviewed}`,
      })),
    ...profile.later.flatMap(({ id, coming }) =>
      coming && monthsBetween(today, dayRange(coming.date).first) <= TELL_BEFORE
        ? {
            task: 'Open matters: see what came of them, and add it',
            record: id,
            detail: `${coming.date}: ${coming.what}`,
          }
        : [],
    ),
    ...sourcesDue(profile),
  ];
}

/** What readers of a language get in English: a translation is missing, or its English has changed since. */
function translationsDue(profile: Profile, sha256: (text: string) => string): Due[] {
  return Object.keys(profile.translations).flatMap((language) =>
    untranslated(profile, language, sha256).map(({ unit, isStale }) => ({
      task: `Translations into ${language}: print them with \`npm run dataset:translate -- ${language}\`, translate, and have them read`,
      record: unit.id,
      detail: isStale ? 'its English has changed' : 'not translated yet',
    })),
  );
}

/** What is to be done about the sources of later entries, of the numbers of charts, and of what ties sites to the company. */
function sourcesDue({ later, figures, sites }: Profile): Due[] {
  const records = [...later, ...figures];
  const cited = [
    ...records,
    ...sites.flatMap(({ id, relation }) => (relation?.sources ?? []).map((source) => ({ id, source }))),
  ];
  return [
    ...records
      .filter(({ confidence }) => confidence === 'single-report')
      .map(({ id, source }) => ({
        task: 'Single reports: look for a second one or the document itself',
        record: id,
        detail: `${source.publisher}, ${source.url}`,
      })),
    ...records
      .filter(({ seen }) => !seen)
      .map(({ id, source }) => ({
        task: 'Sources that nobody opened: open them, compare, and write `seen`',
        record: id,
        detail: source.url,
      })),
    // One copy is enough for all that rest on a source.
    ...[
      ...Map.groupBy(
        cited.filter(({ source }) => !source.archive),
        ({ source }) => source.url,
      ),
    ].map(([url, resting]) => ({
      task: 'Sources without an archived copy: have one made, and write `archive`',
      record: inShort(resting.map(({ id }) => id)),
      detail: url,
    })),
  ];
}

const NAMED = 3;

function inShort(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).join(', ');
  return ids.length > NAMED ? `${named} and ${ids.length - NAMED} more` : named;
}
