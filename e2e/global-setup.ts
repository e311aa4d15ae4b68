import { ensureBuilt } from '../build/scripts/build.ts';
import { keepCompiled } from '../build/testing/compiled-once.ts';

/** The journeys walk through what is built, so that must be as new as its sources; RINNALLA_E2E_BUILT=1 takes it as it is. */
export default async function buildFirst(): Promise<void> {
  keepCompiled();
  if (process.env['RINNALLA_E2E_BUILT'] === '1') return;
  const failed = await ensureBuilt();
  if (failed !== null) throw new Error(failed);
}
