import { afterEach, beforeEach, expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import {
  aFullClient,
  contactId,
  draftNoteId,
  everyItem,
  missedContactId,
  noteId,
  privateNoteId,
} from '../packets/testing/a-full-client.ts';
import {
  aConsent,
  aReferral,
  sealed,
  texts,
  ticks,
  twoDesks,
  type TwoDesks,
} from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const aDraft = async (items = everyItem) => {
  const consentId = await aConsent(desks.coach, clientId, desks.partnerId, everyItem);
  return { consentId, referralId: await aReferral(desks.coach, clientId, desks.partnerId, consentId, items) };
};
const refusal = (referralId: string) => desks.coach.fails('referrals.preview', { referralId });

test('nothing is ticked in a new draft but the name, the client’s own wish, what is asked, and the permission to answer', async () => {
  const { coach, partnerId } = desks;
  const { referralId } = await coach.ok('referrals.begin', { clientId, partnerId });
  const draft = await coach.ok('referrals.get', { referralId });
  expect(draft.items.map(({ item }) => item).sort()).toEqual([
    'asked',
    'name',
    'own-wish',
    'reply-permission',
  ]);
  expect(draft.missing).toEqual(['birth-date', 'phone-or-reach', 'reply-permission', 'asked']);
  expect(draft.offered.find(({ item }) => item === 'phone')).toMatchObject({
    empty: false,
    covered: false,
    says: '040 555 0199',
  });
  expect(draft.offered.find(({ item }) => item === 'situation')).toMatchObject({ empty: true });
  // A row of the screen: the plan's lists stand on one line, without the dashes that begin theirs on paper.
  for (const { says } of draft.offered) expect(says).not.toMatch(/\n|– –/);
  expect(draft.offered.find(({ item }) => item === 'plan')?.says).toContain(' · ');
  const records = draft.offered.find(({ item }) => item === 'notes')?.records;
  expect(records?.map(({ id }) => id).sort()).toEqual([noteId, privateNoteId].sort());
  expect(records?.find(({ id }) => id === privateNoteId)).toMatchObject({
    groundFor: ['private'],
    says: expect.stringContaining('private-note'),
  });
});

test('without a consent that is valid today and names this partner, nothing is built', async () => {
  const { coach, partnerId } = desks;
  const { referralId } = await aDraft();
  const withConsent = async (consentId: string | null) => {
    await coach.ok('referrals.save', { referralId, consentId });
    return refusal(referralId);
  };
  expect(await withConsent(null)).toBe('consent-missing');
  const { partnerId: another } = await coach.ok('partners.add', { name: 'Toinen' });
  expect(await withConsent(await aConsent(coach, clientId, another, everyItem))).toBe(
    'consent-other-recipient',
  );
  const later = await aConsent(coach, clientId, partnerId, everyItem, {
    givenOn: PlainDate.parse('2026-12-01'),
  });
  expect(await withConsent(later)).toBe('consent-not-yet-valid');
  const short = await aConsent(coach, clientId, partnerId, everyItem, {
    until: PlainDate.parse('2026-11-26'),
  });
  await coach.ok('referrals.save', { referralId, consentId: short });
  await coach.ok('referrals.preview', { referralId });
  coach.clock.set('2026-11-27T09:00:00+02:00');
  expect(await refusal(referralId)).toBe('consent-expired');
  expect(await withConsent(await aConsent(coach, clientId, partnerId, ['name']))).toBe(
    'consent-does-not-cover',
  );
  expect(await coach.ok('consents.withdraw', { consentId: later })).toEqual({ packetsAlreadySent: 0 });
  expect(await withConsent(later)).toBe('consent-withdrawn');
});

test('a private note leaves only with a ground of its own, and a draft never', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft(['name']);
  const tick = (id: string, ground: string) =>
    coach.ok('referrals.save', { referralId, items: [{ item: 'notes', records: [{ id, ground }] }] });
  await tick(privateNoteId, ' ');
  expect(await refusal(referralId)).toBe('item-needs-ground');
  await tick(draftNoteId, 'pyydetty');
  expect(await refusal(referralId)).toBe('item-not-disclosable');
  await tick(privateNoteId, 'Asiakas pyysi');
  await sealed(coach, referralId);
  const [disclosure] = await coach.ok('consents.disclosures', { clientId });
  expect(disclosure?.items).toMatchObject([
    { item: 'notes', recordId: privateNoteId, ground: 'Asiakas pyysi' },
  ]);
});

