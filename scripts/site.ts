/**
 * "npm run site": writes the public pages of every profile into .output/site (git ignores it). They work from any folder
 * and any host that serves files; `--out=FOLDER` writes them elsewhere.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { readLedger } from './build/ledger.ts';
import { languages } from './build/locales.ts';
import { readDataset } from './build/read-dataset.ts';
import { readProject } from './build/read-project.ts';
import { ROOT } from './run-command.ts';
import { siteScript, siteStyles } from './site/assets.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, '.output', 'site') } } });

// The views are written in JSX, which Node does not run by itself.
const { module } = await runnerImport<typeof import('./site/pages.tsx')>(join(ROOT, 'scripts', 'site', 'pages.tsx'), {
  root: ROOT,
  configFile: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
const input = { dataset: readDataset(), project: readProject(), ledger: readLedger(), languages: languages() };
const pages = module.sitePages(input);

rmSync(values.out, { recursive: true, force: true });
for (const [path, content] of pages) write(path, content);
write('style.css', siteStyles());
write('site.js', await siteScript());
cpSync(join(ROOT, 'public', 'icon', '48.png'), join(values.out, 'icon.png'));
console.log(
  `${relative(process.cwd(), values.out)}: ${pages.size} files. Open index.html, or copy the folder to a host.`,
);

function write(path: string, content: string): void {
  const file = join(values.out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
