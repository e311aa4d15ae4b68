import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let aino: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  aino = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const referral = async (clientId: ClientId) => {
  const consentId = await aConsent(desks.coach, clientId, desks.partnerId, ['name', 'asked']);
  return aReferral(desks.coach, clientId, desks.partnerId, consentId, ['name', 'asked']);
};
const told = (clientId: ClientId, at: string, words: string) =>
  desks.coach.ok('disclosures.record', {
    clientId,
    recipient: { kind: 'other', name: 'Isännöitsijä' },
    items: ['name'],
    basis: { kind: 'present' },
    way: 'oral',
    words,
    at,
  });
const list = (args: Parameters<typeof desks.coach.ok<'ledger.list'>>[1] = {}) =>
  desks.coach.ok('ledger.list', args);

test('the ledger lists what left of everyone, in which way, with its hash, and can be narrowed down', async () => {
  const { coach, partnerId } = desks;
  const onni = await coach.aClient('Onni Vaara');
  const packet = await sealed(coach, await referral(aino), 'one.tar.age');
  const { handle } = await coach.ok('referrals.preview', { referralId: await referral(onni), way: 'pdf' });
  const path = coach.saveAs('two.pdf');
  await coach.ok('referrals.seal', {
    referralId: (await coach.ok('referrals.list', { clientId: onni }))[0]!.referralId,
    preview: handle,
  });
  await told(aino, '2026-11-10T08:00:00Z', 'vanhempi');
  // 22.30 UTC of the 10th is the 11th in Finland.
  await told(onni, '2026-11-10T22:30:00Z', 'uudempi');

  const { rows, more } = await list();
  expect(more).toBe(false);
  expect(rows.map(({ way, clientName }) => [way, clientName])).toEqual(
    expect.arrayContaining([
      ['packet', 'Aino K.'],
      ['pdf', 'Onni Vaara'],
    ]),
  );
  expect(rows).toHaveLength(4);
  expect(rows.find(({ way }) => way === 'packet')).toMatchObject({
    sha256: sha256Hex(packet),
    fileName: 'one.tar.age',
    recipient: 'Lapin hyvinvointialue',
    basis: 'consent',
    items: ['name', 'asked'],
    state: 'left',
    number: 1,
  });
  expect((await list({ clientId: onni })).rows).toHaveLength(2);
  expect((await list({ partnerId })).rows).toHaveLength(2);
  await coach.aClient('Ei Luovutuksia');
  expect(await coach.ok('ledger.people', {})).toEqual([
    { clientId: aino, clientName: 'Aino K.' },
    { clientId: onni, clientName: 'Onni Vaara' },
  ]);
  expect((await list({ way: 'pdf' })).rows).toMatchObject([{ sha256: sha256Hex(readFileSync(path)) }]);
  expect((await list({ way: 'oral' })).rows).toMatchObject([{ words: 'uudempi' }, { words: 'vanhempi' }]);
  const day = (text: string) => PlainDate.parse(text);
  expect((await list({ from: day('2026-11-11'), to: day('2026-11-11') })).rows).toMatchObject([
    { words: 'uudempi' },
  ]);
  expect((await list({ to: day('2026-11-10') })).rows).toMatchObject([{ words: 'vanhempi' }]);

  const first = await list({ limit: 3 });
  expect(first.more).toBe(true);
  const last = first.rows.at(-1);
  const rest = await list({ after: last && { at: last.at, disclosureId: last.disclosureId } });
  expect([...first.rows, ...rest.rows]).toEqual(rows);
});

test('a file is told to be the one that left, a part of one, another with its name, or not known', async () => {
  const { coach } = desks;
  const bytes = await sealed(coach, await referral(aino), 'lahti.tar.age');
  const check = (name: string, file: Uint8Array) => coach.ok('ledger.checkFile', { name, bytes: file });
  const disclosures = [{ fileName: 'lahti.tar.age', recipient: 'Lapin hyvinvointialue' }];
  // The name does not matter where the bytes are the same.
  expect(await check('kopio.age', bytes)).toMatchObject({
    answer: 'left',
    what: 'file',
    sha256: sha256Hex(bytes),
    disclosures,
  });
  const [packet] = await coach.ok('packets.list', { direction: 'out' });
  if (packet === undefined) throw new Error('nothing left');
  const letter = await coach.ok('packets.entry', { packetId: packet.packetId, name: 'referral.pdf' });
  expect(await check('', letter.bytes)).toMatchObject({ answer: 'left', what: 'part', disclosures });
  const flipped = Uint8Array.from(bytes, (byte, index) => (index === 99 ? byte ^ 1 : byte));
  expect(await check('lahti.tar.age', flipped)).toMatchObject({ answer: 'changed', disclosures });
  expect(await check('muu.tar.age', flipped)).toMatchObject({
    answer: 'unknown',
    sha256: sha256Hex(flipped),
  });

  coach.scripted.answers.push(`${coach.folder}/lahti.tar.age`, null);
  expect(await coach.ok('ledger.chooseFile', {})).toMatchObject({ answer: 'left', name: 'lahti.tar.age' });
  expect(await coach.ok('ledger.chooseFile', {})).toBeNull();
});
