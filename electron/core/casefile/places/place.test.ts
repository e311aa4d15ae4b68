import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/case-files.ts';
import { parseMacMounts, parseProcMounts, placeNoteOf, systemProbe } from './place.ts';
import type { Mount, PlaceProbe } from './place.ts';

const probe = (
  platform: NodeJS.Platform,
  extra: {
    mounts?: readonly Mount[];
    names?: Readonly<Record<string, readonly string[]>>;
    environment?: Readonly<Record<string, string>>;
    real?: Readonly<Record<string, string>>;
  } = {},
): PlaceProbe => ({
  platform,
  environment: extra.environment ?? {},
  mounts: () => Promise.resolve(extra.mounts ?? []),
  namesIn: (folder) => Promise.resolve(extra.names?.[folder] ?? []),
  realFolder: (folder) => Promise.resolve(extra.real?.[folder] ?? folder),
});
const onWindows = String.raw;

test.each([
  ['OneDrive', 'win32', onWindows`C:\Users\Aila\OneDrive - Tukipuu ry\Asiakkaat.rinnalla`],
  ['OneDrive', 'darwin', '/Users/aila/Library/CloudStorage/OneDrive-Tukipuu/Asiakkaat.rinnalla'],
  ['SharePoint', 'win32', onWindows`C:\Users\Aila\Tukipuu\Hanke - Asiakirjat\Asiakkaat.rinnalla`],
  ['SharePoint', 'win32', onWindows`C:\Users\Aila\Tukipuu\Projekt - Dokument\Asiakkaat.rinnalla`],
  ['Dropbox', 'linux', '/home/aila/Dropbox/Asiakkaat.rinnalla'],
  ['Dropbox', 'win32', onWindows`C:\Users\Aila\Dropbox (Personal)\a.rinnalla`],
  ['iCloud Drive', 'darwin', '/Users/aila/Library/Mobile Documents/com~apple~CloudDocs/a.rinnalla'],
  ['Google Drive', 'win32', onWindows`G:\Oma Drive\a.rinnalla`],
  [
    'Google Drive',
    'darwin',
    '/Users/aila/Library/CloudStorage/GoogleDrive-a@example.org/My Drive/a.rinnalla',
  ],
  ['Nextcloud', 'linux', '/home/aila/Nextcloud/työ/a.rinnalla'],
  ['ownCloud', 'linux', '/home/aila/ownCloud2/a.rinnalla'],
  ['Box', 'darwin', '/Users/aila/Library/CloudStorage/Box-Box/a.rinnalla'],
  ['', 'darwin', '/Users/aila/Library/CloudStorage/UusiPalvelu-aila/a.rinnalla'],
] as const)('%s is known by the names of its folders (%s: %s)', async (service, platform, path) => {
  expect(await placeNoteOf(path, probe(platform))).toEqual({ kind: 'cloud', service });
});

test.each([
  ['linux', '/home/aila/asiakkaat/a.rinnalla'],
  ['darwin', '/Users/aila/Documents/a.rinnalla'],
  ['win32', onWindows`C:\Users\Aila\Documents\a.rinnalla`],
  // Names that only sound alike.
  ['linux', '/home/aila/boxing/Dropboxit.ei/a.rinnalla'],
  ['win32', onWindows`C:\Users\Aila\Omega\Työ - muistiot\a.rinnalla`],
] as const)('an ordinary folder is one (%s: %s)', async (platform, path) => {
  expect(await placeNoteOf(path, probe(platform))).toBeNull();
});

test('a library of another name is known by the mark at its top, and by what Windows says of it', async () => {
  const names = { [onWindows`D:\Työ`]: ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'kansio'] };
  const path = onWindows`D:\Työ\kansio\a.rinnalla`;
  expect(await placeNoteOf(path, probe('win32', { names }))).toEqual({ kind: 'cloud', service: 'OneDrive' });
  const environment = { OneDriveCommercial: onWindows`E:\Pilvi` };
  expect(await placeNoteOf(onWindows`E:\pilvi\a.rinnalla`, probe('win32', { environment }))).toEqual({
    kind: 'cloud',
    service: 'OneDrive',
  });
  expect(await placeNoteOf(onWindows`E:\pilvilinna\a.rinnalla`, probe('win32', { environment }))).toBeNull();
});

test.each([
  ['win32', onWindows`\\palvelin\koti\a.rinnalla`],
  ['win32', onWindows`\\?\UNC\palvelin\koti\a.rinnalla`],
  ['linux', '/run/user/1000/gvfs/smb-share:server=palvelin,share=koti/a.rinnalla'],
  ['darwin', '/net/palvelin/koti/a.rinnalla'],
] as const)('a path of another computer is told by its form (%s: %s)', async (platform, path) => {
  expect(await placeNoteOf(path, probe(platform))).toEqual({ kind: 'network' });
});

test('the long form of a path on the own disk is no share', async () => {
  expect(await placeNoteOf(onWindows`\\?\C:\Users\Aila\a.rinnalla`, probe('win32'))).toBeNull();
});

test('a drive letter that stands for a share is told, where the system says what it stands for', async () => {
  const real = { [onWindows`Z:\asiakkaat`]: onWindows`\\palvelin\koti\asiakkaat` };
  expect(await placeNoteOf(onWindows`Z:\asiakkaat\a.rinnalla`, probe('win32', { real }))).toEqual({
    kind: 'network',
  });
});

test('a mounted share is told by the mount table of Linux and macOS; the innermost mount counts', async () => {
  const mounts = parseProcMounts(
    [
      '/dev/sda2 / ext4 rw,relatime 0 0',
      onWindows`//palvelin/koti /mnt/ko\040ti cifs rw,vers=3.1.1 0 0`,
      onWindows`/dev/sdb1 /mnt/ko\040ti/tikku vfat rw 0 0`,
    ].join('\n'),
  );
  const linux = probe('linux', { mounts });
  expect(await placeNoteOf('/mnt/ko ti/a.rinnalla', linux)).toEqual({ kind: 'network' });
  expect(await placeNoteOf('/mnt/ko ti/tikku/a.rinnalla', linux)).toBeNull();
  expect(await placeNoteOf('/mnt/ko tisiemen/a.rinnalla', linux)).toBeNull();
  const mac = parseMacMounts(
    [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '//aila@palvelin._smb._tcp.local/Yhteinen%20levy on /Volumes/Yhteinen levy (smbfs, nodev, nosuid)',
    ].join('\n'),
  );
  expect(await placeNoteOf('/Volumes/Yhteinen levy/a.rinnalla', probe('darwin', { mounts: mac }))).toEqual({
    kind: 'network',
  });
});

test('on this very computer: an ordinary folder is no such place, and one with a mark is', async () => {
  const folder = await temporaryFolder();
  try {
    const path = join(folder.path, 'kansio', 'a.rinnalla');
    mkdirSync(join(folder.path, 'kansio'));
    expect(await placeNoteOf(path, systemProbe)).toBeNull();
    writeFileSync(join(folder.path, '.nextcloudsync.log'), '');
    expect(await placeNoteOf(path, systemProbe)).toEqual({ kind: 'cloud', service: 'Nextcloud' });
  } finally {
    await folder.remove();
  }
});
