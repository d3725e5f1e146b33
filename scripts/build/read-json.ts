import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** What is wrong with a file as such, and what to do about it. */
export interface FileFault {
  wrong: string;
  fix: string;
}

/** What a profile can't be without though there may be nothing in it. */
const EMPTY: Readonly<Record<string, string>> = {
  'later.json': 'As long as nothing is known to have happened since, it is { "later": [], "noAnswer": [] }.',
};

/** Whether there is something to read: a file, or a pipe of the shell. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** Reads a JSON file. @returns its content, or in plain words why there is none */
export function readJson(path: string): { json: unknown } | { fault: FileFault } {
  const name = basename(path);
  if (!isThere(path))
    return {
      fault: {
        wrong: `There is no file ${name}.`,
        fix: EMPTY[name] ?? `Add ${name}; CONTRIBUTING.md says what is in it.`,
      },
    };
  // Some editors put a mark before the first character, which says nothing.
  const content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (content.trim() === '')
    return {
      fault: { wrong: 'The file is empty.', fix: EMPTY[name] ?? 'Bring back what stood there, or take it away.' },
    };
  try {
    return { json: JSON.parse(content) };
  } catch (error) {
    return { fault: { wrong: `It is no valid JSON ${placeOf(String(error), content)}.`, fix: remedyFor(content) } };
  }
}

/** "at line 5", worked out where the message gives only a position. */
function placeOf(message: string, content: string): string {
  const line = /\(line (\d+)/.exec(message)?.[1];
  const position = /at position (\d+)/.exec(message)?.[1];
  if (line) return `at line ${line}`;
  if (position) return `at line ${content.slice(0, Number(position)).split('\n').length}`;
  if (isUnexpectedToken(message)) return `at line ${lineOfToken(content)}`;
  return `at its end, line ${content.trimEnd().split('\n').length}`;
}

/** Of an unexpected token the message names no place: it is in the first line that makes wrong what was only unfinished. */
function lineOfToken(content: string): number {
  const lines = content.split('\n');
  let [unfinished, wrong] = [0, lines.length];
  while (wrong - unfinished > 1) {
    const middle = Math.floor((unfinished + wrong) / 2);
    if (hasUnexpectedToken(lines.slice(0, middle).join('\n'))) wrong = middle;
    else unfinished = middle;
  }
  return wrong;
}

function hasUnexpectedToken(json: string): boolean {
  try {
    JSON.parse(json);
    return false;
  } catch (error) {
    return isUnexpectedToken(String(error));
  }
}

function isUnexpectedToken(message: string): boolean {
  return message.includes('Unexpected token');
}

function remedyFor(content: string): string {
  const isTrailing = /,\s*[\]}]/.test(content);
  return isTrailing
    ? 'Take the comma away that stands before a closing ] or }.'
    : 'Look at that line and the one before: a comma, a straight quotation mark or a bracket is missing there, or too many.';
}
