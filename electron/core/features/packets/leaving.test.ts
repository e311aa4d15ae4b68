import { existsSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import { sealReferral } from '../referrals/seal.ts';
import { aFullClient } from './testing/a-full-client.ts';
import { aConsent, aReferral, sealed, twoDesks, type Desk, type TwoDesks } from './testing/two-desks.ts';

let desks: TwoDesks;
let coach: Desk;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  ({ coach } = desks);
  clientId = await aFullClient(coach);
});
afterEach(() => desks.close());

const aDraft = async () => {
  const consentId = await aConsent(coach, clientId, desks.partnerId, ['name', 'reply-permission']);
  return aReferral(coach, clientId, desks.partnerId, consentId, ['name', 'reply-permission']);
};
const anExtract = async () => {
  const { handle } = await coach.ok('substitutes.preview', {
    validFrom: '2026-12-21',
    validUntil: '2027-01-06',
    substitute: 'Sanna Sijainen',
    clients: [{ clientId }],
    language: 'fi',
  });
  return handle;
};
/** The save dialog stays open while something happens, and then gives a place. */
const whileChoosing = ({ scripted, folder }: Desk, happens: () => Promise<unknown>): string => {
  const path = `${folder}/chosen.tar.age`;
  vi.spyOn(scripted.ports.dialogs, 'chooseSave').mockImplementationOnce(async () => {
    await happens();
    return path;
  });
  return path;
};
const states = () =>
  coach.app.read(async (db) => [
    await db.selectFrom('packet').select('state').executeTakeFirst(),
    await db.selectFrom('disclosure').select('state').executeTakeFirst(),
    await db.selectFrom('referral').select('state').executeTakeFirst(),
  ]);
const all = (state: string) => [{ state }, { state }, { state }];

test('the ledger says "sealing" while the file is written, and "left" only when it is there', async () => {
  const referralId = await aDraft();
  const { handle } = await coach.ok('referrals.preview', { referralId });
  coach.saveAs('a.tar.age');
  let during: unknown;
  await sealReferral(coach.app, referralId, handle, {}, async () => {
    during = await states();
    return done;
  });
  expect(during).toEqual(all('sealing'));
  expect(await states()).toEqual(all('left'));
});

test('a crash while the file is written leaves "sealing", which is asked about; a disk that refuses leaves nothing', async () => {
  const referralId = await aDraft();
  const { handle } = await coach.ok('referrals.preview', { referralId });
  coach.saveAs('a.tar.age');
  const refused = await sealReferral(coach.app, referralId, handle, {}, () =>
    Promise.resolve(failure('disk-full')),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await coach.ok('packets.list', {})).toEqual([]);
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ state: 'draft', packetId: null });

  const again = await coach.ok('referrals.preview', { referralId });
  coach.saveAs('a.tar.age');
  const crash = sealReferral(coach.app, referralId, again.handle, {}, () =>
    Promise.reject(new Error('power')),
  );
  await expect(crash).rejects.toThrow('power');
  expect(await states()).toEqual(all('sealing'));
});

test('an extract whose sealing was cut off may be settled as not left, and is then no longer out', async () => {
  coach.saveAs('ote.tar.age');
  await coach.ok('substitutes.seal', { handle: await anExtract(), partnerId: desks.partnerId });
  await coach.app.write(async (trx) => {
    await trx.updateTable('packet').set({ state: 'sealing' }).execute();
    await trx.updateTable('disclosure').set({ state: 'sealing' }).execute();
    return success(null);
  });
  const [packet] = await coach.ok('packets.list', {});
  await coach.ok('packets.settle', { packetId: packet?.packetId ?? '', left: false });
  expect(await coach.ok('substitutes.list', {})).toEqual([]);
  expect(await coach.ok('consents.disclosures', { clientId })).toEqual([]);
});

test('keys that became others while the place was chosen stop it: what was sealed would open with the old one', async () => {
  const handle = await anExtract();
  const path = whileChoosing(coach, async () => {
    const { keys } = await coach.ok('partners.get', { partnerId: desks.partnerId });
    await coach.ok('partners.retireKey', { partnerKeyId: keys[0]?.partnerKeyId ?? '' });
    const recipient = await identityToRecipient(await generateX25519Identity());
    const { partnerKeyId } = await coach.ok('partners.pasteRecipient', {
      partnerId: desks.partnerId,
      recipient,
      holder: 'Paja',
    });
    await coach.ok('partners.verifyKey', { partnerKeyId, how: 'in-person' });
  });
  expect(await coach.fails('substitutes.seal', { handle, partnerId: desks.partnerId })).toBe('key-changed');
  expect([existsSync(path), await coach.ok('substitutes.list', {})]).toEqual([false, []]);
});

test('two packets cannot leave under one counter: the one whose place was chosen later is stopped', async () => {
  const handle = await anExtract();
  const referralId = await aDraft();
  const path = whileChoosing(coach, () => sealed(coach, referralId, 'first.tar.age'));
  expect(await coach.fails('substitutes.seal', { handle, partnerId: desks.partnerId })).toBe(
    'preview-outdated',
  );
  expect([existsSync(path), await coach.ok('substitutes.list', {})]).toEqual([false, []]);
  expect(await coach.ok('packets.list', {})).toMatchObject([{ kind: 'referral', state: 'left' }]);
});

test('an answer is stopped too when its referral was renamed, or its key retired, while the place was chosen', async () => {
  const { partner } = desks;
  const bytes = await sealed(coach, await aDraft());
  const staged = await partner.ok('packets.stage', { bytes });
  await partner.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
  const { packetId, clientId: theirs } = await partner.ok('packets.import', { handle: staged.handle });
  const reply = () =>
    partner.fails('packets.reply', {
      packetId,
      status: 'received',
      message: '',
      contactPerson: '',
      contactPhone: '',
      timeGiven: null,
      waitEstimate: '',
      language: 'fi',
    });
  const path = whileChoosing(partner, () =>
    partner.ok('clients.update', { clientId: theirs ?? '', displayName: 'Toinen Nimi' }),
  );
  expect(await reply()).toBe('conflict');
  whileChoosing(partner, () =>
    partner.app.write(async (trx) => {
      await trx.updateTable('partnerKey').set({ state: 'retired' }).execute();
      return success(null);
    }),
  );
  expect(await reply()).toBe('key-missing');
  expect(existsSync(path)).toBe(false);
});
