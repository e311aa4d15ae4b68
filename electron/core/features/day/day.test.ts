import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import { AppointmentId as AppointmentIdSchema } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

// A Wednesday.
const wednesday = PlainDate.parse('2026-11-25');
const nobody = AppointmentIdSchema.parse('01930000-0000-7000-8000-00000000dead');

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T08:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const at = (clock: string, day: string = wednesday) => `${day}T${clock}:00+02:00`;
const view = (day: PlainDate | null = null) => file.ok('day.view', { day });
const add = async (clock: string, more: object = {}, clientId = aino): Promise<AppointmentId> =>
  (await file.ok('day.add', { clientId, at: at(clock), hasTime: true, ...more })).appointmentId;
const addOwn = (title: string, clock: string, more: object = {}) =>
  file.ok('day.addOwn', { title, at: at(clock), hasTime: true, ...more });
const timeline = async () =>
  (await file.ok('timeline.ofClient', { clientId: aino, types: ['appointment'] })).entries;
const found = async (text: string) =>
  (await file.ok('search.find', { text, kinds: ['appointment'] })).map(({ recordId }) => recordId);

describe('my day', () => {
  test('has those without a time first and then all by the clock, people by initials and own ones by title', async () => {
    await addOwn('Verkostokokous', '15:00', { place: 'Posion koulu' });
    await add('13:00', { channel: 'visit-appointment', place: 'Kirjasto', minutes: 60 });
    const eino = await file.aClient('Eino Niemi');
    await file.ok('day.add', { clientId: eino, at: at('00:00'), hasTime: false, channel: 'phone' });
    expect((await view()).items).toMatchObject([
      { kind: 'client', initials: 'E. N.', hasTime: false, channel: 'phone' },
      { kind: 'client', initials: 'A. T.', place: 'Kirjasto', minutes: 60, status: 'agreed' },
      { kind: 'own', title: 'Verkostokokous', place: 'Posion koulu' },
    ]);
  });

  test('another day and its week are looked at without moving anything', async () => {
    await add('10:00');
    await file.ok('day.add', { clientId: aino, at: at('10:00', '2026-11-27'), hasTime: true });
    await addOwn('Kittilässä', '00:00', {});
    const friday = PlainDate.parse('2026-11-27');
    expect((await view(friday)).items).toHaveLength(1);
    expect(await file.ok('day.week', { day: friday })).toMatchObject([
      { day: '2026-11-23', count: 0 },
      { day: '2026-11-24', count: 0 },
      { day: '2026-11-25', count: 2 },
      { day: '2026-11-26', count: 0 },
      { day: '2026-11-27', count: 1 },
      { day: '2026-11-28', count: 0 },
      { day: '2026-11-29', count: 0 },
    ]);
  });

  test('a person has several agreed appointments, and their page shows the next one', async () => {
    const [first, second] = [at('10:00', '2026-11-27'), at('10:00', '2026-12-04')];
    await file.ok('day.add', { clientId: aino, at: second, hasTime: true });
    await file.ok('day.add', { clientId: aino, at: first, hasTime: true });
    expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
      nextContactAt: '2026-11-27T08:00:00Z',
    });
    expect(await file.ok('day.agreedWith', { clientId: aino })).toMatchObject([
      { at: '2026-11-27T08:00:00Z' },
      { at: '2026-12-04T08:00:00Z' },
    ]);
  });
});

