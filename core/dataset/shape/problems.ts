import type * as z from 'zod/mini';
import type { Problem } from '../lint/problem.ts';
import { descriptionOf, fieldsOf, itemOf, meaningsOf, schemaAt, unwrapped, wordsOf } from './fields.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;
type Told = Pick<Problem, 'wrong' | 'fix'>;

/**
 * Tells in plain words why the content of a file has not the form of its schema: which record, which field, what is wrong
 * and what to do.
 * @param issues as zod reports them
 */
export function shapeProblems(issues: readonly Issue[], schema: Schema, content: unknown, file: string): Problem[] {
  return issues.map((issue) => {
    const { record, field } = placeOf(issue.path, content);
    return { file, record, ...tell(issue, nameOf(field), schema, valueAt(content, issue.path)) };
  });
}

function tell(issue: Issue, name: string, schema: Schema, value: unknown): Told {
  const at = schemaAt(schema, issue.path);
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, at);
  if (value === undefined) return { wrong: `${name} is missing.`, fix: remedy('Add it', at) };
  if (issue.code === 'invalid_type' && issue.expected === 'int' && typeof value === 'number')
    return { wrong: `${name} is ${value}, where a whole number belongs.`, fix: remedy('Write one', at) };
  if (issue.code === 'invalid_type' || isOfOtherSort(at, value)) return otherSort(name, at, value);
  if (issue.code === 'invalid_value')
    return {
      wrong: `${name} is ${shown(value)}, which is none of the words that can stand there.`,
      fix: `Write one of these: ${withMeanings(issue.values.map(String), at)}.`,
    };
  if (issue.code === 'too_big' && typeof value === 'string')
    return {
      wrong: `${name} has ${value.length} characters. ${withStop(issue.message)}`,
      fix: 'Shorten it.',
    };
  return { wrong: `${name}: ${withStop(issue.message)}`, fix: remedy('Correct it', at) };
}

function unknownFields(keys: readonly string[], at: Schema | undefined): Told {
  const known = at ? fieldsOf(at).map(([name]) => name) : [];
  const names = keys.map((key) => `“${key}”`).join(', ');
  const fields = known.filter((name) => name !== '$schema').join(', ');
  return {
    wrong: `${names} ${keys.length > 1 ? 'are no fields' : 'is no field'} of this record.`,
    fix: `Take ${keys.length > 1 ? 'them' : 'it'} away, or correct the name; the fields are: ${fields}.`,
  };
}

function otherSort(name: string, at: Schema | undefined, value: unknown): Told {
  const wanted = at && sortOf(at);
  return {
    wrong: `${name} is ${sortOfValue(value)}${wanted ? `, where ${wanted.name} belongs` : ', which does not belong there'}.`,
    fix: remedy(wanted?.how ?? 'Correct it', at),
  };
}

const SORTS: Readonly<Record<string, { name: string; how: string; is: (value: unknown) => boolean }>> = {
  string: { name: 'a text', how: 'Put it in quotation marks', is: (value) => typeof value === 'string' },
  number: {
    name: 'a number',
    how: 'Write digits alone, without quotation marks',
    is: (value) => typeof value === 'number',
  },
  array: { name: 'a list', how: 'Put it in square brackets [ ]', is: Array.isArray },
  object: {
    name: 'a record',
    how: 'Put its fields in braces { }',
    is: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  },
};

function sortOf(schema: Schema) {
  const { type } = (unwrapped(schema).schema as z.core.$ZodTypes)._zod.def;
  return SORTS[type === 'enum' ? 'string' : type === 'record' ? 'object' : type];
}

/** Messages of our own stand in for zod's also where a value is of another sort: "An address begins with https://". */
function isOfOtherSort(schema: Schema | undefined, value: unknown): boolean {
  const wanted = schema && sortOf(schema);
  return wanted !== undefined && !wanted.is(value);
}

function sortOfValue(value: unknown): string {
  if (value === null) return 'null';
  const sort = Object.values(SORTS).find(({ is }) => is(value))?.name ?? String(value);
  return typeof value === 'string' || typeof value === 'number' ? `${sort} (${shown(value)})` : sort;
}

function remedy(how: string, at: Schema | undefined): string {
  if (!at) return `${how}.`;
  const about = descriptionOf(at);
  const words = wordsOf(at);
  const list = itemOf(at) ? ' It is a list, in [ ].' : '';
  return `${how}${about ? `: ${withStop(about)}` : '.'}${words ? ` One of these: ${withMeanings(words, at)}.` : ''}${list}`;
}

function withMeanings(words: readonly string[], at: Schema | undefined): string {
  const meanings = at ? meaningsOf(at) : {};
  return words.map((word) => (meanings[word] ? `${word} (${meanings[word]})` : word)).join(', ');
}

/** Where a fault is: the nearest record with an id, or else its place in the file; and the field within that. */
function placeOf(path: readonly PropertyKey[], content: unknown): { record: string; field: readonly PropertyKey[] } {
  let at = content;
  let record = '';
  let from = 0;
  for (const [index, key] of path.entries()) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (at as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string' && id !== '') [record, from] = [id, index + 1];
    else if (record === '' && typeof key === 'number') {
      record = `${path.slice(0, index).map(String).join(', ')}, no. ${key + 1}`;
      from = index + 1;
    }
  }
  return { record: record || 'the file', field: path.slice(from) };
}

/** A field's name within its record: “source.archive”, or “label” of no. 2 of “figures”. */
function nameOf(field: readonly PropertyKey[]): string {
  if (field.length === 0) return 'It';
  const at = field.findLastIndex((key) => typeof key === 'number');
  const own = field
    .slice(at + 1)
    .map(String)
    .join('.');
  if (at < 0) return `“${own}”`;
  const item = `no. ${Number(field[at]) + 1} of ${nameOf(field.slice(0, at))}`;
  return own ? `“${own}” of ${item}` : `${item.charAt(0).toUpperCase()}${item.slice(1)}`;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], content);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : String(value);
}

function withStop(sentence: string): string {
  return /[.!?”]$/.test(sentence) ? sentence : `${sentence}.`;
}
