import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { readLedger } from '../build/ledger.ts';
import { DatasetError } from '../build/read-dataset.ts';
import { readJson } from '../build/read-json.ts';
import { ROOT } from '../run-command.ts';

/** Thrown where a file of a profile can't be read; the message says which, why, and what to do. */
export class Unreadable extends Error {}

/** A profile's folder, whose files can be read and written as they are, also where the whole does not pass the checks yet. */
export class Folder {
  readonly path: string;
  readonly #data: string;
  /** What each file was before it was written; undefined where it was not there. */
  readonly #before = new Map<string, string | undefined>();

  constructor(data: string, profile: string) {
    this.#data = data;
    this.path = join(data, 'profiles', profile);
  }

  /** The folders of all profiles, for what is unique among them. */
  all(): Folder[] {
    return profilesIn(this.#data).map((profile) => new Folder(this.#data, profile));
  }

  /** Reads a file. @returns `otherwise` if it is not there @throws {Unreadable} */
  read<T>(file: string, otherwise?: T): T {
    const path = join(this.path, file);
    if (!existsSync(path) && otherwise !== undefined) return otherwise;
    const content = readJson(path);
    if ('json' in content) return content.json as T;
    throw new Unreadable(`${relative(ROOT, path)}: ${content.fault.wrong} ${content.fault.fix}`);
  }

  /** The ids of all records that ever belonged to a version, of all companies. @throws {Unreadable} */
  released(): string[] {
    if (!existsSync(join(this.#data, 'ledger.json'))) return [];
    try {
      return Object.values(readLedger(this.#data)).flatMap((records) => Object.keys(records));
    } catch (error) {
      throw error instanceof DatasetError ? new Unreadable(error.message) : error;
    }
  }

  /** The names of the files with claims. */
  claimFiles(): string[] {
    const folder = join(this.path, 'claims');
    const files = existsSync(folder) ? readdirSync(folder) : [];
    return files.filter((file) => file.endsWith('.json')).map((file) => `claims/${file}`);
  }

  /** Writes a file as `npm test` wants it formatted, with the line that leads editors to its schema. */
  write(file: string, schema: string, content: object): void {
    const path = join(this.path, file);
    if (!this.#before.has(path)) this.#before.set(path, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    mkdirSync(dirname(path), { recursive: true });
    const up = file.includes('/') ? '../../../' : '../../';
    const whole = { $schema: `${up}schema/${schema}.schema.json`, ...content };
    writeFileSync(path, formatted(JSON.stringify(whole, null, 2), file));
  }

  /** The paths of what was written. */
  get written(): string[] {
    return [...this.#before.keys()];
  }

  /** Puts every file back as it was. */
  undo(): void {
    for (const [path, before] of this.#before)
      if (before === undefined) removeWithEmptyFolders(path, dirname(this.path));
      else writeFileSync(path, before);
    this.#before.clear();
  }
}

/** Removes a file, and the folders that are empty then, up to `top`. */
function removeWithEmptyFolders(path: string, top: string): void {
  rmSync(path);
  for (let folder = dirname(path); folder !== top && readdirSync(folder).length === 0; folder = dirname(folder))
    rmdirSync(folder);
}

function formatted(json: string, file: string): string {
  const { status, stdout } = spawnSync('biome', ['format', `--stdin-file-path=data/${basename(file)}`], {
    cwd: ROOT,
    encoding: 'utf8',
    input: json,
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` },
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout : `${json}\n`;
}

/** The profiles that there are. */
export function profilesIn(data: string): string[] {
  const folder = join(data, 'profiles');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}
