import * as z from 'zod/mini';
import { descriptionOf, fieldsOf, itemOf, meaningsOf, unwrapped, wordsOf } from '../../core/dataset/shape/fields.ts';
import { shapeProblems } from '../../core/dataset/shape/problems.ts';
import { type Choice, choose, showChoices } from './choose.ts';
import type { Lines } from './lines.ts';
import { Refused } from './refused.ts';

type Schema = z.core.$ZodType;

/** How a field is asked for, beyond what its schema says. */
export interface Hint {
  /** What can be answered; a function where that may grow meanwhile. */
  choices?: () => readonly Choice[];
  /** Adds what is not among the choices. @returns whether it is there now */
  add?: (answer: string) => Promise<boolean>;
  /** The answer that an empty line stands for. */
  usual?: string;
  /** Further words under the description. */
  note?: string;
}

/** By the path of the field, without the numbers of items: "relations.from". */
export type Hints = Readonly<Record<string, Hint>>;

/** Asks questions that schemas describe. */
export class Asker {
  readonly #lines: Lines;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Says something, but not again what was said before a way back. */
  say(text: string): void {
    if (!this.#lines.isRepeating) console.log(text);
  }

  /**
   * Asks for the fields of a record, in the order of its schema.
   * @param known what is known already, and not asked for
   * @param path where the record stands, for the hints
   */
  async record<T extends Schema>(
    schema: T,
    hints: Hints = {},
    known: Record<string, unknown> = {},
    path = '',
  ): Promise<z.output<T>> {
    for (;;) {
      const mark = this.#lines.mark;
      const record: Record<string, unknown> = {};
      for (const [name, field] of fieldsOf(schema)) {
        const value = name in known ? known[name] : await this.#field(name, field, hints, join(path, name));
        if (value !== undefined) record[name] = value;
      }
      const parsed = z.safeParse(schema, record);
      if (parsed.success) return parsed.data;
      this.#refuse(faultsIn(parsed.error, schema, record), mark, 'Once more, then.');
    }
  }

  /** Asks a question that is answered with yes or no; an empty line is no. */
  async yes(question: string): Promise<boolean> {
    return this.#until(`${question} (y/n; Enter is no)`, (answer) => {
      if (/^(y|yes)$/i.test(answer)) return true;
      if (/^(n|no|)$/i.test(answer)) return false;
      throw new Refused('Answer with y or n.');
    });
  }

  /** Asks for one of the choices. */
  async one(name: string, about: string, choices: readonly Choice[]): Promise<string> {
    this.#introduce(name, about, { choices: () => choices }, false);
    return this.#until('>', (answer) => this.#choose(answer, choices));
  }

  /** Asks for a single value that a schema checks. */
  async value<T extends Schema>(name: string, schema: T, hint: Hint = {}): Promise<z.output<T>> {
    return (await this.#scalar(name, schema, hint)) as z.output<T>;
  }

  async #field(name: string, schema: Schema, hints: Hints, path: string): Promise<unknown> {
    const { schema: inner, isOptional } = unwrapped(schema);
    const item = itemOf(inner);
    if (item && fieldsOf(item).length > 0) return this.#records(name, schema, item, hints, path);
    if (fieldsOf(inner).length > 0) {
      if (isOptional && !(await this.yes(`\n${name}: ${descriptionOf(schema)}\nDoes that apply here?`)))
        return undefined;
      this.say(`\n${name}: ${descriptionOf(schema)}`);
      return this.record(inner, hints, {}, path);
    }
    // What has names of its own choosing is rare, and is written by hand.
    return name === '$schema' || isNamedFreely(inner) ? undefined : this.#scalar(name, schema, hints[path] ?? {});
  }

  async #records(
    name: string,
    schema: Schema,
    item: Schema,
    hints: Hints,
    path: string,
  ): Promise<unknown[] | undefined> {
    const records: unknown[] = [];
    const isEnough = () => z.safeParse(schema, records).success || unwrapped(schema).isOptional;
    this.say(`\n${name}: ${descriptionOf(schema)}`);
    while ((!isEnough() && records.length < 4) || (await this.yes(records.length > 0 ? 'Another?' : 'Is there any?')))
      records.push(await this.record(item, hints, {}, path));
    return records.length === 0 && unwrapped(schema).isOptional ? undefined : records;
  }

  /** A text, number or word, or a list of them on one line. */
  async #scalar(name: string, schema: Schema, hint: Hint): Promise<unknown> {
    const { isOptional } = unwrapped(schema);
    const words = wordChoices(itemOf(schema) ?? schema);
    const choices = hint.choices ?? (words && (() => words));
    this.#introduce(name, descriptionOf(schema), { ...hint, ...(choices && { choices }) }, isOptional);
    for (;;) {
      const mark = this.#lines.mark;
      const answer = await this.#answer(hint.usual);
      if (answer === '' && isOptional) return undefined;
      try {
        return await this.#read(answer, schema, choices, hint);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.#refuse(`${name}: ${error.message}`, mark);
      }
    }
  }

  async #read(answer: string, schema: Schema, choices: Hint['choices'], { add }: Hint): Promise<unknown> {
    const item = itemOf(schema);
    const pick = async (text: string): Promise<unknown> => {
      if (!choices) return isNumber(item ?? schema) ? numberIn(text) : text;
      const isThere = () => choices().some(({ value }) => value === text);
      if (add && !isThere() && !/^\d+$/.test(text) && (await add(text))) return text;
      return this.#choose(text, choices());
    };
    const parts = answer.split(',').map((part) => part.trim());
    const value = item ? await inTurn(parts.filter(Boolean), pick) : await pick(answer);
    const parsed = z.safeParse(schema, value);
    if (!parsed.success) throw new Refused(parsed.error.issues.map(({ message }) => message).join(' '));
    return parsed.data;
  }

  /** Says what was chosen, where a number or a part of its name stood for it. */
  #choose(answer: string, choices: readonly Choice[]): string {
    const chosen = choose(answer, choices);
    if (chosen !== answer) this.say(`  = ${chosen}`);
    return chosen;
  }

  async #answer(usual: string | undefined): Promise<string> {
    const answer = await this.#lines.ask('>');
    this.#lines.keep(answer);
    return answer === '' && usual !== undefined ? usual : answer;
  }

  async #until<T>(prompt: string, read: (answer: string) => T): Promise<T> {
    for (;;) {
      const mark = this.#lines.mark;
      const answer = await this.#lines.ask(prompt);
      this.#lines.keep(answer);
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.#refuse(error.message, mark);
      }
    }
  }

  #introduce(name: string, about: string, { choices, usual, note }: Hint, isOptional: boolean): void {
    this.say(`\n${name}${isOptional ? ' (may be left out: press Enter)' : ''}: ${about}`);
    if (note) this.say(`  ${note}`);
    if (choices) this.say(showChoices(choices()));
    if (usual !== undefined) this.say(`  Enter takes: ${usual}`);
  }

  /** Says why an answer can't be taken. @throws {Refused} where nobody can be asked again */
  #refuse(why: string, mark: number, then = ''): void {
    this.#lines.forget(mark);
    if (this.#lines.isAnswered) throw new Refused(`${this.#lines.place}${why}`);
    this.say(`  ${why} ${then}`.trimEnd());
  }
}

function faultsIn(error: z.core.$ZodError, schema: Schema, record: unknown): string {
  return shapeProblems(error.issues, schema, record, '')
    .map(({ wrong, fix }) => `${wrong} ${fix}`)
    .join('\n  ');
}

/** The words that a field may be, with what each means. */
function wordChoices(schema: Schema): Choice[] | undefined {
  const meanings = meaningsOf(schema);
  return wordsOf(schema)?.map((value) => ({ value, meaning: meanings[value] }));
}

function isNamedFreely(schema: Schema): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'record';
}

function isNumber(schema: Schema): boolean {
  return (unwrapped(schema).schema as z.core.$ZodTypes)._zod.def.type === 'number';
}

function numberIn(text: string): number {
  if (text === '' || Number.isNaN(Number(text))) throw new Refused('Write digits alone, like 1300 or 2.5.');
  return Number(text);
}

async function inTurn<T>(parts: readonly string[], read: (part: string) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (const part of parts) all.push(await read(part));
  return all;
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
