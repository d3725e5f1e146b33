import { spawnSync } from 'node:child_process';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyOfTheTree } from '../support/copied-tree.ts';

let tree: string;

beforeAll(() => {
  tree = copyOfTheTree('broken-dataset');
  const [file = ''] = globSync('data/profiles/*/later.json', { cwd: tree });
  writeFileSync(join(tree, file), '{ "later": [');
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

it.each([
  ['dataset'],
  ['dataset-due'],
  ['dataset-release'],
  ['dataset-translate', 'fr'],
  ['links'],
  ['lookup', 'https://acme.example/'],
  ['release-notes'],
  ['site'],
])('%s says what is wrong in the dataset, and nothing of the code', { timeout: 60_000 }, (name, ...args) => {
  const script = join(tree, 'scripts', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: tree, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /^The dataset has one problem:\n {2}data\/profiles\/\S+\/later\.json › the file: It is no valid JSON .*\n$/,
  );
});
