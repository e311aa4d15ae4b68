/**
 * Signs the installers in a folder: `node build/scripts/sign-release.ts FOLDER KEYFILE [MIN-VERSION]`. Writes the manifest and its
 * signature beside them; the folder can then be published, or copied to a stick as it is. The version is that of package.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { manifestName, signatureName } from '../../electron/core/updates/manifest.ts';
import { outsideOf, platformOf, signRelease } from './release-signing.ts';
import { root } from './run.ts';

const [folder, keyFile, minVersion = '0.0.0'] = process.argv.slice(2);
if (folder === undefined || keyFile === undefined) {
  console.error('Usage: node build/scripts/sign-release.ts FOLDER KEYFILE [MIN-VERSION]');
  process.exitCode = 1;
} else {
  const secret = readFileSync(outsideOf(root, resolve(keyFile)), 'utf8');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const installers = readdirSync(folder)
    .filter((name) => platformOf(name) !== null)
    .map((name) => join(folder, name));
  const releasedAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const { manifest, signature } = await signRelease({ version, releasedAt, minVersion, installers }, secret);
  writeFileSync(join(folder, manifestName), manifest);
  writeFileSync(join(folder, signatureName), `${signature}\n`);
  console.log(`Signed ${version}: ${installers.length} installer(s).`);
}