describe('the road', () => {
  beforeEach(() => file.ok('day.setSettings', { basePlace: 'Toimisto' }));

  test('is asked about while it is unknown, and known for the next time once it was typed', async () => {
    const id = await add('10:00', { place: 'Kirjasto' });
    expect(await view()).toMatchObject({
      items: [{ road: { source: 'unknown', from: 'Toimisto' } }],
      back: { source: 'unknown', from: 'Kirjasto' },
      roadMinutes: 0,
    });
    await file.ok('day.change', { appointmentId: id, travelMinutes: 35 });
    expect(await view()).toMatchObject({
      items: [{ road: { source: 'typed', minutes: 35 } }],
      back: { source: 'learned', minutes: 35 },
      roadMinutes: 70,
    });
    await file.ok('day.add', {
      clientId: aino,
      at: at('10:00', '2026-11-27'),
      hasTime: true,
      place: 'kirjasto',
    });
    expect((await view(PlainDate.parse('2026-11-27'))).items).toMatchObject([
      { road: { source: 'learned', minutes: 35, from: 'Toimisto' } },
    ]);
  });

  test('is learned as the middle of the last trips, so that one in a snowstorm does not count', async () => {
    for (const [day, minutes] of [
      ['2026-11-02', 30],
      ['2026-11-09', 34],
      ['2026-11-16', 120],
    ] as const) {
      await file.ok('day.learnTrip', { from: 'Toimisto', to: 'Kirjasto', minutes, travelledOn: day });
    }
    const between = () => file.ok('day.tripsBetween', { from: 'KIRJASTO', to: 'toimisto' });
    expect((await between()).minutes).toBe(34);
    // The same day's trip typed again puts it right.
    await file.ok('day.learnTrip', {
      from: 'Toimisto',
      to: 'Kirjasto',
      minutes: 31,
      travelledOn: '2026-11-16',
    });
    expect(await between()).toMatchObject({
      minutes: 31,
      trips: [{ minutes: 31 }, { minutes: 34 }, { minutes: 30 }],
    });
  });

  test('too little time for it is a clash', async () => {
    await file.ok('day.learnTrip', {
      from: 'Kirjasto',
      to: 'Koulu',
      minutes: 25,
      travelledOn: '2026-11-16',
    });
    await add('10:00', { place: 'Kirjasto', minutes: 60 });
    await addOwn('Verkostokokous', '11:10', { place: 'Koulu' });
    expect((await view()).items).toMatchObject([{ clashes: [] }, { clashes: [{ type: 'road', short: 15 }] }]);
  });

  test('to someone with a turvakielto is hidden with the place, and teaches nothing', async () => {
    const { clientId } = await file.ok('clients.add', { displayName: 'Onni', turvakielto: true });
    await add('10:00', { place: 'Salainen tie 3', travelMinutes: 35 }, clientId);
    const seen = await view();
    expect(seen.items).toMatchObject([
      { place: '', turvakielto: true, road: { source: 'hidden', minutes: null, from: '' } },
    ]);
    expect(seen.back).toEqual({ source: 'hidden', minutes: null, from: '' });
    expect(seen.roadMinutes).toBe(0);
    expect(JSON.stringify(seen)).not.toContain('Salainen');
    expect(await file.ok('day.tripsBetween', { from: 'Toimisto', to: 'Salainen tie 3' })).toEqual({
      minutes: null,
      trips: [],
    });
  });
});

