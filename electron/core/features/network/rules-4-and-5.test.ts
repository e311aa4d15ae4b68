import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { aFullClient, contactId, everyItem, missedContactId } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, ticks, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const today = PlainDate.parse('2026-11-25');
const prohibit = (subject: ArgsOf<'network.prohibit'>['subject']) =>
  desks.coach.ok('network.prohibit', { clientId, subject, givenOn: today });
const handler = (personName: string) => prohibit({ kind: 'handler', personName, partnerId: null });
const aDraft = async (items: readonly ItemKey[] = ['name', 'asked', 'phone']) => {
  const consentId = await aConsent(desks.coach, clientId, desks.partnerId, everyItem);
  return aReferral(desks.coach, clientId, desks.partnerId, consentId, items);
};
const receiver = () => desks.coach.ok('network.receiver', { clientId, partnerId: desks.partnerId });

/** What stops the draft at the preview, and what stops one that was previewed before the change. */
const stopped = async (change: () => Promise<unknown>) => {
  const { coach } = desks;
  const referralId = await aDraft();
  const { handle } = await coach.ok('referrals.preview', { referralId });
  await change();
  coach.saveAs('stopped.tar.age');
  return {
    seal: await coach.fails('referrals.seal', { referralId, preview: handle }),
    preview: await coach.fails('referrals.preview', { referralId }),
    ledger: (await coach.ok('consents.disclosures', { clientId })).length,
  };
};

test('rule 4: a packet to an authority that can sanction leaves out missed meetings and dropped steps, and says so', async () => {
  const { coach, partnerId } = desks;
  await coach.app.write(async (trx) => {
    const past = '2026-11-24T07:00:00Z';
    await trx.updateTable('appointment').set({ startsAt: past, place: 'missed-place' }).execute();
    return { ok: true, value: null };
  });
  const referralId = await aDraft();
  await coach.ok('referrals.save', {
    referralId,
    items: [
      ...ticks(clientId, ['name', 'plan', 'next-contact']),
      { item: 'contacts', records: [{ id: contactId }, { id: missedContactId }] },
    ],
  });
  const leaves = async () => {
    const { handle } = await coach.ok('referrals.preview', { referralId });
    const held = coach.app.handles.find<{ tar: Uint8Array }>('referral-preview', handle);
    return Buffer.from(held?.tar ?? []).toString();
  };
  expect(await leaves()).toMatch(/dropped-step[^]*missed-contact|missed-contact[^]*dropped-step/);
  for (const type of ['employment-area', 'te-office', 'kela'] as const) {
    await coach.ok('partners.update', { partnerId, type });
    const bytes = await leaves();
    for (const kept of ['needle-goal step', 'needle-contact']) expect(bytes).toContain(kept);
    for (const left of ['dropped-step', 'missed-contact', 'missed-place']) expect(bytes).not.toContain(left);
    const draft = await coach.ok('referrals.get', { referralId });
    expect(draft.sanctioning).toBe(true);
    const offered = draft.offered.find(({ item }) => item === 'contacts')?.records.map(({ id }) => id);
    expect(offered).toEqual([contactId]);
    expect(
      (
        await coach.ok('disclosures.check', {
          clientId,
          recipient: { kind: 'partner', partnerId },
          items: ['plan'],
          basis: { kind: 'present' },
        })
      ).warnings,
    ).toContainEqual({ about: 'sanctioning' });
  }
});

test('rule 4: "not now" is an answer like any other: it is kept without a reason, blames nobody, and can be taken back', async () => {
  const { coach, partnerId } = desks;
  const { consentQuestionId } = await coach.ok('consents.notNow', { clientId, partnerId, askedOn: today });
  await aConsent(coach, clientId, partnerId, ['name']);
  const questions = () => coach.ok('consents.questions', { clientId });
  expect((await questions()).map(({ answer, partnerName }) => [answer, partnerName])).toEqual([
    ['not-now', 'Lapin hyvinvointialue'],
    ['yes', 'Lapin hyvinvointialue'],
  ]);
  expect(await coach.ok('clients.get', { clientId })).toMatchObject({ status: 'active' });
  await coach.ok('consents.takeBackNotNow', { consentQuestionId });
  expect(await questions()).toMatchObject([{ answer: 'yes' }]);
  expect(await coach.fails('consents.takeBackNotNow', { consentQuestionId })).toBe('nothing-to-undo');
});

test.each(['Maarit Mäki', 'MÄKI MAARIT', 'maarit maki'])(
  'rule 5: naming %s, who holds the partner’s key, as one who must not handle the matter blocks the export',
  async (name) => {
    expect(await stopped(() => handler(name))).toEqual({
      seal: 'prohibited-handler',
      preview: 'prohibited-handler',
      ledger: 0,
    });
    expect((await receiver()).handlers).toContainEqual({ name: 'Maarit Mäki', as: 'key-holder' });
  },
);

