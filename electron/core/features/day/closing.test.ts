import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T08:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const at = (clock: string, day = '2026-11-25') => `${day}T${clock}:00+02:00`;
const add = async (clock: string, more: object = {}, clientId = aino): Promise<AppointmentId> =>
  (await file.ok('day.add', { clientId, at: at(clock), hasTime: true, ...more })).appointmentId;
const toLog = async () => (await file.ok('day.view', {})).unsettled.map(({ appointmentId }) => appointmentId);
const rows = () =>
  file.app.read((db) =>
    db
      .selectFrom('appointment')
      .select(['id', 'status', 'settledBy', 'settledAt'])
      .orderBy('startsAt')
      .execute(),
  );

test('an appointment asks to be logged once its time has come, and stays until it is', async () => {
  const [morning, afternoon] = [await add('09:00'), await add('14:00')];
  expect(await toLog()).toEqual([]);
  file.clock.set(at('09:00'));
  expect(await toLog()).toEqual([morning]);
  file.clock.set(at('15:00'));
  expect(await toLog()).toEqual([afternoon, morning]);
  file.clock.set(at('08:00', '2026-12-14'));
  expect(await toLog()).toEqual([afternoon, morning]);
  expect(await file.ok('day.view', {})).toMatchObject({ unsettledTotal: 2 });
});

test('one of the day without a time waits for the afternoon', async () => {
  const { appointmentId } = await file.ok('day.add', { clientId: aino, at: at('00:00'), hasTime: false });
  file.clock.set(at('14:59'));
  expect(await toLog()).toEqual([]);
  file.clock.set(at('15:00'));
  expect(await toLog()).toEqual([appointmentId]);
});

test('met: one contact of the appointment with minutes, a line and the next time, and the row is done', async () => {
  const id = await add('09:00', { channel: 'home-visit', place: 'Kotona' });
  file.clock.set(at('16:00'));
  const { contactId } = await file.ok('day.settle', {
    appointmentId: id,
    outcome: 'met',
    minutes: 45,
    summary: 'Siivottiin ja juteltiin',
    next: { at: at('09:00', '2026-12-02'), hasTime: true },
  });
  expect(await file.ok('contacts.get', { contactId })).toMatchObject({
    clientId: aino,
    channel: 'home-visit',
    happenedAt: '2026-11-25T07:00:00Z',
    minutes: 45,
    place: 'Kotona',
    reached: true,
    summary: 'Siivottiin ja juteltiin',
  });
  expect(await rows()).toMatchObject([
    { id, status: 'met', settledBy: contactId, settledAt: '2026-11-25T14:00:00Z' },
    { status: 'agreed', settledBy: null, settledAt: null },
  ]);
  expect(await toLog()).toEqual([]);
  expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
    nextContactAt: '2026-12-02T07:00:00Z',
    lastContactAt: '2026-11-25T07:00:00Z',
  });
});

test('not reached is kept as it is, and one row leaves the others of the person alone', async () => {
  const [first, second] = [await add('09:00'), await add('13:00')];
  file.clock.set(at('16:00'));
  await file.ok('day.settle', { appointmentId: second, outcome: 'not-reached' });
  expect(await rows()).toMatchObject([
    { id: first, status: 'agreed' },
    { id: second, status: 'not-reached' },
  ]);
  expect(await toLog()).toEqual([first]);
  // Being met at one of them says nothing about the other, either.
  await file.ok('day.settle', { appointmentId: first, outcome: 'met' });
  expect(await rows()).toMatchObject([{ status: 'met' }, { status: 'not-reached' }]);
});

test('nothing is logged twice, and what was logged is taken back with its contact and its next time', async () => {
  const id = await add('09:00');
  file.clock.set(at('16:00'));
  const next = { at: at('09:00', '2026-12-02'), hasTime: true };
  const { contactId } = await file.ok('day.settle', { appointmentId: id, outcome: 'met', next });
  expect(await file.fails('day.settle', { appointmentId: id, outcome: 'met' })).toBe('appointment-settled');
  await file.ok('day.reopen', { appointmentId: id });
  expect(await toLog()).toEqual([id]);
  expect((await file.ok('contacts.get', { contactId })).archivedAt).not.toBeNull();
  expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
    nextContactAt: '2026-11-25T07:00:00Z',
  });
  expect(await file.ok('day.agreedWith', { clientId: aino })).toHaveLength(1);
});

test('cancelled and moved rows are done as well, and opened again stand there as before', async () => {
  const [cancelled, moved] = [await add('09:00'), await add('13:00')];
  file.clock.set(at('16:00'));
  await file.ok('day.cancel', { appointmentId: cancelled });
  await file.ok('day.move', { appointmentId: moved, at: at('13:00', '2026-11-26'), hasTime: true });
  expect(await toLog()).toEqual([]);
  await file.ok('day.reopen', { appointmentId: cancelled });
  await file.ok('day.reopen', { appointmentId: moved });
  expect(await toLog()).toEqual([moved, cancelled]);
});

test('a contact logged in full for an appointment settles that one; someone else’s is refused', async () => {
  const [first, second] = [await add('09:00'), await add('13:00')];
  file.clock.set(at('16:00'));
  const contact = { clientId: aino, channel: 'phone' as const, happenedAt: at('13:00') };
  const { contactId } = await file.ok('contacts.add', { ...contact, appointmentId: second });
  expect(await rows()).toMatchObject([{ id: first, status: 'agreed' }, { status: 'met' }]);
  // Put right later: it was the other way round, and still only its own appointment follows.
  await file.ok('contacts.update', { contactId, reached: false });
  expect(await rows()).toMatchObject([{ id: first, status: 'agreed' }, { status: 'not-reached' }]);
  const eino = await file.aClient('Eino');
  expect(await file.fails('contacts.add', { ...contact, clientId: eino, appointmentId: first })).toBe(
    'appointment-not-found',
  );
});

test('what was met earlier than agreed did not happen in the future', async () => {
  const id = await add('14:00');
  file.clock.set(at('11:30'));
  const { contactId } = await file.ok('day.settle', { appointmentId: id, outcome: 'met' });
  expect(await file.ok('contacts.get', { contactId })).toMatchObject({ happenedAt: '2026-11-25T09:30:00Z' });
});
