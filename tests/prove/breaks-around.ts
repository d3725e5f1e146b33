import { type Break, e2e, packages, unit } from './break.ts';

const PAGES = 'tests/scripts/site/pages.test.ts';

/** As the source writes it, where it is a part of a template. */
const STYLE_SHEET = `href="$\{to('style.css')}"`;

/** Ways to break what the public pages promise, and what is written around the extension. */
export const BREAKS_AROUND: readonly Break[] = [
  {
    promise: 'The public pages load nothing from elsewhere',
    changes: [
      {
        file: 'scripts/site/page.tsx',
        from: STYLE_SHEET,
        to: 'href="https://collector.example/style.css"',
      },
    ],
    test: unit(PAGES, 'load nothing from elsewhere'),
  },
  {
    promise: 'The public pages say what the extension says: what came later stands with each claim',
    changes: [
      {
        file: 'scripts/site/state.ts',
        from: 'return profileState(files, query,',
        to: 'return profileState({ ...files, claims: { ...files.claims, later: [] } }, query,',
      },
    ],
    test: unit(PAGES, 'is what its card says'),
  },
  {
    promise: 'On the public pages a record that was taken away keeps its address',
    changes: [{ file: 'scripts/site/records.tsx', from: ', ...gonePages({ id: guide.id, guide }, input)]', to: ']' }],
    test: unit(PAGES, 'is there for every record that ever was'),
  },
  {
    promise: 'On the public pages a record keeps its address where its whole profile was taken away',
    changes: [{ file: 'scripts/site/pages.tsx', from: '.filter((id) => !there.has(id))', to: '.filter(() => false)' }],
    test: unit(PAGES, 'is there for every record that ever was'),
  },
  {
    promise: 'What a version took away is told, in the feed and under “New since you last looked”',
    changes: [{ file: 'core/dataset/compile.ts', from: '...(Object.keys(gone).length > 0 && { gone }),\n', to: '' }],
    test: unit('tests/core/dataset/compile.test.ts', 'tells what each version took away'),
  },
  {
    promise: 'The public pages name themselves in every language',
    changes: [{ file: 'scripts/site/page.tsx', from: 'if (links.length < 2) return [];', to: 'return [];' }],
    test: unit(PAGES, 'name themselves in every language'),
  },
  {
    promise: 'The public pages rate nothing',
    changes: [{ file: 'core/site/schema-org.ts', from: "'@type': 'Claim',", to: "'@type': 'ClaimReview'," }],
    test: unit(PAGES, 'is told to search engines without a rating'),
  },
  {
    promise: 'The public pages have a map for search engines only where their address is known',
    changes: [{ file: 'scripts/site/pages.tsx', from: 'if (!project.site) return [];', to: '' }],
    test: unit(PAGES, 'is not there where nothing says where the pages are'),
  },
  {
    promise: 'The public pages are published only once project.json names where',
    changes: [{ file: '.github/workflows/pages.yml', from: "if: needs.write.outputs.site != ''", to: 'if: always()' }],
    test: unit('tests/scripts/pages-workflow.test.ts', 'writes and publishes nothing without an address'),
  },
  {
    promise: 'npm run site deletes nothing but public pages',
    changes: [{ file: 'scripts/site/folder.ts', from: 'names.length === 0 || hasPages(folder)', to: 'true' }],
    test: unit('tests/scripts/site/folder.test.ts', 'refuses a folder with'),
  },
  {
    promise: 'npm run new writes a record whole or not at all',
    changes: [{ file: 'scripts/new.ts', from: '  undo();\n  console.error(', to: '  console.error(' }],
    test: unit('tests/scripts/new.test.ts', 'takes back what it began to write of a company'),
  },
  {
    promise: 'npm run new takes back what was written when somebody goes back over it',
    changes: [{ file: 'scripts/new.ts', from: '      undo();\n      lines.goBack();', to: '      lines.goBack();' }],
    test: unit('tests/scripts/new.test.ts', 'takes back what it had added'),
  },
  {
    promise: 'What ships of others is named',
    changes: [
      {
        file: 'entrypoints/options/main.tsx',
        from: "import { render } from 'preact';\n",
        to: "import limit from 'p-limit';\nimport { render } from 'preact';\nconsole.debug(limit(1));\n",
      },
    ],
    test: e2e('shipped.spec.ts', 'names what ships in Chromium’s package'),
  },
  {
    promise: 'What ships of others is named with the reason',
    changes: [
      {
        file: 'docs/dependencies.md',
        from: '| Search with slips and word beginnings, without an index to be kept. |',
        to: '| |',
      },
    ],
    test: e2e('shipped.spec.ts', 'says of each why it ships'),
  },
  {
    promise: 'The packages are the same, byte for byte',
    changes: [
      {
        file: 'wxt.config.ts',
        from: "    'build:publicAssets': (_, files) => {\n",
        to: "    'build:publicAssets': (_, files) => {\n      files.push({ relativeDest: 'built.txt', contents: String(Date.now()) });\n",
      },
    ],
    test: packages('two builds of one tree'),
  },
  {
    promise: 'The packages can be built from their sources',
    changes: [{ file: 'wxt.config.ts', from: "      'scripts/run-command.ts',\n", to: '' }],
    test: packages("The sources don't build"),
  },
];
