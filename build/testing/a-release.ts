import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, signatureName } from '../../electron/core/updates/manifest.ts';
import { signRelease } from '../scripts/release-signing.ts';

export interface LaidRelease {
  readonly version: string;
  readonly releasedAt?: string;
  readonly minVersion?: string;
  /** Installers by their names; each with its content. */
  readonly installers?: Readonly<Record<string, string>>;
}

/** Lays a release into a folder as the maintainer's script does, signed with a key: a stick as it reaches the office. */
export async function layRelease(folder: string, secret: string, release: LaidRelease): Promise<void> {
  const { version, releasedAt = '2026-11-24T08:00:00Z', minVersion = '0.0.0' } = release;
  const installers = release.installers ?? {
    [`Rinnalla-${version}-linux-x64.AppImage`]: 'AppImage '.repeat(1000),
    [`Rinnalla-${version}-windows-x64.exe`]: 'exe '.repeat(1000),
  };
  mkdirSync(folder, { recursive: true });
  const paths = Object.entries(installers).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const facts = { version, releasedAt, minVersion, installers: paths };
  const { manifest, signature } = await signRelease(facts, secret);
  writeFileSync(join(folder, manifestName), manifest);
  writeFileSync(join(folder, signatureName), `${signature}\n`);
}
