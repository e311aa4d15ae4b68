import { defineConfig } from 'vitest/config';
import { testFiles, testFilesAlone } from './build/testing/alone.ts';
import { SlowestFirst } from './build/testing/slowest-first.ts';

const alone = testFilesAlone();

export default defineConfig({
  test: {
    globalSetup: ['build/testing/compiled-once.ts'],
    setupFiles: ['electron/core/casefile/testing/cheapest-keys.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', include: [testFiles], exclude: alone, isolate: false } },
    ],
  },
});
