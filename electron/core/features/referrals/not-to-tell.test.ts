import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, CloseOneId, ReferralId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { composeExtract } from '../substitutes/content.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
let mother: CloseOneId;
beforeEach(async () => {
  desks = await twoDesks();
  ({ clientId } = await desks.coach.ok('clients.add', { displayName: 'Aino K.', phone: '040 555 0199' }));
  ({ closeOneId: mother } = await desks.coach.ok('network.addCloseOne', {
    clientId,
    name: 'Maija Kuusipuu',
    relation: 'mother',
    isGuardian: true,
  }));
});
afterEach(() => desks.close());

const givenOn = PlainDate.parse('2026-11-20');
const forbid = (closeOneId: CloseOneId | null) =>
  desks.coach.ok('network.prohibit', {
    clientId,
    subject: { kind: 'guardian', closeOneId },
    words: 'Siitä tulisi riita',
    givenOn,
  });
/** A draft whose consent names the given items alone. */
const aDraft = async (items: readonly ItemKey[] = ['name', 'phone']): Promise<ReferralId> => {
  const { coach, partnerId } = desks;
  return aReferral(coach, clientId, partnerId, await aConsent(coach, clientId, partnerId, items), items);
};
const leaving = async (referralId: ReferralId) => {
  const { handle, leaves } = await desks.coach.ok('referrals.preview', { referralId });
  const held = desks.coach.app.handles.find<{ tar: Uint8Array }>('referral-preview', handle);
  return { leaves, bytes: Buffer.from(held?.tar ?? []).toString() };
};

test('the receiver is told of the prohibition and to whom, never why, though nobody ticked it and no consent names it', async () => {
  const referralId = await aDraft();
  expect((await leaving(referralId)).leaves).toEqual(['name', 'phone']);
  await forbid(mother);
  const { leaves, bytes } = await leaving(referralId);
  expect(leaves).toEqual(['name', 'phone', 'not-to-tell']);
  expect(bytes).toContain(
    'Asiakas on kieltänyt kertomasta huoltajalleen mitään, ei myöskään tästä kiellosta: äiti',
  );
  expect(bytes).toMatch(/"resourceType": ?"Flag"/);
  for (const out of ['Siitä tulisi riita', 'Kuusipuu']) expect(bytes).not.toContain(out);
  const { offered } = await desks.coach.ok('referrals.get', { referralId });
  expect(offered.find(({ item }) => item === 'not-to-tell')).toMatchObject({ empty: false, covered: true });
});

test('it goes along with a packet, and is no packet by itself', async () => {
  await forbid(null);
  expect(await desks.coach.fails('referrals.preview', { referralId: await aDraft([]) })).toBe(
    'referral-incomplete',
  );
});

test('lifted, it leaves no more; and the client can keep even this from everyone', async () => {
  const referralId = await aDraft();
  const { prohibitionId } = await forbid(mother);
  await desks.coach.ok('network.prohibit', {
    clientId,
    subject: { kind: 'item', item: 'not-to-tell' },
    givenOn,
  });
  expect((await leaving(referralId)).leaves).toEqual(['name', 'phone']);
  await desks.coach.ok('network.withdrawProhibition', { prohibitionId });
  expect((await leaving(referralId)).bytes).not.toContain('kieltänyt');
});

test('with a turvakielto no close one is named, nor what they are: then it is none of the guardians', async () => {
  await desks.coach.ok('clients.update', { clientId, turvakielto: true });
  await forbid(mother);
  const { bytes } = await leaving(await aDraft());
  expect(bytes).toContain('Asiakas on kieltänyt kertomasta huoltajilleen mitään');
  expect(bytes).not.toContain('äiti');
});

test('a substitute reads it first in what not to mention, also where that was forbidden to be told', async () => {
  await desks.coach.ok('clients.update', { clientId, notToMention: 'Veli' });
  const extract = async () => {
    const composed = await desks.coach.app.read((db) =>
      composeExtract(db, PlainDate.parse('2026-11-25'), {
        validFrom: PlainDate.parse('2026-11-25'),
        validUntil: PlainDate.parse('2026-12-05'),
        substitute: 'Sanna Sijainen',
        clients: [{ clientId, words: '' }],
        language: 'fi',
      }),
    );
    return composed.ok ? composed.value.extract.people[0]?.notToMention : composed.error.code;
  };
  expect(await extract()).toBe('Veli');
  await forbid(mother);
  expect(await extract()).toMatch(/^Asiakas on kieltänyt kertomasta huoltajalleen mitään.*: äiti .*\. Veli$/);
  await desks.coach.ok('network.prohibit', {
    clientId,
    subject: { kind: 'item', item: 'reach-safely' },
    givenOn,
  });
  expect(await extract()).toMatch(/: äiti [^V]*$/);
});
