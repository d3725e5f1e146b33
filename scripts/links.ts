/**
 * `npm run links`: asks for every address of the dataset and prints a table of those that are not there, with archived
 * copies. It changes nothing, and takes some minutes, because no host is hurried. `--all` also lists what is there,
 * `--format=tsv` writes tab-separated values, `--out=FILE` writes into a file, `--data=FOLDER` reads another data folder.
 * Exits with 1 where something is due (isLinkDue), nothing could be reached at all, or the dataset is broken.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { addressesOf } from '../core/dataset/links/addresses.ts';
import {
  type Checked,
  isLinkDue,
  linkTable,
  summary,
  TABLE_FORMATS,
  type TableFormat,
} from '../core/dataset/links/table.ts';
import { DATA, DatasetError, readDataset } from './build/read-dataset.ts';
import { readProject } from './build/read-project.ts';
import { checkLinks } from './links/check.ts';
import { readOptions } from './options.ts';

const { values } = readOptions({
  options: {
    all: { type: 'boolean', default: false },
    format: { type: 'string', default: 'markdown' },
    out: { type: 'string' },
    data: { type: 'string', default: DATA },
  },
});

try {
  const format = formatOf(values.format);
  const { home } = readProject();
  const checked = await checkLinks(addressesOf(readDataset(values.data).profiles), {
    hosts: 6,
    pause: 2000,
    timeout: 30_000,
    agent: `Sidelight link check${home ? ` (+${home})` : ''}`,
    wayback: 'https://archive.org/wayback/available',
    wait,
    tell: ({ state, url }) => console.error(`${state.padEnd(10)}  ${url}`),
  });
  write(checked, format);
} catch (error) {
  if (!(error instanceof DatasetError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function write(checked: readonly Checked[], format: TableFormat): void {
  console.error(`\n${summary(checked)}`);
  if (checked.every(({ state }) => state === 'no answer')) {
    console.error('Nothing could be reached: is this machine connected?');
    process.exitCode = 1;
    return;
  }
  if (checked.some(isLinkDue)) process.exitCode = 1;
  const rows = values.all ? checked : checked.filter(({ state }) => state !== 'there');
  if (values.out) writeFileSync(values.out, linkTable(rows, format));
  else process.stdout.write(linkTable(rows, format));
}

function formatOf(name: string): TableFormat {
  const format = TABLE_FORMATS.find((one) => one === name);
  if (!format) throw new RangeError(`There is no format "${name}", but ${TABLE_FORMATS.join(' and ')}.`);
  return format;
}
