import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createCaseFile } from '../create.ts';
import { deriveKey, floorKdf, kdfFloor } from '../key-derivation.ts';
import { passphraseStrength } from '../passphrase.ts';
import { unlockCaseFile } from '../unlock.ts';
import { countingIds, fixedClock, passphrase } from './case-files.ts';
import { programArguments, tell } from './programs.ts';

/** Tries to make and to unlock a case file in a folder that this process may read but not write. */
const { folder, path } = programArguments((value) =>
  z.object({ folder: z.string(), path: z.string() }).parse(value),
);
// Everything that is loaded late is loaded first: another user may not read the modules.
await passphraseStrength(passphrase);
await deriveKey('warm-up', new Uint8Array(16), kdfFloor);
chmodSync(folder, 0o555);
for (const each of [path, `${path}.keys`]) chmodSync(each, 0o444);
// The administrator may write everywhere, so such a run goes on as nobody.
if (process.getuid?.() === 0) process.setuid?.(65_534);

const clock = fixedClock();
const about = {
  passphrase,
  practice: false,
  profile: 'coach' as const,
  clock,
  ids: countingIds(),
  kdf: floorKdf,
};
const created = await createCaseFile({ ...about, path: join(folder, 'uusi.rinnalla') });
const unlocked = await unlockCaseFile({ path, passphrase, clock });
tell({
  created: created.ok ? 'ok' : created.error.code,
  unlocked: unlocked.ok ? 'ok' : unlocked.error.code,
});
process.disconnect();