test('rule 5: a contact person blocks too, and another contact person does not', async () => {
  const { coach, partnerId } = desks;
  await handler('Kaisa Niemelä');
  const referralId = await aDraft();
  await coach.ok('referrals.preview', { referralId });
  await coach.ok('partners.update', { partnerId, contactPerson: 'Niemelä Kaisa, palveluohjaaja' });
  expect(await coach.fails('referrals.preview', { referralId })).toBe('prohibited-handler');
  await coach.ok('partners.update', { partnerId, contactPerson: 'Kaisa Niemelä-Aho' });
  await coach.ok('referrals.preview', { referralId });
});

test('rule 5: a partner that was picked as a whole blocks, whatever the ground, and not any more once the client takes it back', async () => {
  const { coach, partnerId } = desks;
  const { prohibitionId } = await prohibit({ kind: 'handler', personName: '', partnerId });
  const { consentId } = await coach.ok('consents.give', {
    basis: 'law',
    clientId,
    partnerId,
    purpose: 'assessment',
    items: ['name'],
    ground: 'social-welfare-35',
    section: '35 §',
    reason: 'Huoli',
  });
  const referralId = await aReferral(coach, clientId, partnerId, consentId, ['name']);
  expect(await coach.fails('referrals.preview', { referralId })).toBe('prohibited-handler');
  expect(await receiver()).toMatchObject({
    handlers: [{ name: 'Lapin hyvinvointialue', as: 'picked' }],
  });
  await coach.ok('network.withdrawProhibition', { prohibitionId });
  await coach.ok('referrals.preview', { referralId });
});

test('rule 5: a worker of the network with that name is marked, and the coach is told before choosing the unit', async () => {
  const { coach, partnerId } = desks;
  await handler('Kaisa Niemelä');
  await coach.ok('network.addWorker', { clientId, name: 'Kaisa Niemelä', partnerId });
  const { workers } = await coach.ok('network.ofClient', { clientId });
  expect(workers.filter(({ mustNotHandle }) => mustNotHandle)).toMatchObject([{ name: 'Kaisa Niemelä' }]);
  expect(await receiver()).toMatchObject({ handlers: [], workThere: ['Kaisa Niemelä'] });
  // The unit is not its one worker: the packet goes to others there.
  await coach.ok('referrals.preview', { referralId: await aDraft() });
});

test('a partner to whom the client has forbidden giving anything gets neither a consent nor a packet; a duty in law goes before that', async () => {
  const { coach, partnerId } = desks;
  expect(await stopped(() => prohibit({ kind: 'partner', partnerId }))).toEqual({
    seal: 'prohibited-partner',
    preview: 'prohibited-partner',
    ledger: 0,
  });
  expect(await receiver()).toMatchObject({ forbidden: true });
  const consent = {
    basis: 'consent',
    clientId,
    partnerId,
    purpose: 'other',
    items: ['name'] as ItemKey[],
    how: 'oral',
    givenOn: today,
    until: PlainDate.parse('2027-01-01'),
    mayReply: false,
  } as const;
  expect(await coach.fails('consents.give', { ...consent, items: [...consent.items] })).toBe(
    'prohibited-partner',
  );
  const { consentId } = await coach.ok('consents.give', {
    basis: 'law',
    clientId,
    partnerId,
    purpose: 'assessment',
    items: ['name'],
    ground: 'child-welfare-25',
    section: 'Lastensuojelulaki 25 §',
    reason: 'Huoli lapsesta',
  });
  const referralId = await aReferral(coach, clientId, partnerId, consentId, ['name']);
  await coach.ok('referrals.preview', { referralId });
});

test('an item that the client has forbidden leaves with no consent, and cannot be consented to before that is taken back', async () => {
  const { coach, partnerId } = desks;
  const referralId = await aDraft();
  const { prohibitionId } = await prohibit({ kind: 'item', item: 'phone' });
  expect(await coach.fails('referrals.preview', { referralId })).toBe('prohibited-item');
  const { offered } = await coach.ok('referrals.get', { referralId });
  expect(offered.filter(({ prohibited }) => prohibited).map(({ item }) => item)).toEqual(['phone']);
  await expect(aConsent(coach, clientId, partnerId, ['phone'])).rejects.toThrow('prohibited-item');
  await coach.ok('referrals.save', { referralId, items: ticks(clientId, ['name', 'asked']) });
  await coach.ok('referrals.preview', { referralId });
  await coach.ok('network.withdrawProhibition', { prohibitionId });
  await aConsent(coach, clientId, partnerId, ['phone']);
});