test('turvakielto keeps address, home municipality and places out, whatever was consented to', async () => {
  const { coach, partnerId } = desks;
  await coach.app.write(async (trx) => {
    await trx.updateTable('client').set({ turvakielto: 1 }).execute();
    return success(null);
  });
  const { referralId } = await aDraft(['name', 'phone']);
  const draft = await coach.ok('referrals.get', { referralId });
  expect(draft.offered.filter(({ blocked }) => blocked).map(({ item }) => item)).toEqual([
    'address',
    'municipality',
    'service-mode',
    'close-ones',
    'workers',
    'papers',
    'next-contact',
  ]);
  await coach.ok('referrals.preview', { referralId });
  for (const item of ['address', 'municipality', 'next-contact'] as const) {
    await coach.ok('referrals.save', { referralId, items: ticks(clientId, ['name', item]) });
    expect(await refusal(referralId)).toBe('item-turvakielto');
  }
  expect(partnerId).toBeTruthy();
});

test('an authority that can sanction is not told of missed meetings and dropped steps', async () => {
  const { coach, partnerId } = desks;
  const { referralId } = await aDraft(['name', 'plan']);
  await coach.ok('referrals.save', {
    referralId,
    items: [
      { item: 'plan', records: [] },
      { item: 'contacts', records: [{ id: contactId }, { id: missedContactId }] },
    ],
  });
  const document = async () => {
    const { handle } = await coach.ok('referrals.preview', { referralId });
    const held = coach.app.handles.find<{ tar: Uint8Array }>('referral-preview', handle);
    return Buffer.from(held?.tar ?? []).toString();
  };
  const open = await document();
  expect(open).toContain('dropped-step');
  expect(open).toContain('missed-contact');
  await coach.ok('partners.update', { partnerId, type: 'kela' });
  const guarded = await document();
  expect(guarded).toContain('needle-contact');
  expect(guarded).not.toContain('dropped-step');
  expect(guarded).not.toContain('missed-contact');
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ sanctioning: true });
});

test('a legal ground with its section stands in the place of consent', async () => {
  const { coach, partnerId } = desks;
  const ground = {
    basis: 'law',
    clientId,
    partnerId,
    purpose: 'assessment',
    items: ['name', 'asked'],
    ground: 'social-welfare-35',
    section: '35 §',
    reason: 'Huoli',
  } as const;
  expect(await coach.fails('consents.give', { ...ground, items: [...ground.items], section: '' })).toBe(
    'ground-incomplete',
  );
  const { consentId } = await coach.ok('consents.give', { ...ground, items: [...ground.items] });
  const { referralId } = await coach.ok('referrals.begin', { clientId, partnerId });
  await coach.ok('referrals.save', {
    referralId,
    consentId,
    ...texts,
    items: ticks(clientId, ['name', 'asked']),
  });
  await sealed(coach, referralId);
  expect(await coach.ok('consents.disclosures', { clientId })).toMatchObject([{ consentId, state: 'left' }]);
});

test('a draft can be put aside and taken up, and a sealed referral no longer changed', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft();
  await coach.ok('referrals.setAside', { referralId });
  expect(await coach.ok('referrals.list', { clientId })).toMatchObject([
    { state: 'set-aside', number: 1, initials: 'A. K.' },
  ]);
  expect(await refusal(referralId)).toBe('referral-incomplete');
  await coach.ok('referrals.takeUp', { referralId });
  await sealed(coach, referralId);
  expect(await coach.fails('referrals.save', { referralId, asked: 'x' })).toBe('referral-sealed');
  expect(await coach.fails('referrals.setAside', { referralId })).toBe('referral-sealed');
  expect(await refusal(referralId)).toBe('referral-sealed');
});

test('a referral without an answer within the agreed time is overdue', async () => {
  const { coach } = desks;
  const { referralId } = await aDraft();
  await sealed(coach, referralId);
  expect(await coach.ok('packets.list', { direction: 'out' })).toMatchObject([{ overdue: false }]);
  coach.clock.set('2026-12-10T09:00:00+02:00');
  expect(await coach.ok('packets.list', { direction: 'out' })).toMatchObject([{ overdue: true }]);
});
