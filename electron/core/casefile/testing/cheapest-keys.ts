import { vi } from 'vitest';

/*
 * Runs before every test file (vitest.config.ts). The app calibrates a new slot to half a second of this machine's time; a test whose
 * subject is another gets the cheapest derivation that the format accepts, which product code refuses to go below. The test of the
 * calibration itself takes the real one back.
 */
vi.mock(import('../key-derivation.ts'), async (load) => {
  const real = await load();
  return { ...real, calibrateKdf: real.floorKdf };
});
