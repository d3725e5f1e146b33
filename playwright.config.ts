import process from 'node:process';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/e2e/frozen/{arg}{ext}',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Some take 15 seconds on two idle cores. It is a limit, not a wait.
  timeout: 90_000,
  // A session with 200 stops of the worker and 10,000 navigations take some minutes by themselves.
  globalTimeout: 20 * 60_000,
  expect: { timeout: 5_000 },
  // PLAYWRIGHT_JSON_OUTPUT_FILE says where the JSON report goes.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
});
