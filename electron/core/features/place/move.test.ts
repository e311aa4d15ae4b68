import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDesk } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

let desk: ClosedDesk;
let cloud: string;
let own: string;
beforeEach(async () => {
  desk = aDesk();
  cloud = join(desk.folder, 'OneDrive - Tukipuu ry');
  own = join(desk.folder, 'omat');
  mkdirSync(cloud);
  mkdirSync(own);
  await desk.create(join(cloud, 'Posio.rinnalla'));
  await desk.ok('clients.add', { displayName: 'Aino T.' });
});
afterEach(() => desk.close());

const names = async () => (await desk.ok('clients.list', {})).map(({ displayName }) => displayName);
const target = () => join(own, 'Posio.rinnalla');

test('a place that a cloud copies is told when the file is made, at the door, and in the settings', async () => {
  desk.scripted.answers.push(join(cloud, 'Toinen.rinnalla'));
  expect(await desk.ok('caseFile.choosePlace', { suggestedName: 'x' })).toMatchObject({
    note: { kind: 'cloud', service: 'OneDrive' },
  });
  const told = { folder: 'OneDrive - Tukipuu ry', note: { kind: 'cloud', service: 'OneDrive' } };
  expect(await desk.ok('place.state', {})).toMatchObject(told);
  await desk.lock();
  expect(await desk.ok('place.state', {})).toMatchObject(told);
});

test('moving goes on with the file in the new place, and leaves the old one until it is told to remove it', async () => {
  desk.scripted.answers.push(target());
  expect(await desk.ok('place.move', {})).toEqual({ name: 'Posio', folder: 'omat', note: null });
  expect(await names()).toEqual(['Aino T.']);
  await desk.ok('clients.add', { displayName: 'Veikko V.' });
  expect(await desk.ok('place.state', {})).toMatchObject({
    folder: 'omat',
    note: null,
    leftBehind: { folder: 'OneDrive - Tukipuu ry', note: { kind: 'cloud' } },
  });
  expect(existsSync(join(cloud, 'Posio.rinnalla'))).toBe(true);
  await desk.ok('place.removeOld', {});
  expect(readdirSync(cloud)).toEqual([]);
  expect((await desk.ok('place.state', {})).leftBehind).toBeNull();
  await desk.lock();
  expect((await desk.ok('app.state', {})).known.map(({ missing }) => missing)).toEqual([false]);
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.', 'Veikko V.']);
  expect((await desk.ok('backups.state', {})).alarm).toBeNull();
  expect(readdirSync(own).sort()).toEqual([
    'Posio.rinnalla',
    'Posio.rinnalla-wal',
    'Posio.rinnalla.keys',
    // Where the log stood after the last save; gone when the file is closed.
    'Posio.rinnalla.mark',
  ]);
  const actions = (await desk.ok('audit.page', {})).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['case-file.moved', 'case-file.old-place-removed']));
});

test('nothing that is there already is overwritten, and the same place is no move', async () => {
  writeFileSync(target(), 'jotain muuta');
  desk.scripted.answers.push(target(), join(cloud, 'Posio.rinnalla'), null);
  expect(await desk.fails('place.move', {})).toBe('case-file-exists');
  expect(readFileSync(target(), 'utf8')).toBe('jotain muuta');
  expect(await desk.fails('place.move', {})).toBe('same-place');
  expect(await desk.fails('place.move', {})).toBe('cancelled');
  expect(await names()).toEqual(['Aino T.']);
});

test('a copy that does not come through leaves the file open where it was, and nothing in the new place', async () => {
  const { startBackupProcess } = desk.scripted.ports;
  Object.assign(desk.scripted.ports, {
    startBackupProcess: () => ({
      post: () => undefined,
      onMessage: () => undefined,
      onEnd: (listener: () => void) => setTimeout(listener, 20),
      end: () => undefined,
    }),
  });
  desk.scripted.answers.push(target());
  expect(await desk.fails('place.move', {})).toBe('write-failed');
  Object.assign(desk.scripted.ports, { startBackupProcess });
  expect(readdirSync(own)).toEqual([]);
  expect(await names()).toEqual(['Aino T.']);
  await desk.ok('clients.add', { displayName: 'Jatkuu' });
  expect((await desk.ok('place.state', {})).leftBehind).toBeNull();
});

test('the lid that is closed while the file is moved leaves it locked, where it was', async () => {
  Object.assign(desk.scripted.ports, {
    startBackupProcess: () => {
      let end: () => void = () => undefined;
      let tell: (message: unknown) => void = () => undefined;
      setTimeout(() => tell({ kind: 'ready' }), 0);
      return {
        post: () => undefined,
        onMessage: (listener: (message: unknown) => void) => (tell = listener),
        onEnd: (listener: () => void) => (end = listener),
        end: () => setTimeout(() => end(), 0),
      };
    },
  });
  desk.scripted.answers.push(target());
  const moving = desk.fails('place.move', {});
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  desk.scripted.power('suspend');
  expect(await moving).toMatch(/cancelled|locked/);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(desk.app.caseFile()).toBeNull();
  expect(readdirSync(own)).toEqual([]);
  Object.assign(desk.scripted.ports, { startBackupProcess: undefined });
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.']);
});
