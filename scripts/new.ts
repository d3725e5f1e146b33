/**
 * `npm run new -- claim|later|topic|company`: asks for a record in the words of its schema, writes it where it belongs, runs
 * the checks and says what is still due. "<" goes back to the question before. Answers can come through a pipe, a line each, or with `--answers=FILE`; what is
 * missing there is asked. `--data=FOLDER` writes into another data folder.
 */
import { join, relative } from 'node:path';
import process from 'node:process';
import { DATA } from './build/read-dataset.ts';
import { isThere } from './build/read-json.ts';
import { Asker } from './new/ask.ts';
import { newClaim } from './new/claim.ts';
import { newCompany } from './new/company.ts';
import { tellDue } from './new/due.ts';
import { Folder, profilesIn, Unreadable } from './new/folder.ts';
import { newLater } from './new/later.ts';
import { BACK, GoBack, Lines, NoMoreAnswers } from './new/lines.ts';
import { Refused } from './new/refused.ts';
import { newTopic } from './new/topic.ts';
import { readOptions } from './options.ts';
import { ROOT } from './run-command.ts';

const KINDS = ['claim', 'later', 'topic', 'company'] as const;
type Kind = (typeof KINDS)[number];

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: { answers: { type: 'string' }, data: { type: 'string', default: DATA } },
});
/** Where the answers of a session are kept, so that it can be gone on with. */
const KEPT = join(ROOT, '.output', 'new-answers.txt');
const KEPT_AS = relative(ROOT, KEPT);
const folders: Folder[] = [];

const kind = KINDS.find((one) => one === positionals[0]);
if (!kind) {
  console.error(`Say what is new: npm run new -- ${KINDS.join(' | ')}`);
  process.exitCode = 2;
} else if (values.answers && !isThere(values.answers)) {
  console.error(`There is no file ${values.answers} to take answers from.`);
  process.exitCode = 2;
} else await write(kind);

async function write(what: Kind): Promise<void> {
  const lines = new Lines(values.answers, process.stdin.isTTY ? KEPT : undefined);
  process.on('SIGINT', () => {
    leaveAsItWas('');
    process.exit(130);
  });
  try {
    sayHow();
    const ids = await askedAndBack(what, lines);
    const files = folders.flatMap(({ written }) => written);
    console.log(`\nWritten: ${files.map((file) => relative(ROOT, file)).join(', ')}`);
    process.exitCode = tellDue(values.data, ids) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof NoMoreAnswers || error instanceof Unreadable)) throw error;
    leaveAsItWas(error.message);
    process.exitCode = 1;
  } finally {
    lines.close();
  }
}

function sayHow(): void {
  console.log(`Each question has the words of the schema beside it. ${BACK} goes back to the one before.`);
  if (process.stdin.isTTY)
    console.log(`Your answers are kept in ${KEPT_AS}; --answers=FILE goes on after those in a file.`);
}

/** A record is written whole or not at all. */
function leaveAsItWas(why: string): void {
  undo();
  console.error(
    `\n${why}\nNothing was written.${process.stdin.isTTY ? ` Your answers are in ${KEPT_AS}: copy that file, correct it, and go on with --answers=COPY.` : ''}`,
  );
}

function undo(): void {
  for (const folder of folders.splice(0)) folder.undo();
}

/** Asks for what is new, and writes it; anew from the start, up to the question before, where somebody goes back. */
async function askedAndBack(what: Kind, lines: Lines): Promise<string[]> {
  for (;;)
    try {
      return await asked(what, new Asker(lines));
    } catch (error) {
      if (!(error instanceof GoBack)) throw error;
      undo();
      lines.goBack();
    }
}

/** Asks for what is new, and writes it. @returns its ids */
async function asked(what: Kind, ask: Asker): Promise<string[]> {
  const profiles = profilesIn(values.data);
  if (what === 'company') return newCompany(ask, open, profiles);
  const folder = open(await profileOf(ask, profiles));
  if (what === 'topic') return newTopic(ask, folder);
  return [await (what === 'claim' ? newClaim : newLater)(ask, folder)];
}

function open(profile: string): Folder {
  const folder = new Folder(values.data, profile);
  folders.push(folder);
  return folder;
}

async function profileOf(ask: Asker, profiles: readonly string[]): Promise<string> {
  const [only, ...others] = profiles;
  if (only && others.length === 0) return only;
  return ask.one(
    'company',
    'The profile that it belongs to.',
    profiles.map((value) => ({ value })),
  );
}
