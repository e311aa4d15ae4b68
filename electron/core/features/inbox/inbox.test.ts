import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArrivedFile } from '#shared/contract/inbox.ts';
import { askFrom, aSharedReferral } from '../packets/testing/thread-desks.ts';
import { twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let folder: string;
beforeEach(async () => {
  desks = await twoDesks();
  folder = join(desks.coach.folder, 'lataukset');
  mkdirSync(folder);
});
afterEach(() => desks.close());

/** A file that was written some time ago. */
const lay = (name: string, bytes: Uint8Array | string, secondsAgo = 60): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const at = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(path, at, at);
  return path;
};
const watching = async () => {
  desks.coach.scripted.answers.push(folder);
  await desks.coach.ok('inbox.choose', {});
};
const waiting = async (): Promise<ArrivedFile[]> => (await desks.coach.ok('inbox.view', {})).files;
const names = async () => (await waiting()).map(({ name }) => name).sort();
const hashOf = async (name: string): Promise<string> => {
  const file = (await waiting()).find((each) => each.name === name);
  if (file?.sha256 == null) throw new Error(`${name} is not there`);
  return file.sha256;
};

/** A question from the partner, as a file that a mail program saves. */
const aQuestion = async () =>
  askFrom(desks.partner, (await aSharedReferral(desks)).packetId, 'Sopiiko iltapäivä?');

test('without a chosen folder nothing is looked at', async () => {
  expect(await desks.coach.ok('inbox.view', {})).toEqual({
    folder: null,
    isThere: false,
    files: [],
    isCut: false,
    setAside: 0,
  });
  desks.coach.scripted.answers.push(null);
  expect(await desks.coach.fails('inbox.choose', {})).toBe('cancelled');
});

test('packets and cards of the folder are listed by name, whatever a browser made of it, and nothing else is', async () => {
  const bytes = await aQuestion();
  await watching();
  lay('rinnalla-abcd1234.tar.age', bytes);
  lay('rinnalla-efgh (1).tar.age', Buffer.concat([bytes, Buffer.from('x')]));
  lay('liite.tar.age.txt', Buffer.concat([bytes, Buffer.from('y')]));
  lay('maarit (2).rinnalla-card', '{}');
  lay('lomakuva.jpg', bytes);
  lay('rinnalla-not-age.tar.age', 'ei mitään');
  lay('kesken.tar.age.crdownload', bytes);
  const view = await desks.coach.ok('inbox.view', {});
  expect(view).toMatchObject({ folder: 'lataukset', isThere: true, isCut: false });
  expect(await names()).toEqual([
    'liite.tar.age.txt',
    'maarit (2).rinnalla-card',
    'rinnalla-abcd1234.tar.age',
    'rinnalla-efgh (1).tar.age',
  ]);
  expect(JSON.stringify(view)).not.toContain(desks.coach.folder);
});

test('a file is explained before anything is taken in, and does not come back once it was', async () => {
  const { coach } = desks;
  const bytes = await aQuestion();
  await watching();
  lay('kysymys.tar.age', bytes);
  lay('kysymys (1).tar.age', bytes);
  expect(await waiting()).toHaveLength(1);
  const [file] = await waiting();
  const before = await coach.ok('packets.list', {});
  const { packet } = await coach.ok('inbox.open', { sha256: file?.sha256 ?? '' });
  expect(packet).toMatchObject({ kind: 'question', note: { message: 'Sopiiko iltapäivä?' } });
  expect(await coach.ok('packets.list', {})).toEqual(before);
  await coach.ok('packets.import', { handle: packet?.handle ?? '' });
  expect(await waiting()).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['kysymys (1).tar.age', 'kysymys.tar.age']);
});

test('an undone import comes back as arrived; what is set aside does not, until it is put back', async () => {
  const { coach } = desks;
  const bytes = await aQuestion();
  await watching();
  lay('kysymys.tar.age', bytes);
  const sha256 = await hashOf('kysymys.tar.age');
  const { packet } = await coach.ok('inbox.open', { sha256 });
  const { packetId } = await coach.ok('packets.import', { handle: packet?.handle ?? '' });
  await coach.ok('packets.undoImport', { packetId });
  expect(await names()).toEqual(['kysymys.tar.age']);
  await coach.ok('inbox.setAside', { sha256 });
  expect(await coach.ok('inbox.view', {})).toMatchObject({ files: [], setAside: 1 });
  renameSync(join(folder, 'kysymys.tar.age'), join(folder, 'toinen nimi.tar.age'));
  expect(await names()).toEqual([]);
  await coach.ok('inbox.putBack', { sha256 });
  expect(await names()).toEqual(['toinen nimi.tar.age']);
});

test('what we sealed ourselves has not arrived', async () => {
  const { coach } = desks;
  await aSharedReferral(desks);
  await watching();
  lay('oma.tar.age', readFileSync(join(coach.folder, 'referral.tar.age')));
  expect(await names()).toEqual([]);
});

