import process from 'node:process';
import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite';
import { defineConfig } from 'wxt';
import { assetPath } from './core/bundle/asset-path.ts';
import { seal } from './core/bundle/seal.ts';
import { compile, compileTranslations } from './core/dataset/compile.ts';
import { sitesWithRules } from './core/page/like.ts';
import { hostAddresses, scriptAddresses } from './core/page/manifest.ts';
import { geckoId, manifestNames } from './core/project/publishing.ts';
import { citeSources } from './scripts/build/citations.ts';
import { localeFaults } from './scripts/build/locales.ts';
import { readDataset } from './scripts/build/read-dataset.ts';
import { isDraft, readProject } from './scripts/build/read-project.ts';
import { sha256 } from './scripts/build/sha256.ts';
import { writeShipped } from './scripts/build/shipped.ts';

// A broken dataset stops the build here, with file, record, fault and remedy.
const dataset = readDataset();
const sites = dataset.profiles.flatMap((profile) => sitesWithRules(profile.sites));
const scripts = scriptAddresses(sites.filter(({ reach }) => reach === 'page'));
const mayAsk = hostAddresses(sites.filter(({ reach }) => reach === 'ask').flatMap(({ hosts }) => hosts));

// All addresses that name the project; what is unset in it makes a draft.
const project = readProject();
const mark = isDraft(project) ? '-draft' : '';

// A text that is missing in a language, or that nothing uses, stops it too.
const faults = localeFaults();
if (faults.length > 0) throw new Error(`The interface's texts have ${faults.length} fault(s):\n${faults.join('\n')}`);

/**
 * Lets popup and profile page ask for the files that they open with, and the profile page for its other script, before a
 * script of their own can: in English, which is read in every language, since the search finds English too.
 */
function askAhead(_: string, { filename, bundle }: IndexHtmlTransformContext): HtmlTagDescriptor[] {
  const [, page = ''] = /(popup|profile)[\\/]index\.html$/.exec(filename) ?? [];
  const chunks = Object.values(bundle ?? {}).filter(({ name, type }) => type === 'chunk' && name === 'main');
  const main = page === 'profile' ? chunks : [];
  const link = (attrs: Record<string, string>) => ({ tag: 'link', attrs: { ...attrs, crossorigin: '' } });
  return [
    ...main.map(({ fileName }) => link({ rel: 'modulepreload', href: `/${fileName}` })),
    ...(firstRead()[page] ?? []).map((path) => link({ rel: 'preload', as: 'fetch', href: `/${path}` })),
  ].map((tag) => ({ ...tag, injectTo: 'head' as const }));
}

/** The files that a page opens with, of the first profile: mostly it is the one. */
function firstRead(): Record<string, string[]> {
  const [{ id } = {}] = dataset.profiles;
  return {
    popup: [assetPath.index, ...(id ? [assetPath.guide(id), assetPath.glances(id)] : [])],
    profile: [assetPath.catalog(), ...(id ? [assetPath.guide(id), assetPath.claims(id)] : [])],
  };
}

/** Modules of the profile page alone. Its first script and the one that follows share some. */
const PROFILE_PAGE = /[\\/](components|core|entrypoints)[\\/]profile[\\/]/;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  // Elsewhere for the second build that scripts/build/check-package.ts compares.
  outDir: process.env.SIDELIGHT_OUT_DIR ?? '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    ...manifestNames(project),
    permissions: ['storage', 'activeTab'],
    // Asked for site by site, by a press of the reader; scripts for them are registered at run time (docs/adr/0006).
    ...(mayAsk.length > 0 && { optional_host_permissions: mayAsk, optional_permissions: ['scripting'] }),
    // No keys by default: none is free on every page. The reader chooses them in the browser.
    commands: {
      _execute_action: { description: '__MSG_command_popup__' },
      notice: { description: '__MSG_command_notice__' },
    },
    action: { default_title: '__MSG_action_title__' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId(project),
              // From these on Firefox knows data_collection_permissions (docs/adr/0017).
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  // What a store's reviewer needs to build the same package (scripts/build/check-package.ts does), and nothing else.
  zip: {
    artifactTemplate: `{{name}}-{{packageVersion}}${mark}-{{browser}}.zip`,
    sourcesTemplate: `{{name}}-{{packageVersion}}${mark}-sources.zip`,
    includeSources: [
      '{browser,components,core,data,entrypoints,locales,public}/**',
      'scripts/{run,install,proxy,startable}.mjs',
      'runtime/{package,package-lock}.json',
      'scripts/run-command.ts',
      'scripts/build/{citations,locales,read-dataset,read-json,read-project,sha256,shipped}.ts',
      'scripts/build/csl/**',
      '{package,package-lock,project,tsconfig}.json',
      'wxt.config.ts',
      '{README,LICENSE,LICENSE-DATA}.md',
      'LICENSE',
    ],
  },
  hooks: {
    'build:publicAssets': (_, files) => {
      const cited = citeSources(dataset);
      for (const [relativeDest, content] of [
        ...compile(cited, project),
        ...compileTranslations(cited, sha256, project),
      ])
        files.push({ relativeDest, contents: seal(relativeDest, content) });
    },
    // Named here and not wrapped by WXT, so that nothing of the extension's id reaches the page.
    'build:manifestGenerated': (_, manifest) => {
      manifest.action = { ...manifest.action, default_title: '__MSG_action_title__' };
      manifest.content_scripts = scripts.map((addresses) => ({
        ...addresses,
        js: ['notice.js'],
        run_at: 'document_idle',
        all_frames: false,
      }));
    },
    // Beside the package: tests compare it with docs/dependencies.md.
    'build:done': ({ config }, output) => writeShipped(output, `${config.outDir}.shipped.json`),
    // Only the background needs the polyfill, which lets its listener answer with a promise in Chromium; in the page's
    // script it would weigh more than the notice, and the popup opens sooner without it.
    'vite:build:extendConfig': (entrypoints, config) => {
      const alias = config.resolve?.alias as Record<string, string> | undefined;
      if (alias && entrypoints.every(({ type }) => type !== 'background')) delete alias['wxt/browser'];
      // What several pages need is one file: each costs a page a moment before it can show anything.
      if (entrypoints.some(({ inputPath }) => inputPath.endsWith('.html')))
        config.build = {
          ...config.build,
          rolldownOptions: {
            ...config.build?.rolldownOptions,
            output: {
              ...config.build?.rolldownOptions?.output,
              codeSplitting: {
                groups: [
                  { name: 'common', minShareCount: 2, test: (id) => !PROFILE_PAGE.test(id), priority: 1 },
                  { name: 'profile-frame', minShareCount: 2, test: PROFILE_PAGE },
                ],
              },
            },
          },
        };
    },
  },
  vite: () => ({
    plugins: [
      { name: 'bare-page-script', transform: bareOfPageScript },
      { name: 'ask-ahead', transformIndexHtml: { order: 'post', handler: askAhead } },
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The oldest browsers of the manifests: newer CSS (light-dark) stays as written.
    build: { target: ['chrome128', 'firefox140'], cssTarget: ['chrome128', 'firefox140'], sourcemap: false },
  }),
});

/**
 * The page's script without what WXT puts around it to log what goes wrong, which the browser does by itself: 120 bytes of
 * a script whose weight is limited.
 * @returns the code of WXT's own module for such scripts; nothing for any other module
 */
function bareOfPageScript(code: string, id: string): string | undefined {
  const [definition] = (id.includes('wxt-unlisted-script-entrypoint') && /^import definition .*$/m.exec(code)) || [];
  return definition && `${definition}\ndefinition.main();\n`;
}
