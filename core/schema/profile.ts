import * as z from 'zod/mini';
import { EdtfDate, Id, type Spoken, text } from './common.ts';
import { oneOf } from './words.ts';

export const Topic = z.strictObject({
  id: Id.check(z.describe('Topics with the same id in two profiles are one topic to the reader.')),
  name: text(40, 'a word or two').check(z.describe('As the reader sees it at the switch.')),
  about: text(140, 'one line under the switch').check(z.describe('What the reader gets by choosing it.')),
});

/** A line of a glance: what was reported, or what became of it. Its year and sign are read from the records. */
const Line = z.strictObject({
  text: text(60, 'it is one line of the panel').check(
    z.describe('In the past tense, without the year, which stands beside it; it says no more than its records.'),
  ),
  rests: z
    .array(Id)
    .check(z.minLength(1, 'A line rests on records: name them.'), z.describe('The records that carry it.')),
});

export const Pair = z
  .strictObject({
    // biome-ignore lint/suspicious/noThenProperty: a pair is "then" and "now"; nobody awaits it
    then: Line.check(z.describe('What was reported; it rests on claims of the section.')),
    now: z.optional(
      z
        .array(Line)
        .check(
          z.minLength(1, 'Say none where nothing newer was found.'),
          z.maxLength(3, 'Two lines of what became of it, three with a correction.'),
          z.describe(
            'What became of it; each rests on later entries about those claims, or on claims that reverse them.',
          ),
        ),
    ),
    none: z.optional(
      z
        .strictObject({ looked: EdtfDate.check(z.describe('The month in which somebody looked.')) })
        .check(z.describe('Nothing newer was found.')),
    ),
  })
  .check(
    z.refine(({ now, none }) => (now === undefined) !== (none === undefined), {
      path: ['now'],
      error: 'A pair says what became of it (now), or that nothing newer was found (none).',
    }),
  );

export const Section = z.strictObject({
  id: Id.check(z.describe('Named by claims files, sites and bookmarks; never reused.')),
  topic: Id.check(z.describe('The topic that shows or hides this section.')),
  title: text(40, 'it has to fit the chip').check(z.describe('A word or two; it stands on the chip.')),
  place: z.optional(
    text(40, 'it stands beside the title').check(
      z.describe('Where its statements are about; shown with the title on sites of other countries.'),
    ),
  ),
  headline: text(60, 'it stands in one line of the panel').check(
    z.describe('The thing itself: what was reported, then what changed.'),
  ),
  glance: z
    .array(Pair)
    .check(
      z.minLength(2, 'A glance has two to four pairs.'),
      z.maxLength(4, 'A glance has two to four pairs.'),
      z.describe('The section in eight seconds: what was reported, and what became of it; the strongest first.'),
    ),
  summary: z
    .strictObject({
      text: text(400, 'two sentences').check(z.describe('Two sentences, each carried by claims.')),
      restsOn: z
        .array(Id)
        .check(
          z.minLength(1, 'A summary rests on claims: name them.'),
          z.describe(
            'The claims, and later entries about them, that carry each statement of the headline and the summary.',
          ),
        ),
    })
    .check(z.describe('What the section says, in short.')),
  reviewed: EdtfDate.check(
    z.describe('The day on which somebody last looked for what happened since, for this section.'),
  ),
  leads: z
    .array(Id)
    .check(
      z.minLength(3, 'A section leads with three to six claims.'),
      z.maxLength(6, 'A section leads with three to six claims.'),
      z.describe('The claims shown first, in order.'),
    ),
});

const ENTITY_KINDS = {
  company: 'a business, or a part of one',
  agency: 'a state or an office of one, police and courts among them',
  system: 'what somebody runs: a database, a network',
  product: 'what is sold or offered, services among it',
  person: 'a human being',
  organization: 'an association, or a group of people who act together',
  place: 'a country, a town, a building',
  program: 'an undertaking or a contract with a name of its own',
  document: 'a report, a law, a letter',
  event: 'a strike, a trial, a day',
} as const;

export const Entity = z.strictObject({
  id: Id.check(z.describe('Named by claims; never reused.')),
  name: text(80, 'a name').check(z.describe('The full name, as the sources have it.')),
  short: z.optional(text(24, 'an abbreviation').check(z.describe('The abbreviation readers know, like UN.'))),
  kind: oneOf('What sort of thing it is.', ENTITY_KINDS),
});

export const ProfileFile = z.strictObject({
  $schema: z.optional(z.string()),
  id: Id.check(z.describe('The name of the folder.')),
  name: text(60, 'a name').check(z.describe('The company.')),
  about: text(200, 'one sentence').check(z.describe('What this profile covers.')),
  topics: z
    .array(Topic)
    .check(z.minLength(1, 'A profile has at least one topic.'), z.describe('What a reader can choose.')),
  sections: z
    .array(Section)
    .check(z.minLength(1, 'A profile has at least one section.'), z.describe('In the order of the full profile.')),
  entities: z.array(Entity).check(z.describe('Whom and what the claims name.')),
});

export type Topic = z.infer<typeof Topic> & Spoken;
export type Section = z.infer<typeof Section> & Spoken;
export type Entity = z.infer<typeof Entity> & Spoken;
export type ProfileFile = z.infer<typeof ProfileFile>;
export type Pair = z.infer<typeof Pair> & Spoken;