test('a card is shown as one', async () => {
  const { coach, partner } = desks;
  const path = partner.saveAs('kortti.rinnalla-card');
  await partner.ok('partners.saveOwnCard', {});
  await watching();
  lay('kortti (3).rinnalla-card', readFileSync(path));
  const { card, packet } = await coach.ok('inbox.open', { sha256: await hashOf('kortti (3).rinnalla-card') });
  expect(packet).toBeNull();
  expect(card).toMatchObject({ known: { name: 'Lapin hyvinvointialue', sameKeys: true } });
});

test('a file that is still being written is waited for, and opened only when it is whole', async () => {
  const { coach } = desks;
  const bytes = await aQuestion();
  await watching();
  const path = lay('kysymys.tar.age', bytes.subarray(0, 500), 0);
  expect(await waiting()).toMatchObject([{ name: 'kysymys.tar.age', sha256: null }]);
  appendFileSync(path, bytes.subarray(500));
  const old = new Date(Date.now() - 60_000);
  utimesSync(path, old, old);
  const { packet } = await coach.ok('inbox.open', { sha256: await hashOf('kysymys.tar.age') });
  expect(packet?.kind).toBe('question');
});

test('a file that changes or goes after it was listed is not opened as what it was', async () => {
  const { coach } = desks;
  const bytes = await aQuestion();
  await watching();
  lay('kysymys.tar.age', bytes);
  const sha256 = await hashOf('kysymys.tar.age');
  lay('kysymys.tar.age', Buffer.concat([bytes, Buffer.from('z')]));
  expect(await coach.fails('inbox.open', { sha256 })).toBe('inbox-file-gone');
  rmSync(join(folder, 'kysymys.tar.age'));
  expect(await waiting()).toEqual([]);
  expect(await coach.fails('inbox.open', { sha256: 'a'.repeat(64) })).toBe('inbox-file-gone');
});

test('a stick that was pulled is told, and is looked at again when it is back', async () => {
  const { coach } = desks;
  lay('kysymys.tar.age', await aQuestion());
  await watching();
  expect(await names()).toEqual(['kysymys.tar.age']);
  const events: unknown[] = [];
  coach.core.subscribe((event) => void events.push(event));
  renameSync(folder, `${folder}-pois`);
  coach.scripted.folderChanged(folder);
  await expect.poll(() => events).toContainEqual({ type: 'changed', calls: ['inbox.view'] });
  expect(await coach.ok('inbox.view', {})).toMatchObject({ folder: 'lataukset', isThere: false, files: [] });
  renameSync(`${folder}-pois`, folder);
  expect(await names()).toEqual(['kysymys.tar.age']);
  expect(coach.scripted.log.filter(({ level }) => level === 'error')).toEqual([]);
});

test('links are not followed, and the open case file under another name is not touched', async () => {
  const { coach } = desks;
  const bytes = await aQuestion();
  await watching();
  const outside = join(coach.folder, 'ulkona.tar.age');
  writeFileSync(outside, bytes);
  symlinkSync(outside, join(folder, 'linkki.tar.age'));
  mkdirSync(join(folder, 'kansio.tar.age'));
  linkSync(coach.path, join(folder, 'kovalinkki.tar.age'));
  expect(await names()).toEqual([]);
});

test('thousands of other files cost little, and only files of ours are opened', async () => {
  lay('kysymys.tar.age', await aQuestion());
  for (let index = 0; index < 5_000; index++) writeFileSync(join(folder, `kuva-${String(index)}.jpg`), '');
  await watching();
  const began = performance.now();
  expect(await names()).toEqual(['kysymys.tar.age']);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('more of ours than are read is told, and the newest are shown', async () => {
  for (let index = 0; index < 210; index++)
    lay(`rinnalla-${String(index)}.tar.age`, `age-encryption.org/v1\n${String(index)}`, 1000 - index);
  await watching();
  const { files, isCut } = await desks.coach.ok('inbox.view', {});
  expect(isCut).toBe(true);
  expect(files).toHaveLength(200);
  expect(files[0]?.name).toBe('rinnalla-209.tar.age');
});

test('a lock ends the watching, and nothing is looked at while it lasts', async () => {
  const { coach } = desks;
  await watching();
  await waiting();
  expect([...coach.scripted.watched]).toEqual([folder]);
  await coach.ok('caseFile.lock', {});
  expect([...coach.scripted.watched]).toEqual([]);
  expect(await coach.fails('inbox.view', {})).toBe('locked');
});

test('forgetting the folder ends the watching and leaves everything in it', async () => {
  const { coach } = desks;
  const path = lay('kysymys.tar.age', await aQuestion());
  await watching();
  await waiting();
  const before = statSync(path).mtimeMs;
  await coach.ok('inbox.forget', {});
  expect([...coach.scripted.watched]).toEqual([]);
  expect(await coach.ok('inbox.view', {})).toMatchObject({ folder: null });
  expect(existsSync(path) && statSync(path).mtimeMs === before).toBe(true);
});
