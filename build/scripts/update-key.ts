/**
 * Makes the key pair that signs releases: `node build/scripts/update-key.ts FILE`. The secret goes to FILE, which must not exist and must
 * lie outside of the repository; the public key, to be pinned in electron/core/updates/pinned.ts, is printed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeUpdateKey, outsideOf } from './release-signing.ts';
import { root } from './run.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Say where the secret key goes: node build/scripts/update-key.ts FILE');
  process.exitCode = 1;
} else {
  const path = outsideOf(root, resolve(file));
  const { secret, publicKey } = makeUpdateKey();
  writeFileSync(path, `${secret}\n`, { flag: 'wx', mode: 0o600 });
  console.log(`Public key, for updateKeys in electron/core/updates/pinned.ts:\n${publicKey}`);
}
