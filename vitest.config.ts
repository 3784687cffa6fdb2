import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,data,rules,engine}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Real Chromium on the built dist, driven from node: one at a time, software rendering is slow.
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/*.spec.ts', 'tests/browser/helper/*.spec.ts'],
          // A tour past everything takes minutes where the processor draws the map.
          testTimeout: 400_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
