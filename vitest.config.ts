import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'data', environment: 'node', include: ['tests/{data,scripts}/**/*.test.ts'] } },
      {
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/components/setup.ts',
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'entrypoints',
          environment: 'happy-dom',
          include: ['tests/entrypoints/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/entrypoints/setup.ts',
        },
      },
    ],
  },
});
