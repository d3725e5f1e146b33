import { defineConfig } from 'wxt';
import { manifestAddresses } from './data/manifest.ts';
import { compile } from './data/compile.ts';
import { readDataset } from './scripts/read-dataset.ts';

// A broken dataset stops the build here, with file, record, fault and remedy.
const dataset = readDataset();
const addresses = manifestAddresses(dataset.profiles.flatMap((profile) => profile.sites));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab'],
    action: { default_title: '__MSG_action_title__' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [relativeDest, content] of compile(dataset))
        files.push({ relativeDest, contents: JSON.stringify(content) });
    },
    // Named here and not wrapped by WXT, so that nothing of the extension's id reaches the page.
    'build:manifestGenerated': (_, manifest) => {
      manifest.action = { ...manifest.action, default_title: '__MSG_action_title__' };
      manifest.content_scripts = [{ ...addresses, js: ['notice.js'], run_at: 'document_idle', all_frames: false }];
    },
    // The page's script does without the polyfill: it would weigh more than the notice.
    'vite:build:extendConfig': (entrypoints, config) => {
      const alias = config.resolve?.alias as Record<string, string> | undefined;
      if (alias && entrypoints.every(({ type }) => type === 'unlisted-script')) delete alias['wxt/browser'];
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The oldest browsers of the manifests: newer CSS (light-dark) stays as written.
    build: { target: ['chrome128', 'firefox142'], cssTarget: ['chrome128', 'firefox142'], sourcemap: false },
  }),
});
