import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './build/testing/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['{electron,renderer,reader,shared,build,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['build/testing/compiled-once.ts'],
    setupFiles: ['electron/core/casefile/testing/cheapest-keys.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default'],
  },
});
