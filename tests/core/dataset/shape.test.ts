import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { describeProblem } from '../../../core/dataset/lint/problem.ts';
import { shapeProblems } from '../../../core/dataset/shape/problems.ts';
import { ClaimsFile } from '../../../core/schema/claim.ts';
import { LaterFile } from '../../../core/schema/later.ts';
import { SourcesFile } from '../../../core/schema/source.ts';
import { fictionalProfile, laterEntry } from '../fictional.ts';

const profile = fictionalProfile();
const { section: _, file: __, ...claim } = profile.claims[0] as (typeof profile.claims)[number];
const { citations: ___, ...source } = profile.sources[0] as (typeof profile.sources)[number];
const later = laterEntry();

/** What is told of a file that holds one record, broken by the changes (undefined takes a field away). */
function told(schema: z.core.$ZodType, list: string, record: object, changes: object, head: object = {}): string[] {
  const content = JSON.parse(JSON.stringify({ ...head, [list]: [{ ...record, ...changes }] }));
  const parsed = z.safeParse(schema, content);
  const issues = parsed.success ? [] : parsed.error.issues;
  return shapeProblems(issues, schema, content, 'x.json').map(describeProblem);
}

const ofSource = (changes: object) => told(SourcesFile, 'sources', source, changes);
const ofClaim = (changes: object) => told(ClaimsFile, 'claims', claim, changes, { section: 'river' });
const ofLater = (changes: object) => told(LaterFile, 'later', later, changes, { noAnswer: [] });

describe('what is told of a record that has not the form of its schema', () => {
  it.each<[string, string[], string]>([
    [
      'a field that is missing',
      ofSource({ archive: undefined }),
      'x.json › ledger-2020: “archive” is missing. Add it: An archived copy, such as web.archive.org makes: where to read it as it was, if its address or text has changed since.',
    ],
    [
      'a word that is missing',
      ofClaim({ kind: undefined }),
      `x.json › ${claim.id}: “kind” is missing. Add it: What sort of statement it is. One of these: fact (the source says as its own that it is or was so), figure (`,
    ],
    [
      'a list that is missing',
      ofClaim({ topics: undefined }),
      `x.json › ${claim.id}: “topics” is missing. Add it: Topics of the profile that the claim touches; the first is the topic of its section. It is a list, in [ ].`,
    ],
    [
      'a field within a field that is missing',
      ofLater({ source: { ...later.source, url: undefined } }),
      `x.json › ${later.id}: “source.url” is missing. Add it: Where its publisher has it.`,
    ],
    [
      'a field of an item of a list',
      ofClaim({
        figures: [
          { label: 'Pumps', value: 3, unit: 'pumps' },
          { label: 'Valves', unit: 'valves' },
        ],
      }),
      `x.json › ${claim.id}: “value” of no. 2 of “figures” is missing. Add it: The number itself, in full`,
    ],
    [
      'an id that is missing',
      ofClaim({ id: undefined }),
      'x.json › claims, no. 1: “id” is missing. Add it: Stable for ever; never reused.',
    ],
    [
      'an address that is none',
      ofSource({ archive: 'archive.example/x' }),
      'x.json › ledger-2020: “archive”: An address begins with https://. Correct it: An archived copy',
    ],
    [
      'an address with a space',
      ofSource({ archive: 'https://archive.example/a b' }),
      'x.json › ledger-2020: “archive”: An address begins with https:// and has no space in it. Correct it:',
    ],
    [
      'an address that browsers mend',
      ofSource({ archive: 'https:/archive.example/x' }),
      'x.json › ledger-2020: “archive”: An address begins with https:// and has no space in it. Correct it:',
    ],
    [
      'null for an address',
      ofSource({ archive: null }),
      'x.json › ledger-2020: “archive” is null, where a text belongs. Put it in quotation marks: An archived copy',
    ],
    [
      'a number in quotation marks',
      ofClaim({ paragraph: '3' }),
      `x.json › ${claim.id}: “paragraph” is a text (“3”), where a number belongs. Write digits alone, without quotation marks: Paragraph of`,
    ],
    [
      'a year without quotation marks',
      ofClaim({ asOf: 2020 }),
      `x.json › ${claim.id}: “asOf” is a number (2020), where a text belongs. Put it in quotation marks: The time for`,
    ],
    [
      'half a sentence',
      ofClaim({ sentences: [1.5] }),
      `x.json › ${claim.id}: No. 1 of “sentences” is 1.5, where a whole number belongs.`,
    ],
    [
      'one topic that is no list',
      ofClaim({ topics: 'water' }),
      `x.json › ${claim.id}: “topics” is a text (“water”), where a list belongs. Put it in square brackets [ ]: Topics of`,
    ],
    [
      'a word that is none of those there are',
      ofLater({ confidence: 'sure' }),
      `x.json › ${later.id}: “confidence” is “sure”, which is none of the words that can stand there. Write one of these: primary (the document itself was seen), corroborated (several reports agree), single-report (`,
    ],
    [
      'a verb that is none of those there are',
      ofClaim({ relations: [{ from: 'acme', does: 'likes', to: 'council' }] }),
      `x.json › ${claim.id}: “does” of no. 1 of “relations” is “likes”, which is none of the words that can stand there. Write one of these: acquired,`,
    ],
    [
      'a field of another name',
      ofClaim({ colour: 'red' }),
      `x.json › ${claim.id}: “colour” is no field of this record. Take it away, or correct the name; the fields are: id, text, source,`,
    ],
    [
      'a text that is too long',
      ofClaim({ text: 'very '.repeat(80).trim() }),
      `x.json › ${claim.id}: “text” has 399 characters. At most 320 characters: a claim is read in one breath; split it if it says two things. Shorten it.`,
    ],
    [
      'straight quotes',
      ofClaim({ text: 'A "pump".' }),
      `x.json › ${claim.id}: “text”: Quotations stand in curly quotes “ ”, not straight ones. Correct it: What the`,
    ],
    [
      'an empty list',
      ofClaim({ sentences: [] }),
      `x.json › ${claim.id}: “sentences”: Name at least one sentence of the paragraph. Correct it: The sentences of`,
    ],
    [
      'a date that is none',
      ofClaim({ asOf: '2020-11-31' }),
      `x.json › ${claim.id}: “asOf”: This is not a day of the calendar. Correct it: The time for which`,
    ],
    [
      'a date in words, once',
      ofClaim({ asOf: 'March 2019' }),
      `x.json › ${claim.id}: “asOf”: Write a date as 2020, 2020-10 or 2020-10-31, and a period as 2018/2020. Correct it:`,
    ],
    [
      'what belongs together',
      ofLater({ concerns: [{ claim: 'ledger-p01-01', how: 'overtakes' }] }),
      `x.json › ${later.id}: “what” of no. 1 of “concerns”`,
    ],
  ])('names record, field, fault and remedy of %s', (_case, problems, words) => {
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  it('tells every fault of a record', () => {
    expect(ofClaim({ kind: undefined, paragraph: '3', colour: 'red' })).toHaveLength(3);
  });

  it('has no word of a library’s in it', () => {
    const all = [
      ofClaim({ kind: 3, text: 3, topics: 3, asOf: null, entities: {} }),
      ofSource({ url: 3, paragraphs: '' }),
    ];
    expect(all.flat()).toHaveLength(7);
    for (const problem of all.flat()) expect(problem).not.toMatch(/invalid|expected|received|string|array|object/i);
  });
});
