import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDesk, deskPassphrase as passphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';
import { aSecretStore } from '../../testing/scripted-ports.ts';

// Each test derives keys many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  Object.assign(desk.scripted.ports, { secretStore: aSecretStore() });
  await desk.create();
  await desk.rehearse();
  await desk.ok('clients.add', { displayName: 'Aino T.' });
});
afterEach(() => desk.close());

const state = () => desk.ok('keys.quickState', {});
const turnOn = (rules: { days?: number; afterStart?: boolean } = {}) =>
  desk.ok('keys.turnQuickOn', { passphrase, days: 7, afterStart: true, ...rules });
const quickly = () => desk.fails('caseFile.unlockQuickly', {});
const opened = 'did not fail';
const caseFileId = () => desk.app.caseFile()?.caseFileId ?? '';
const names = async () => (await desk.ok('clients.list', {})).map(({ displayName }) => displayName);

test('it is off until the owner turns it on, and then a click opens the file as its owner', async () => {
  expect(await state()).toMatchObject({ store: true, isOn: false, days: 7, afterStart: true });
  await desk.lock();
  expect(await quickly()).toBe('quick-unlock-gone');
  await desk.unlock();
  await turnOn();
  await desk.lock();
  expect(await state()).toMatchObject({ isOn: true, pause: null });
  expect(await quickly()).toBe(opened);
  expect(await names()).toEqual(['Aino T.']);
  expect((await desk.ok('app.state', {})).caseFile?.substitute).toBeNull();
  const entries = await desk.app.read((db) =>
    db.selectFrom('auditEntry').select(['action', 'detail']).orderBy('sequence').execute(),
  );
  expect(entries).toContainEqual({
    action: 'setting.changed',
    detail: 'quick-unlock=on;days=7;after-start=1',
  });
  expect(entries.at(-1)).toMatchObject({ action: 'case-file.unlocked', detail: 'way=system-store' });
  await desk.ok('keys.turnQuickOff', {});
  await desk.lock();
  expect(await quickly()).toBe('quick-unlock-gone');
  await desk.unlock();
});

test('it needs a real store and the owner’s passphrase', async () => {
  expect(await desk.fails('keys.turnQuickOn', { passphrase: 'väärä lause', days: 7, afterStart: true })).toBe(
    'wrong-passphrase',
  );
  Object.assign(desk.scripted.ports, {
    secretStore: { ...aSecretStore(), available: () => Promise.resolve(false) },
  });
  expect(await state()).toMatchObject({ store: false, isOn: false });
  expect(await desk.fails('keys.turnQuickOn', { passphrase, days: 7, afterStart: true })).toBe(
    'quick-unlock-no-store',
  );
});

test('the passphrase is asked for again after the days, after a wrong passphrase, and when the clock was put back', async () => {
  await turnOn({ days: 3 });
  await desk.lock();
  desk.clock.set('2026-11-28T08:59:00+02:00');
  expect(await state()).toMatchObject({ pause: null });
  desk.clock.set('2026-11-28T09:01:00+02:00');
  expect(await state()).toMatchObject({ pause: 'expired' });
  expect(await quickly()).toBe('quick-unlock-gone');
  desk.clock.set('2026-11-20T09:01:00+02:00');
  expect(await state()).toMatchObject({ pause: 'clock' });
  expect(await quickly()).toBe('quick-unlock-gone');
  desk.clock.set('2026-11-28T09:01:00+02:00');
  // The passphrase begins the days anew.
  await desk.unlock();
  await desk.lock();
  expect(await state()).toMatchObject({ pause: null, days: 3 });
  expect(await desk.fails('caseFile.unlock', { passphrase: 'väärä lause tässä' })).toBe('wrong-passphrase');
  expect(await state()).toMatchObject({ pause: 'failed' });
  expect(await quickly()).toBe('quick-unlock-gone');
  await desk.unlock();
  await desk.lock();
  expect(await quickly()).toBe(opened);
});

/** The same computer after the program was started anew. */
const restarted = async (): Promise<void> => {
  const { ports } = desk.scripted;
  const { secretStore, preferences } = ports;
  await desk.core.close();
  const next = aDesk(1, desk.folder);
  Object.assign(next.scripted.ports, { secretStore, preferences });
  next.clock.set('2026-11-25T10:00:00+02:00');
  desk = next;
};

test('after a start of the program the passphrase is asked for once, and what lies on the disk opens nothing', async () => {
  await turnOn();
  await restarted();
  expect(await state()).toMatchObject({ isOn: true, pause: 'started' });
  expect(await quickly()).toBe('quick-unlock-gone');
  await desk.unlock();
  await desk.lock();
  expect(await quickly()).toBe(opened);
});

test('who wants it so opens by a click after a start, too', async () => {
  await turnOn({ afterStart: false });
  await restarted();
  expect(await state()).toMatchObject({ isOn: true, pause: null, afterStart: false });
  expect(await quickly()).toBe(opened);
});

test('rules that are edited, and a store of somebody else, open nothing; the passphrase does', async () => {
  await turnOn({ afterStart: false });
  const { preferences } = desk.scripted.ports;
  const name = `quick.${caseFileId()}`;
  const entry = (await preferences.get(name)) as { rules: object };
  expect(JSON.stringify(entry)).not.toContain(desk.app.caseFile()?.databaseKeyHex());
  await desk.lock();
  await preferences.set(name, { ...entry, rules: { ...entry.rules, days: 30 } });
  expect(await quickly()).toBe('quick-unlock-gone');
  expect(await state()).toMatchObject({ isOn: false });
  await preferences.set(name, entry);
  Object.assign(desk.scripted.ports, { secretStore: aSecretStore() });
  expect(await quickly()).toBe('quick-unlock-gone');
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.']);
});

test('a new passphrase, a new key and the recovery key turn it off', async () => {
  await turnOn();
  const next = 'kuusi karpaloa kypsyy suolla';
  await desk.ok('caseFile.changePassphrase', { current: passphrase, next });
  expect(await state()).toMatchObject({ isOn: false });
  await desk.ok('caseFile.changePassphrase', { current: next, next: passphrase });
  await turnOn();
  const recoveryKey = desk.recoveryKey();
  await desk.lock();
  await desk.ok('caseFile.unlockWithRecoveryKey', { recoveryKey, newPassphrase: passphrase });
  expect(await state()).toMatchObject({ isOn: false });
  await turnOn();
  await desk.ok('keys.rotate', { passphrase });
  expect(await state()).toMatchObject({ isOn: false });
  await desk.rehearse();
});

test('it and a substitute exclude each other: whoever sits at the computer could open the file as its owner', async () => {
  await turnOn();
  const substitute = 'viisi villasukkaa kuivuu narulla';
  const args = { ownerPassphrase: passphrase, passphrase: substitute, label: 'Sanni', until: null };
  const added = await desk.ok('keys.addSubstitute', args);
  expect(added.quickTurnedOff).toBe(true);
  expect(await state()).toMatchObject({ isOn: false });
  expect(await desk.fails('keys.turnQuickOn', { passphrase, days: 7, afterStart: true })).toBe(
    'quick-unlock-with-substitute',
  );
  await desk.ok('keys.removeSubstitute', { id: added.id });
  await turnOn();
});
