import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Some start programs, or try thousands of inputs, beside a browser on a busy machine. It is a limit, not a wait. */
const LIMIT_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/{data,core,scripts,bench,prove}/**/*.test.ts'],
          testTimeout: LIMIT_MS,
        },
      },
      {
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/components/setup.ts',
          testTimeout: LIMIT_MS,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'entrypoints',
          environment: 'happy-dom',
          include: ['tests/{browser,entrypoints}/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/entrypoints/setup.ts',
          testTimeout: LIMIT_MS,
        },
      },
      {
        // Drives a real Firefox, so it runs only where it is asked for (npm test -- firefox).
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: 'tests/firefox/support/global-setup.ts',
          fileParallelism: false,
          testTimeout: LIMIT_MS,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000, interval: 50 } },
        },
      },
    ],
  },
});