describe('an appointment', () => {
  test('is moved: the old time stays as moved, the new one takes its place and words along', async () => {
    const id = await add('10:00', { place: 'Kirjasto', minutes: 45, words: 'Hakemus' });
    const { appointmentId } = await file.ok('day.move', {
      appointmentId: id,
      at: at('13:00', '2026-11-27'),
      hasTime: true,
    });
    expect(await file.ok('day.appointment', { appointmentId })).toMatchObject({
      status: 'agreed',
      place: 'Kirjasto',
      minutes: 45,
      words: 'Hakemus',
    });
    expect((await view()).items).toMatchObject([
      { appointmentId: id, status: 'moved', movedTo: { at: '2026-11-27T11:00:00Z', hasTime: true } },
    ]);
    expect(await timeline()).toMatchObject([
      { event: 'moved', agreedFor: { at: '2026-11-25T08:00:00Z' }, movedTo: { at: '2026-11-27T11:00:00Z' } },
    ]);
    expect(await file.fails('day.move', { appointmentId: id, at: at('15:00'), hasTime: true })).toBe(
      'appointment-settled',
    );
  });

  test('a move is taken back: the old time is agreed again and nothing of the new one is left', async () => {
    const id = await add('10:00', { words: 'Hakemus' });
    await file.ok('day.move', { appointmentId: id, at: at('13:00', '2026-11-27'), hasTime: true });
    await file.ok('day.reopen', { appointmentId: id });
    expect((await view()).items).toMatchObject([{ appointmentId: id, status: 'agreed', movedTo: null }]);
    expect((await view(PlainDate.parse('2026-11-27'))).items).toEqual([]);
    expect(await timeline()).toEqual([]);
    expect(await found('hakemus')).toEqual([id]);
  });

  test('is cancelled with one quiet row in the timeline, and the cancelling is taken back', async () => {
    const id = await add('10:00', { channel: 'home-visit' });
    await file.ok('day.cancel', { appointmentId: id });
    expect(await timeline()).toMatchObject([{ event: 'cancelled', channel: 'home-visit', movedTo: null }]);
    expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({ nextContactAt: null });
    await file.ok('day.reopen', { appointmentId: id });
    expect(await timeline()).toEqual([]);
    expect(await auditActions(file.app, aino)).toEqual([
      'client.added',
      'appointment.agreed',
      'appointment.dropped',
      'appointment.reopened',
    ]);
  });

  test('that was written down by mistake goes without a trace, and comes back', async () => {
    const id = await add('10:00', { words: 'Hakemus' });
    await file.ok('day.remove', { appointmentId: id });
    expect((await view()).items).toEqual([]);
    expect(await timeline()).toEqual([]);
    expect(await found('hakemus')).toEqual([]);
    await file.ok('day.putBack', { appointmentId: id });
    expect((await view()).items).toMatchObject([{ appointmentId: id, status: 'agreed' }]);
    expect(await found('hakemus')).toEqual([id]);
  });

  test('that nobody knows is told so', async () => {
    expect(await file.fails('day.cancel', { appointmentId: nobody })).toBe('appointment-not-found');
    expect(await file.fails('day.appointment', { appointmentId: nobody })).toBe('appointment-not-found');
  });

  test('dropped and agreed again by the person’s page leaves no cancellation behind', async () => {
    const next = { at: at('10:00', '2026-11-27'), hasTime: true };
    await file.ok('contacts.agreeNext', { clientId: aino, next });
    await file.ok('contacts.agreeNext', { clientId: aino, next: null });
    expect(await timeline()).toMatchObject([{ event: 'cancelled' }]);
    await file.ok('contacts.agreeNext', { clientId: aino, next });
    expect(await timeline()).toEqual([]);
  });

  test('that was agreed in a contact which is put aside goes with it, and leaves no row behind', async () => {
    const next = { at: at('10:00', '2026-11-27'), hasTime: true };
    const { contactId } = await file.ok('contacts.add', {
      clientId: aino,
      channel: 'phone',
      happenedAt: at('07:00'),
      next,
    });
    await file.ok('contacts.archive', { contactId });
    expect(await timeline()).toEqual([]);
    expect(await file.ok('day.agreedWith', { clientId: aino })).toEqual([]);
    await file.ok('contacts.unarchive', { contactId });
    expect(await file.ok('day.agreedWith', { clientId: aino })).toHaveLength(1);
  });
});

describe('an own appointment', () => {
  test('is changed, found by its title, removed and put back', async () => {
    const { ownAppointmentId } = await addOwn('Kittilän kyläpäivä', '10:00');
    await file.ok('day.changeOwn', { ownAppointmentId, at: at('09:00'), place: 'Kunnantalo' });
    expect((await view()).items).toMatchObject([
      { title: 'Kittilän kyläpäivä', at: '2026-11-25T07:00:00Z', place: 'Kunnantalo' },
    ]);
    expect(await found('kyläpäivä')).toEqual([ownAppointmentId]);
    await file.ok('day.removeOwn', { ownAppointmentId });
    expect((await view()).items).toEqual([]);
    expect(await found('kyläpäivä')).toEqual([]);
    await file.ok('day.putBackOwn', { ownAppointmentId });
    expect((await view()).items).toHaveLength(1);
  });
});

test('a reminder respects how the person may be reached, in their own language', async () => {
  await file.ok('clients.update', {
    clientId: aino,
    language: 'sv',
    phone: '040 123',
    reachSafely: 'Ei viestejä iltaisin',
  });
  const id = await add('10:00');
  expect(await file.ok('day.reminder', { appointmentId: id })).toMatchObject({
    language: 'sv',
    phone: '040 123',
    reachSafely: 'Ei viestejä iltaisin',
    hasTime: true,
  });
});

test('the settings begin with neutral reminders and change one by one', async () => {
  const before = await file.ok('day.settings', {});
  expect(before).toMatchObject({ basePlace: '', showsNames: false });
  expect(before.reminders.fi.length).toBeGreaterThanOrEqual(3);
  await file.ok('day.setSettings', { basePlace: 'Toimisto' });
  expect(await file.ok('day.settings', {})).toEqual({ ...before, basePlace: 'Toimisto' });
});
