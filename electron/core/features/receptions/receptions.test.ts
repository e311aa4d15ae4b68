import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, PacketId, ReferralId } from '#shared/ids.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
let packetId: PacketId;
let referralId: ReferralId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
  const { coach, partnerId } = desks;
  await coach.ok('partners.update', { partnerId, phone: '016 000 222', answersWithinDays: 10 });
  const consentId = await aConsent(coach, clientId, partnerId, ['name', 'asked']);
  referralId = await aReferral(coach, clientId, partnerId, consentId, ['name', 'asked']);
  const { handle } = await coach.ok('referrals.preview', { referralId, way: 'paper' });
  ({ packetId } = await coach.ok('referrals.seal', { referralId, preview: handle, print: true }));
});
afterEach(() => desks.close());

/** As if the referral had left at that moment. */
const leftAt = (at: string) =>
  desks.coach.app.write(async (trx) => {
    await trx.updateTable('packet').set({ at }).where('id', '=', packetId).execute();
    await trx.updateTable('referral').set({ leftAt: at }).where('id', '=', referralId).execute();
    return { ok: true as const, value: null };
  });
const row = async () => (await desks.coach.ok('packets.list', {})).find((one) => one.packetId === packetId);
const reasons = async () => {
  const { people } = await desks.coach.ok('today.view', {});
  return people.flatMap((person) => person.reasons).filter(({ type }) => type === 'referral-unanswered');
};

test('a referral that was told of by phone awaits nothing any more, until that is taken back', async () => {
  const { coach } = desks;
  await leftAt('2026-11-01T10:00:00Z');
  expect(await row()).toMatchObject({ overdue: true, answered: false, status: null });
  expect(await reasons()).toHaveLength(1);
  const { receptionId } = await coach.ok('receptions.confirm', {
    packetId,
    how: 'phone',
    status: 'time-given',
    who: 'Hoitaja Salla Rova',
    words: 'Ensimmäinen käynti joulukuussa',
    at: '2026-11-20T09:00:00Z',
  });
  expect(await row()).toMatchObject({
    overdue: false,
    answered: true,
    status: 'time-given',
    quietDays: null,
  });
  expect(await reasons()).toEqual([]);
  expect(await coach.ok('packets.get', { packetId })).toMatchObject({
    phone: '016 000 222',
    receptions: [{ receptionId, how: 'phone', status: 'time-given', who: 'Hoitaja Salla Rova' }],
  });
  const { entries } = await coach.ok('timeline.ofClient', { clientId, types: ['reception'] });
  expect(entries).toMatchObject([{ type: 'reception', id: receptionId, packetId, how: 'phone', number: 1 }]);
  expect(await coach.ok('search.find', { text: 'Rova' })).toMatchObject([{ kind: 'reception', clientId }]);
  expect((await auditActions(coach.app, clientId)).at(-1)).toBe('reception.confirmed');

  await coach.ok('receptions.remove', { receptionId });
  expect(await row()).toMatchObject({ overdue: true, answered: false, status: null });
  expect(await reasons()).toHaveLength(1);
  expect(await coach.ok('search.find', { text: 'Rova' })).toEqual([]);
  expect((await coach.ok('timeline.ofClient', { clientId, types: ['reception'] })).entries).toEqual([]);
  await coach.ok('receptions.putBack', { receptionId });
  expect(await row()).toMatchObject({ answered: true });
  expect(await coach.fails('receptions.putBack', { receptionId })).toBe('reception-not-found');
});

test('only a referral of ours that has left can be confirmed', async () => {
  const { coach } = desks;
  const at = '2026-11-20T09:00:00Z';
  const unknown = '0193559a-1c00-7000-8000-0000000000ff' as PacketId;
  expect(await coach.fails('receptions.confirm', { packetId: unknown, how: 'been-there', at })).toBe(
    'packet-not-found',
  );
});

test('days are those of the calendar in Finland, over the change of the clock as well', async () => {
  // The clock of the tests stands at 25.11.2026. Ten days were agreed: the eleventh day is late, the tenth is not,
  // whatever the hour at which it left.
  await leftAt('2026-11-15T20:30:00Z');
  const today = desks.coach.app.clock.today();
  const day = (instant: string) => instant.slice(0, 10);
  expect(day(String(today))).toBe('2026-11-25');
  expect(await row()).toMatchObject({ overdue: false, quietDays: 10 });
  await leftAt('2026-11-14T21:59:00Z');
  expect(await row()).toMatchObject({ overdue: true, quietDays: 11 });
  // 22.30 UTC is already the next day in Finland.
  await leftAt('2026-11-14T22:30:00Z');
  expect(await row()).toMatchObject({ overdue: false, quietDays: 10 });
  // In October a day has 25 hours: 24-hour days would give one too few from here.
  await leftAt('2026-10-24T20:59:00Z');
  expect(await row()).toMatchObject({ quietDays: 32 });
});
