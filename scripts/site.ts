/**
 * "npm run site": writes the public pages of every profile into .output/site (git ignores it). They work from any folder
 * and any host that serves files; `--out=FOLDER` writes them elsewhere: into a folder that is not there, is empty, or has
 * public pages of an earlier run, which they replace.
 */
import { cpSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import { readLedger } from './build/ledger.ts';
import { languages } from './build/locales.ts';
import { DatasetError, readDataset } from './build/read-dataset.ts';
import { ProjectError, readProject } from './build/read-project.ts';
import { readOptions } from './options.ts';
import { ROOT } from './run-command.ts';
import { siteScript, siteStyles } from './site/assets.ts';
import { replacePages, whyNotInto } from './site/folder.ts';

const { values } = readOptions({ options: { out: { type: 'string', default: join(ROOT, '.output', 'site') } } });

const folder = resolve(values.out);
const whyNot = whyNotInto(folder);
try {
  if (whyNot === undefined) await writePages();
  else refuse(`Nothing was written into ${folder}: ${whyNot}. Name a folder that is not there yet, or empty.`);
} catch (error) {
  if (!(error instanceof DatasetError || error instanceof ProjectError)) throw error;
  refuse(error.message);
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function writePages(): Promise<void> {
  // The views are written in JSX, which Node does not run by itself.
  const { module } = await runnerImport<typeof import('./site/pages.tsx')>(join(ROOT, 'scripts', 'site', 'pages.tsx'), {
    root: ROOT,
    configFile: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const input = { dataset: readDataset(), project: readProject(), ledger: readLedger(), languages: languages() };
  const pages = module.sitePages(input);
  replacePages(folder, new Map([...pages, ['style.css', siteStyles()], ['site.js', await siteScript()]]));
  cpSync(join(ROOT, 'public', 'icon', '48.png'), join(folder, 'icon.png'));
  console.log(
    `${relative(process.cwd(), folder)}: ${pages.size} files. Open index.html, or copy the folder to a host.`,
  );
}
