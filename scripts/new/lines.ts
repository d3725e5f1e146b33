import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { createInterface, type Interface } from 'node:readline/promises';

/** Thrown where the answers end before the questions do. */
export class NoMoreAnswers extends Error {}

/** Thrown where somebody wants the question before: all is asked again, and answered as it was up to there. */
export class GoBack extends Error {}

/** What is written instead of an answer, to get back to the question before. */
export const BACK = '<';

/** Where answers come from, a line each: first a file, if one is named, then whoever is at the keyboard, or a pipe. */
export class Lines {
  readonly #fromFile: string[];
  readonly #kept: string | undefined;
  readonly #given: string[] = [];
  /** Answers that were given before a way back, and are given again. */
  #repeated: string[] = [];
  /** How many lines were asked for. */
  #asked = 0;
  #input: Interface | undefined;
  #rest: AsyncIterator<string> | undefined;

  /**
   * @param file a file of answers, which are asked no more
   * @param kept where the answers are kept while they are given, so that a slip of the hand loses none
   */
  constructor(file: string | undefined, kept: string | undefined) {
    this.#fromFile = file ? readFileSync(file, 'utf8').replace(/\n$/, '').split('\n') : [];
    this.#kept = kept;
  }

  /** Whether somebody is there who can be asked again. */
  get isAnswered(): boolean {
    return this.#fromFile.length > 0 || !process.stdin.isTTY;
  }

  /** Whether the next answer was given before a way back, so that nobody is asked for it. */
  get isRepeating(): boolean {
    return this.#repeated.length > 0;
  }

  /**
   * Asks for one line.
   * @throws {NoMoreAnswers} if there is none
   * @throws {GoBack} if the question before is wanted instead
   */
  async ask(prompt: string): Promise<string> {
    const repeated = this.#repeated.shift();
    if (repeated !== undefined) return repeated;
    process.stdout.write(`${prompt} `);
    this.#asked += 1;
    const line = this.#fromFile.shift();
    const answer = (line ?? (await this.#read())).trim();
    if (line !== undefined || !process.stdin.isTTY) process.stdout.write(`${answer}\n`);
    if (answer !== BACK) return answer;
    if (this.#given.length > 0) throw new GoBack();
    process.stdout.write('  This is the first question.\n');
    return this.ask(prompt);
  }

  /** Begins anew, with all answers but the last. */
  goBack(): void {
    this.#repeated = this.#given.slice(0, -1);
    this.#given.length = 0;
  }

  /** Where the last answer stands, for whoever has to mend it. */
  get place(): string {
    return `Line ${this.#asked} of the answers: `;
  }

  /** How many answers are kept. */
  get mark(): number {
    return this.#given.length;
  }

  /** Drops the answers since a mark, because they could not be taken. */
  forget(mark: number): void {
    this.#given.length = mark;
  }

  /** Keeps an answer. */
  keep(answer: string): void {
    this.#given.push(answer);
    if (!this.#kept) return;
    if (!existsSync(dirname(this.#kept))) mkdirSync(dirname(this.#kept), { recursive: true });
    writeFileSync(this.#kept, `${this.#given.join('\n')}\n`);
  }

  close(): void {
    this.#input?.close();
  }

  async #read(): Promise<string> {
    this.#input ??= createInterface({ input: process.stdin });
    this.#rest ??= this.#input[Symbol.asyncIterator]();
    const { value, done } = await this.#rest.next();
    if (done) throw new NoMoreAnswers('The answers ended here.');
    return value;
  }
}
