import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeUpdateKey, outsideOf, signRelease } from './scripts/release-signing.ts';
import { stageFromFolder } from '../electron/core/updates/from-folder.ts';
import {
  compareVersions,
  manifestMax,
  manifestName,
  signatureName,
  signedBytes,
} from '../electron/core/updates/manifest.ts';
import { pinned } from '../electron/core/updates/pinned.ts';

const ours = makeUpdateKey();
const strangers = makeUpdateKey();
const name = 'Rinnalla-1.2.0-linux-x64.AppImage';
const forWindows = 'Rinnalla-1.2.0-windows-x64.exe';
const installed = { version: '1.1.0', releasedAt: '2026-10-01T00:00:00Z', platform: 'linux-x64' };
const release = { version: '1.2.0', releasedAt: '2026-11-24T08:00:00Z', minVersion: '1.0.0' };

let home: string;
let folder: string;
let staging: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'rinnalla-update-'));
  folder = join(home, 'tikku');
  staging = join(home, 'user-data/update');
  mkdirSync(folder);
  writeFileSync(join(folder, name), 'asennusohjelma'.repeat(200_000));
  writeFileSync(join(folder, forWindows), 'toinen');
  await publish(release);
});
afterEach(() => rmSync(home, { recursive: true }));

const file = (which: string) => join(folder, which);
/** Signs what lies in the folder, as the maintainer's script does. */
async function publish(
  facts: typeof release,
  secret = ours.secret,
  names = [name, forWindows],
): Promise<void> {
  const { manifest, signature } = await signRelease({ ...facts, installers: names.map(file) }, secret);
  writeFileSync(file(manifestName), manifest);
  writeFileSync(file(signatureName), `${signature}\n`);
}
/** Signs a manifest that no script of ours would write: what somebody with the key, or a fault in the script, could. */
function forge(
  change: (manifest: { files: Record<string, unknown>[] } & Record<string, unknown>) => unknown,
): void {
  const manifest = JSON.parse(readFileSync(file(manifestName), 'utf8')) as never;
  signText(JSON.stringify(change(manifest)));
}
function signText(text: string): void {
  const bytes = new TextEncoder().encode(text);
  writeFileSync(file(manifestName), bytes);
  writeFileSync(file(signatureName), bytesToHex(ed25519.sign(signedBytes(bytes), hexToBytes(ours.secret))));
}
const take = (now: object = {}, keys: readonly string[] = [ours.publicKey]) =>
  stageFromFolder(folder, staging, keys, { ...installed, ...now });
const whyNot = async (now: object = {}, keys?: readonly string[]): Promise<string> => {
  const answer = await take(now, keys);
  // Nothing that was refused lies where it could be run.
  if (!answer.ok) expect(stagedFiles()).toEqual([]);
  return answer.ok ? 'taken' : answer.why;
};
const stagedFiles = (): string[] => {
  try {
    return readdirSync(staging);
  } catch {
    return [];
  }
};

describe('a release in a folder', () => {
  test('that is signed with our key, newer, and whole is copied to a place of its own', async () => {
    const answer = await take();
    expect(answer).toEqual({
      ok: true,
      version: '1.2.0',
      releasedAt: release.releasedAt,
      path: join(staging, name),
      file: expect.objectContaining({ name, platform: 'linux-x64', size: 'asennusohjelma'.length * 200_000 }),
      key: ours.publicKey,
    });
    expect(readFileSync(join(staging, name)).equals(readFileSync(file(name)))).toBe(true);
  });

  test('brings the one installer for this system, and nothing else that lies on the stick', async () => {
    writeFileSync(file('version.dll'), 'a library that the installer would load');
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, 'uxtheme.dll'), 'left by somebody');
    expect((await take()).ok).toBe(true);
    expect(stagedFiles()).toEqual([name]);
  });

  test('for another system brings that one’s', async () => {
    expect((await take({ platform: 'win32-x64' })).ok).toBe(true);
    expect(stagedFiles()).toEqual([forWindows]);
  });

  test('is taken by a second key while keys are exchanged', async () => {
    expect(await whyNot({}, [strangers.publicKey, ours.publicKey])).toBe('taken');
  });
});

