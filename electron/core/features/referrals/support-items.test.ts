import { afterEach, beforeEach, expect, test } from 'vitest';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import { PathwayId, type ClientId, type ReferralId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { aFullClient, everyItem, recordOf } from '../packets/testing/a-full-client.ts';
import { beside } from '../packets/testing/full-records.ts';
import { aConsent, aReferral, ticks, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
let referralId: ReferralId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
  const consentId = await aConsent(desks.coach, clientId, desks.partnerId, everyItem);
  referralId = await aReferral(desks.coach, clientId, desks.partnerId, consentId, ['name']);
});
afterEach(() => desks.close());

const day = (text: string) => PlainDate.parse(text);
const tick = (item: ItemKey, ids: readonly string[] = []) =>
  desks.coach.ok('referrals.save', {
    referralId,
    items: [...ticks(clientId, ['name']), { item, records: ids.map((id) => ({ id })) }],
  });
const saysOf = async (item: ItemKey) => {
  const { offered } = await desks.coach.ok('referrals.get', { referralId });
  const found = offered.find((one) => one.item === item);
  return { says: found?.says ?? '', records: found?.records.map(({ says }) => says) ?? [] };
};
const bytes = async (): Promise<string> => {
  const { handle } = await desks.coach.ok('referrals.preview', { referralId });
  const held = desks.coach.app.handles.find<{ tar: Uint8Array }>('referral-preview', handle);
  return Buffer.from(held?.tar ?? []).toString();
};

const added = ['programme', 'support-periods', 'pauses', 'plan-frame', 'check-ins'] as const;

test('none of them is ticked when a referral is begun', async () => {
  const { referralId: fresh } = await desks.coach.ok('referrals.begin', { clientId });
  const { items } = await desks.coach.ok('referrals.get', { referralId: fresh });
  expect(items.filter(({ item }) => added.some((one) => one === item))).toEqual([]);
  for (const item of added) expect(disclosableItems[item].tickedAtFirst).toBe(false);
});

test('check-ins: those done and those to come are offered one by one, and one that was let pass is not', async () => {
  const { coach } = desks;
  const { checkInId: soon } = await coach.ok('pathways.addCheckIn', {
    pathwayId: PathwayId.parse(recordOf.pathways),
    dueOn: day('2026-12-12'),
  });
  const isSupported = async (supportContinues: 0 | 1) =>
    coach.app.write(async (trx) => {
      await trx
        .updateTable('pathway')
        .set({ supportContinues })
        .where('id', '=', recordOf.pathways)
        .execute();
      return success(null);
    });
  const done = 'Työkokeilu, kuulumiset kysyttiin 10.11.2026 · needle-check-in';
  // Where the support does not go on, nothing is agreed for later.
  await isSupported(0);
  expect((await saysOf('check-ins')).records).toEqual([done]);
  await isSupported(1);
  expect((await saysOf('check-ins')).records).toEqual(['Työkokeilu, kuulumiset kysytään 12.12.2026', done]);
  await tick('check-ins', [soon, beside.checkIn]);
  const left = await bytes();
  expect(left).toContain('kuulumiset kysytään 12.12.2026');
  for (const out of ['needle-check-in', 'overdue-check-in', '9.11.2026']) expect(left).not.toContain(out);
});

test('support periods: the person’s own and each pathway’s are ticked by themselves', async () => {
  await desks.coach.app.write(async (trx) => {
    await trx
      .updateTable('pathway')
      .set({ supportContinues: 1, supportUntil: '2027-02-01' })
      .where('id', '=', recordOf.pathways)
      .execute();
    return success(null);
  });
  expect((await saysOf('support-periods')).records).toEqual([
    'Tuki, 31.8.2027 asti',
    'Tuki jatkuu: Työkokeilu, 1.2.2027 asti',
  ]);
  await tick('support-periods', [recordOf.pathways]);
  const left = await bytes();
  expect(left).toContain('Tuki jatkuu: Työkokeilu, 1.2.2027 asti');
  expect(left).not.toContain('31.8.2027');
});

test('rule 4: whoever can sanction learns of no pause, nor of a check-in or support of a pathway that broke off', async () => {
  const { coach } = desks;
  await coach.ok('coaching.pause', {
    clientId,
    since: day('2026-11-20'),
    until: day('2026-12-20'),
    words: 'lepoa',
  });
  expect((await saysOf('pauses')).records).toEqual([
    'Valmennus tauolla: 20.11.2026–20.12.2026 · lepoa',
    'Suunnitelma tauolla: 1.11.2026 alkaen · needle-pause',
  ]);
  await coach.app.write(async (trx) => {
    await trx
      .updateTable('pathway')
      .set({ status: 'interrupted', supportContinues: 1 })
      .where('id', '=', recordOf.pathways)
      .execute();
    return success(null);
  });
  await tick('check-ins', [recordOf['check-ins']]);
  expect(await bytes()).toContain('needle-check-in');
  await coach.ok('partners.update', { partnerId: desks.partnerId, type: 'kela' });
  expect((await saysOf('pauses')).records).toEqual([]);
  expect((await saysOf('check-ins')).records).toEqual([]);
  expect((await saysOf('support-periods')).records).toEqual(['Tuki, 31.8.2027 asti']);
  for (const [item, ids] of [
    ['check-ins', [recordOf['check-ins']]],
    ['pauses', [clientId, recordOf.pauses]],
    ['support-periods', [recordOf.pathways]],
  ] as const) {
    await tick(item, ids);
    const left = await bytes();
    for (const out of ['needle-check-in', 'lepoa', 'needle-pause', 'Tuki jatkuu'])
      expect(left).not.toContain(out);
  }
});

test('the plan’s frame says phase, pace and the days ahead, and leaves without a word of the goals', async () => {
  const { coach } = desks;
  await coach.ok('plans.setFrame', {
    clientId,
    reviewOn: day('2027-01-15'),
    consentUntil: day('2027-05-20'),
  });
  await tick('plan-frame');
  const left = await bytes();
  expect(left).toContain(
    'Luottamus ensin, katsotaan yhdessä uudelleen 15.1.2027, suostumus suunnitelmaan 20.5.2027 asti',
  );
  expect(left).toContain('needle-pace');
  expect(left).not.toContain('needle-goal');
  await coach.ok('plans.setFrame', { clientId, reviewOn: day('2026-11-01') });
  // That a review was let pass is nothing to tell.
  expect(await bytes()).not.toContain('1.11.2026');
});

test('the programme leaves with the time of coaching, under its name in the letter’s language', async () => {
  const { coach } = desks;
  await coach.ok('clients.update', { clientId, programme: 'ohjaamo', firstContactOn: day('2026-03-02') });
  await coach.ok('referrals.save', { referralId, language: 'sv' });
  const { says } = await saysOf('programme');
  expect(says).toContain('Navigatorn');
  await tick('programme');
  expect(await bytes()).toContain('Navigatorn');
});
