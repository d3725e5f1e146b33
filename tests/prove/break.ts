/** What a test is run by: vitest, a browser, or the check of the packages. */
export type Runner = 'unit' | 'e2e' | 'firefox' | 'package';

/** A promise, a way to break it, and the test that is to notice. */
export interface Break {
  /** As the plan of the house, SECURITY, PRIVACY or PERMISSIONS make it. */
  promise: string;
  /** What is written in place of what; each `from` stands in its file once. */
  changes: readonly { file: string; from: string; to: string }[];
  /** The test: its file, and a part of its title, or of what it says where the promise is broken. */
  test: { runner: Runner; file: string; title: string };
}

/** A test that vitest runs. */
export const unit = (file: string, title: string): Break['test'] => ({ runner: 'unit', file, title });
/** A test that runs in Chromium. */
export const e2e = (file: string, title: string): Break['test'] => ({
  runner: 'e2e',
  file: `tests/e2e/${file}`,
  title,
});
/** A test that runs in Firefox. */
export const firefox = (file: string, title: string): Break['test'] => ({
  runner: 'firefox',
  file: `tests/firefox/${file}`,
  title,
});
/** What the check of the packages says. */
export const packages = (title: string): Break['test'] => ({
  runner: 'package',
  file: 'scripts/build/check-package.ts',
  title,
});