describe('is refused', () => {
  test('everything, while no key is pinned — as in this build', async () => {
    expect(pinned.updateKeys).toEqual([]);
    expect(pinned.windowsPublishers).toEqual([]);
    expect(pinned.feed).toBeNull();
    expect(await whyNot({}, pinned.updateKeys)).toBe('no-update-key');
  });

  test('what another key has signed, and what is no key', async () => {
    await publish(release, strangers.secret);
    expect(await whyNot()).toBe('signature-not-ours');
    expect(await whyNot({}, ['', '00', '0'.repeat(64), 'x'.repeat(64)])).toBe('signature-not-ours');
  });

  test('a manifest with any one byte changed', async () => {
    const good = readFileSync(file(manifestName));
    for (let place = 0; place < good.length; place += 7) {
      const bad = Buffer.from(good);
      bad[place] = (bad[place] ?? 0) ^ 1;
      writeFileSync(file(manifestName), bad);
      expect(await whyNot(), `byte ${place}`).toBe('signature-not-ours');
    }
  });

  test('a missing, empty, cut or made-up signature', async () => {
    const good = readFileSync(file(signatureName), 'utf8');
    for (const text of ['', good.slice(0, 100), 'z'.repeat(128), good.toUpperCase(), `${good}${good}`]) {
      writeFileSync(file(signatureName), text);
      expect(await whyNot(), text).toBe('no-signature');
    }
    writeFileSync(file(signatureName), '0'.repeat(128));
    expect(await whyNot()).toBe('signature-not-ours');
    rmSync(file(signatureName));
    expect(await whyNot()).toBe('no-signature');
  });

  test('a signature of the same bytes for another purpose', async () => {
    const bytes = readFileSync(file(manifestName));
    writeFileSync(file(signatureName), bytesToHex(ed25519.sign(bytes, hexToBytes(ours.secret))));
    expect(await whyNot()).toBe('signature-not-ours');
  });

  test('an older version and the same again', async () => {
    expect(await whyNot({ version: '1.2.1' })).toBe('older-version');
    expect(await whyNot({ version: '1.10.0' })).toBe('older-version');
    expect(await whyNot({ version: '1.2.0' })).toBe('same-version');
  });

  test('a newer number with an older date, and a jump over a version that must come between', async () => {
    expect(await whyNot({ releasedAt: '2026-11-24T08:00:01Z' })).toBe('older-date');
    expect(await whyNot({ releasedAt: null })).toBe('taken');
    rmSync(staging, { recursive: true });
    expect(await whyNot({ version: '0.9.0' })).toBe('version-between-missing');
  });

  test('everything, by a build whose own version is no version', async () => {
    for (const version of ['', '1.1', '0.0.0-test', 'x'])
      expect(await whyNot({ version })).toBe('installed-unknown');
  });

  test('a release without this system', async () => {
    for (const platform of ['darwin-arm64', 'linux-arm64', 'win32-ia32', ''])
      expect(await whyNot({ platform })).toBe('not-for-this-system');
  });

  test('another system’s installer under this one’s name', async () => {
    writeFileSync(file(name), readFileSync(file(forWindows)));
    expect(await whyNot()).toBe('file-other-size');
  });

  test('an installer with one byte changed, cut short, made longer, or gone', async () => {
    const good = readFileSync(file(name));
    const bad = Buffer.from(good);
    bad[bad.length - 1] = 1;
    writeFileSync(file(name), bad);
    expect(await whyNot()).toBe('file-changed');
    truncateSync(file(name), good.length - 1);
    expect(await whyNot()).toBe('file-other-size');
    writeFileSync(file(name), Buffer.concat([good, Buffer.from('x')]));
    expect(await whyNot()).toBe('file-other-size');
    rmSync(file(name));
    expect(await whyNot()).toBe('file-missing');
  });

  test.runIf(process.platform !== 'win32')(
    'links: to an installer, a manifest or a signature elsewhere',
    async () => {
      const elsewhere = join(home, 'muualla');
      writeFileSync(elsewhere, readFileSync(file(name)));
      rmSync(file(name));
      symlinkSync(elsewhere, file(name));
      expect(await whyNot()).toBe('file-not-plain');
      for (const one of [manifestName, signatureName]) {
        writeFileSync(elsewhere, readFileSync(file(one)));
        rmSync(file(one));
        symlinkSync(elsewhere, file(one));
        expect(await whyNot()).toBe('file-not-plain');
      }
    },
  );

  test('a folder in the installer’s place, and a folder without a manifest', async () => {
    rmSync(file(name));
    mkdirSync(file(name));
    expect(await whyNot()).toBe('file-not-plain');
    rmSync(file(manifestName));
    expect(await whyNot()).toBe('no-manifest');
    rmSync(folder, { recursive: true });
    expect(await whyNot()).toBe('no-manifest');
  });

  test.each([
    '../Rinnalla-1.2.0-linux-x64.AppImage',
    '/etc/passwd.deb',
    'a/../../x.AppImage',
    '..\\x.exe',
    'C:\\x.exe',
    'x.exe:stream.exe/..',
    '.x.AppImage',
    'x.AppImage\u0000.txt',
    'x.sh',
    '-x.deb',
    '',
    'x'.repeat(200),
  ])('a signed manifest that names %j as its file', async (path) => {
    forge(({ files, ...rest }) => ({ ...rest, files: files.map((one) => ({ ...one, name: path })) }));
    expect(await whyNot()).toBe('manifest-not-valid');
  });

  test('a manifest of another form, even signed', async () => {
    const good = readFileSync(file(manifestName), 'utf8');
    const bad: ((manifest: { files: Record<string, unknown>[] } & Record<string, unknown>) => unknown)[] = [
      (manifest) => ({ ...manifest, extra: 1 }),
      (manifest) => ({
        ...manifest,
        files: [...manifest.files, { ...manifest.files[0], name: 'b.AppImage' }],
      }),
      (manifest) => ({ ...manifest, files: [] }),
      (manifest) => ({ ...manifest, formatVersion: 2 }),
      (manifest) => ({ ...manifest, version: '1.2' }),
      (manifest) => ({ ...manifest, version: '01.2.0' }),
      (manifest) => ({ ...manifest, version: '99999999.0.0' }),
      (manifest) => ({ ...manifest, releasedAt: 'tomorrow' }),
      (manifest) => ({ ...manifest, files: manifest.files.map((one) => ({ ...one, size: -1 })) }),
      (manifest) => ({ ...manifest, files: manifest.files.map((one) => ({ ...one, sha512: 'ab' })) }),
      () => [],
      () => null,
    ];
    for (const change of bad) {
      writeFileSync(file(manifestName), good);
      forge(change);
      expect(await whyNot()).toBe('manifest-not-valid');
    }
    signText('{');
    expect(await whyNot()).toBe('manifest-not-valid');
  });

  test('a huge manifest, before it is read whole', async () => {
    signText(`${readFileSync(file(manifestName), 'utf8')}${' '.repeat(manifestMax)}`);
    expect(await whyNot()).toBe('manifest-too-large');
    truncateSync(file(manifestName), 3 * 1024 ** 3);
    const began = performance.now();
    expect(await whyNot()).toBe('manifest-too-large');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test('versions are compared by number', () => {
  expect([
    compareVersions('1.10.0', '1.9.9'),
    compareVersions('1.0.0', '1.0.0'),
    compareVersions('0.9.9', '1.0.0'),
  ]).toEqual([1, 0, -1]);
});

test('the secret key may not lie in the repository', () => {
  const house = join(import.meta.dirname, '..');
  expect(() => outsideOf(house, join(house, 'build/key'))).toThrow('outside of the repository');
  expect(() => outsideOf(house, join(house, 'key'))).toThrow('outside of the repository');
  expect(outsideOf(house, join(home, 'key'))).toBe(join(home, 'key'));
});
