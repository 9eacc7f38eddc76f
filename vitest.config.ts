import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // A slow machine is no fault: nothing here is about time.
          testTimeout: 120_000,
          include: [
            'src/**/*.test.ts',
            'config/**/*.test.ts',
            'tools/**/*.test.ts',
            'tests/*.test.ts',
            'tests/check/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'deploy',
          include: ['tests/deploy/*.test.ts'],
          globalSetup: ['tests/deploy/renamed-site.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
