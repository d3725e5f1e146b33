import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../run-command.ts';

/** The style sheets of the views, in the order of the extension's profile page, and what the site has around them. */
const STYLES = [
  'theme.css',
  'profile/profile.css',
  'profile/masthead.css',
  'report/report.css',
  'report/claim.css',
  'controls/controls.css',
  'profile/table.css',
  'profile/timeline/timeline.css',
  'profile/timeline/list.css',
  'profile/figures/figures.css',
  'profile/relations/relations.css',
  'profile/relations/chain.css',
  'profile/relations/around.css',
  'profile/changes.css',
  'profile/print.css',
  'touch.css',
  'site/site.css',
];

/** All styles of the public pages as one sheet. */
export function siteStyles(): string {
  return STYLES.map((file) => readFileSync(join(ROOT, 'components', file), 'utf8')).join('\n');
}

/** The script of the public pages as one file, which runs in a page opened from a disk too. */
export async function siteScript(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome128', 'firefox140'],
      lib: { entry: join(ROOT, 'scripts', 'site', 'client', 'main.tsx'), formats: ['iife'], name: 'sidelightSite' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The script of the public pages was not built.');
  return chunk.code;
}
