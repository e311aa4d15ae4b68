import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askFrom, aSharedReferral, someItems, takeIn, withdrawalFrom } from './testing/thread-desks.ts';
import { aConsent, sealed } from './testing/two-desks.ts';
import { desks, clearTextOf, useTwoDesks } from './testing/two-desks-each.ts';

useTwoDesks();

describe('updates', () => {
  const updateOf = async (referralId: Parameters<typeof sealed>[1]) =>
    desks.coach.ok('referrals.beginUpdate', { referralId });

  test('an update goes on from the referral, names what changed, and overwrites nothing at the receiver', async () => {
    const { coach, partner, partnerId } = desks;
    const { packetId, clientId, referralId, patientId } = await aSharedReferral(desks);
    const draft = await updateOf(referralId);
    expect(await updateOf(referralId)).toEqual(draft);
    const begun = await coach.ok('referrals.get', draft);
    expect(begun).toMatchObject({
      updates: packetId,
      partnerId,
      number: 2,
      asked: 'needle-asked',
      state: 'draft',
    });
    expect(begun.items.map(({ item }) => item).sort()).toEqual([...someItems].sort());

    await coach.ok('clients.update', { clientId, phone: '040 555 0777', email: 'aino@example.fi' });
    const consentId = await aConsent(coach, clientId, partnerId, [
      'name',
      'phone',
      'email',
      'reply-permission',
    ]);
    const items = ['name', 'phone', 'email', 'reply-permission'] as const;
    await coach.ok('referrals.save', {
      ...draft,
      consentId,
      items: items.map((item) => ({ item, records: [] })),
    });
    const preview = await coach.ok('referrals.preview', draft);
    const changes = [
      { item: 'phone', what: 'changed', count: 1 },
      { item: 'email', what: 'added', count: 1 },
      { item: 'asked', what: 'removed', count: 1 },
    ];
    expect(preview.changes).toEqual(changes);
    const bytes = await sealed(coach, draft.referralId, 'update.tar.age');

    await partner.ok('clients.update', { clientId: patientId, phone: '050 111 2222' });
    const { staged, packetId: updateId, clientId: filed } = await takeIn(partner, bytes);
    expect(staged).toMatchObject({
      kind: 'update',
      thread: { packetId, number: 1 },
      changes: { earlier: { number: 1 }, changes },
    });
    expect(staged.changes?.differs).toEqual([
      { field: 'phone', here: '050 111 2222', there: '040 555 0777' },
      { field: 'email', here: '', there: 'aino@example.fi' },
    ]);
    expect(filed).toBe(patientId);
    const people = await partner.app.read((db) => db.selectFrom('client').select('id').execute());
    expect(people).toEqual([{ id: patientId }]);
    expect(await partner.ok('clients.get', { clientId: patientId })).toMatchObject({
      phone: '050 111 2222',
      email: '',
    });
    const { thread } = await partner.ok('packets.get', { packetId });
    expect(thread.at(-1)).toMatchObject({ kind: 'update', packetId: updateId, changes });

    // An answer to the update is an answer to the referral.
    const path = partner.saveAs('reply.tar.age');
    const reply = {
      status: 'accepted',
      message: '',
      contactPerson: '',
      contactPhone: '',
      timeGiven: null,
      waitEstimate: '',
    } as const;
    await partner.ok('packets.reply', { packetId: updateId, language: 'fi', ...reply });
    await takeIn(coach, new Uint8Array(readFileSync(path)));
    expect(await coach.ok('packets.get', { packetId })).toMatchObject({ answered: true, status: 'accepted' });
  });

  test('an update goes to nobody else, and to nobody once the consent was told to be withdrawn', async () => {
    const { coach } = desks;
    const { packetId, clientId, referralId, consentId } = await aSharedReferral(desks);
    const draft = await updateOf(referralId);
    const { partnerId: other } = await coach.ok('partners.add', { name: 'Joku muu' });
    expect(await coach.fails('referrals.save', { ...draft, partnerId: other })).toBe('update-not-possible');
    await coach.ok('consents.withdraw', { consentId });
    await withdrawalFrom(coach, packetId);
    const renewed = await aConsent(coach, clientId, desks.partnerId, someItems);
    await coach.ok('referrals.save', { ...draft, consentId: renewed });
    expect(await coach.fails('referrals.preview', draft)).toBe('referral-withdrawn');
    expect(await coach.fails('referrals.beginUpdate', { referralId })).toBe('referral-withdrawn');
  });

  test('an update on a new consent goes on: the old one offers no withdrawal any more', async () => {
    const { coach, partnerId } = desks;
    const { clientId, referralId, consentId } = await aSharedReferral(desks);
    coach.clock.set('2026-11-26T09:00:00+02:00');
    const draft = await updateOf(referralId);
    await coach.ok('referrals.save', {
      ...draft,
      consentId: await aConsent(coach, clientId, partnerId, someItems),
    });
    await sealed(coach, draft.referralId, 'update.tar.age');
    await coach.ok('consents.withdraw', { consentId });
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toEqual([]);
  });

  test('nothing that was not ticked is in the packet’s bytes', async () => {
    const { coach, partner } = desks;
    const { referralId } = await aSharedReferral(desks);
    const draft = await updateOf(referralId);
    await coach.ok('referrals.save', { ...draft, items: [{ item: 'asked', records: [] }] });
    const said = await clearTextOf(partner, await sealed(coach, draft.referralId, 'update.tar.age'));
    expect(said).not.toContain('Kairavaara');
    expect(said).not.toContain('040 555 0199');
  });
});

