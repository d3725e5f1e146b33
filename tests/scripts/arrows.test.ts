import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const CIRCLES = 'lint/suspicious/noImportCycles';

/**
 * What a room (docs/architecture.md) must not do, with the lint rule that must find it. Each line is written into a
 * file of its own.
 */
const VIOLATIONS: readonly [room: string, what: string, line: string, rule: string][] = [
  ...[
    'data/x.json',
    'components/x.ts',
    'browser/x.ts',
    'entrypoints/x.ts',
    'scripts/x.ts',
    'bench/x.ts',
    'tests/x.ts',
  ].map((path): [string, string, string, string] => ['core/page', path, `import '../../${path}';`, IMPORTS]),
  ['core/page', 'core/dataset', "import '../dataset/print.ts';", IMPORTS],
  ['core/page', 'a library that is not pure', "import 'preact';", IMPORTS],
  ['core/page', 'Node', "import 'node:fs';", IMPORTS],
  ['core/page', 'the browser', 'location.reload();', GLOBALS],
  ['core/dataset', 'components', "import '../../components/x.ts';", IMPORTS],
  ['core/dataset', 'the browser', 'navigator.language;', GLOBALS],
  ['components/report', 'browser', "import '../../browser/storage.ts';", IMPORTS],
  ['components/report', 'entrypoints', "import '../../entrypoints/popup/main.tsx';", IMPORTS],
  ['components/report', 'core/dataset', "import '../../core/dataset/compile.ts';", IMPORTS],
  ['components/report', 'the browser’s interface', "import 'wxt/browser';", IMPORTS],
  ['components/report', 'the browser', 'document.title;', GLOBALS],
  ['browser', 'components', "import '../components/language/text.ts';", IMPORTS],
  ['browser', 'entrypoints', "import '../entrypoints/popup/main.tsx';", IMPORTS],
  ['browser', 'core/dataset', "import '../core/dataset/compile.ts';", IMPORTS],
  ['browser', 'a library', "import 'preact';", IMPORTS],
  ['browser', 'a way to send something', "new WebSocket('wss://x.example');", GLOBALS],
  ['entrypoints/popup', 'data', "import '../../data/dataset.json';", IMPORTS],
  ['entrypoints/popup', 'core/dataset', "import '../../core/dataset/compile.ts';", IMPORTS],
  ['entrypoints/popup', 'scripts', "import '../../scripts/lookup.ts';", IMPORTS],
  ['entrypoints/popup', 'tests', "import '../../tests/core/fictional.ts';", IMPORTS],
  ['entrypoints/popup', 'a way to send something', 'new XMLHttpRequest();', GLOBALS],
  ['entrypoints/notice', 'browser', "import '../../browser/storage.ts';", IMPORTS],
  ['entrypoints/notice', 'components', "import '../../components/notice/Chip.tsx';", IMPORTS],
  ['entrypoints/notice', 'core/bundle', "import '../../core/bundle/seal.ts';", IMPORTS],
  ['entrypoints/notice', 'core/schema', "import '../../core/schema/claim.ts';", IMPORTS],
  ['entrypoints/notice', 'a library', "import 'zod/mini';", IMPORTS],
  ['entrypoints/notice', 'the polyfill', "import 'wxt/browser';", IMPORTS],
  ['entrypoints/notice', 'a request', "fetch('/');", GLOBALS],
  ['entrypoints/notice', 'an observer', 'new MutationObserver(() => {});', GLOBALS],
];

/** What each room may do. Without this, rules that forbid everything would pass. */
const ALLOWED: readonly [file: string, line: string][] = [
  ['core/page/allowed.ts', "import '../dates/edtf.ts';\nimport 'zod/mini';"],
  ['core/dataset/allowed.ts', "import '../page/match.ts';\nimport './lint/ids.ts';"],
  ['components/report/allowed.ts', "import '../../core/page/report.ts';\nimport 'preact';"],
  ['browser/allowed.ts', "import '../core/page/report.ts';\nimport 'wxt/browser';"],
  ['entrypoints/popup/allowed.ts', "import '../../browser/storage.ts';\nimport '../../components/popup/Popup.tsx';"],
  ['entrypoints/notice/allowed.ts', "import '../../core/notice/parts.ts';\nimport './ask.ts';"],
  ['scripts/build/allowed.ts', "import '../../core/dataset/compile.ts';"],
];

/** Two files that import each other, one of them only a type. */
const CIRCLE: readonly [file: string, text: string][] = [
  ['core/claims/one.ts', "import { other } from './other.ts';\nexport type One = string;\nexport const one = other;\n"],
  ['core/claims/other.ts', "import type { One } from './one.ts';\nexport const other: One = '';\n"],
];

const planted = VIOLATIONS.map(([room, , line], at) => [`${room}/planted-${at}.ts`, line] as const);
let tree = '';
let found: { file: string; rule: string }[] = [];

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'arrows-'));
  for (const file of globSync(['biome.json', '{core,components,browser,entrypoints,tests}/**/biome.json'], {
    cwd: ROOT,
  }))
    cpSync(join(ROOT, file), join(tree, file));
  for (const [file, text] of [...planted, ...ALLOWED, ...CIRCLE]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  found = lint(tree);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('lint', () => {
  it.each(VIOLATIONS.map(([room, what, , rule], at) => ({ room, what, rule, file: planted[at]?.[0] })))(
    'finds what $room must not use: $what',
    ({ file, rule }) => {
      expect(found).toContainEqual({ file, rule });
    },
  );

  it('finds circles, of types too', () => {
    for (const [file] of CIRCLE) expect(found).toContainEqual({ file, rule: CIRCLES });
  });

  it('leaves alone what each room may use', () => {
    const allowed = ALLOWED.map(([file]) => file);
    expect(
      found.filter(({ file, rule }) => allowed.includes(file) && [IMPORTS, GLOBALS, CIRCLES].includes(rule)),
    ).toEqual([]);
  });
});

/** Lints a tree with its own rules. */
function lint(folder: string): { file: string; rule: string }[] {
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none'];
  const report = JSON.parse(runAnyway(biome, options, folder)) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  return report.diagnostics.map(({ category, location: { path } }) => ({
    file: typeof path === 'string' ? path : path.file,
    rule: category,
  }));
}

/** Runs a command. @returns its stdout, even if it fails, as lint does when it finds something */
function runAnyway(command: string, options: string[], cwd: string): string {
  try {
    return execFileSync(command, options, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