describe('taking an import back', () => {
  test('the person goes with it as long as nothing was done, and the file can be taken in again', async () => {
    const { partner } = desks;
    const { packetId, patientId } = await aSharedReferral(desks);
    await partner.ok('clients.get', { clientId: patientId });
    await partner.ok('packets.undoImport', { packetId });
    expect(await partner.ok('packets.list', {})).toEqual([]);
    expect(await partner.fails('clients.get', { clientId: patientId })).toBe('client-not-found');
    expect(await partner.ok('search.find', { text: 'Kairavaara' })).toEqual([]);
    const bytes = new Uint8Array(readFileSync(`${desks.coach.folder}/referral.tar.age`));
    const { staged, alreadyImported } = await takeIn(partner, bytes);
    expect(staged).toMatchObject({ alreadyImported: false, olderCounter: false });
    expect(alreadyImported).toBe(false);
  });

  test('a person who was worked with stays, and so does a referral that was answered or asked about', async () => {
    const { partner } = desks;
    const first = await aSharedReferral(desks);
    await partner.ok('clients.update', { clientId: first.patientId, phone: '1' });
    expect(await partner.fails('packets.undoImport', { packetId: first.packetId })).toBe('import-in-use');
    const second = await aSharedReferral(desks);
    await askFrom(partner, second.packetId, 'Hei');
    expect(await partner.fails('packets.undoImport', { packetId: second.packetId })).toBe('import-in-use');
    expect(await partner.ok('clients.get', { clientId: second.patientId })).toMatchObject({
      displayName: 'Aino Kairavaara',
    });
  });

  test('a withdrawal that was taken in by mistake is taken back, and the referral can be answered again', async () => {
    const { coach, partner } = desks;
    const { packetId, consentId } = await aSharedReferral(desks);
    await coach.ok('consents.withdraw', { consentId });
    const { packetId: withdrawalId } = await takeIn(partner, await withdrawalFrom(coach, packetId));
    await partner.ok('packets.undoImport', { packetId: withdrawalId });
    expect(await partner.ok('packets.get', { packetId })).toMatchObject({ withdrawn: false });
    await askFrom(partner, packetId, 'Hei');
    expect(await coach.fails('packets.undoImport', { packetId })).toBe('packet-not-found');
  });
});
