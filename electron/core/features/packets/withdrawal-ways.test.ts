import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WayOut } from '#shared/codes/ways.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, ConsentId, PacketId } from '#shared/ids.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { textOfPdf } from './testing/consent-rounds.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from './testing/two-desks.ts';

const passphrase = 'kanto lumi vene sumu harava';
const reason = 'Asiakas jatkaa toisen palvelun kanssa.';
/** What is written of the client, and may stand in no withdrawal. */
const neverTold = ['040 555 0199', 'needle-asked', 'toinen nimi'];

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  ({ clientId } = await desks.coach.ok('clients.add', {
    displayName: 'Aino K.',
    firstName: 'Aino',
    lastName: 'Kairavaara',
    phone: '040 555 0199',
  }));
});
afterEach(() => desks.close());

const left = async (
  way: WayOut,
  consentId: ConsentId,
  items: readonly ItemKey[] = ['name', 'asked', 'phone'],
): Promise<PacketId> => {
  const { coach, partnerId } = desks;
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  const { handle, packetId } = await coach.ok('referrals.preview', { referralId, way });
  coach.saveAs(`${packetId}.file`);
  await coach.ok('referrals.seal', { referralId, preview: handle, passphrase });
  return packetId;
};

const consented = (items: readonly ItemKey[] = ['name', 'asked', 'phone']) =>
  aConsent(desks.coach, clientId, desks.partnerId, items);

/** The file that a withdrawal leaves as. */
const withdrawn = async (packetId: PacketId, way: WayOut, more = {}): Promise<Uint8Array> => {
  const { coach } = desks;
  const path = coach.saveAs(`withdrawal-${packetId}.pdf`);
  await coach.ok('threads.withdraw', { packetId, language: 'fi', way, reason, passphrase, ...more });
  return new Uint8Array(readFileSync(path));
};

const reasonsOf = async () =>
  (await desks.coach.ok('today.ofClient', { clientId })).reasons.filter(
    ({ type }) => type === 'withdrawal-untold',
  );

describe.each(['pdf', 'paper', 'pdf-password'] as const)('a referral that left by the way %s', (way) => {
  test('is withdrawn by a letter in the same way, which the ledger and the timeline tell', async () => {
    const { coach } = desks;
    const consentId = await consented();
    const packetId = await left(way, consentId);
    coach.clock.set('2026-12-05T09:00:00+02:00');
    await coach.ok('consents.withdraw', { consentId });
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toMatchObject([{ packetId, way }]);
    expect(await coach.ok('threads.prepareWithdrawal', { packetId, way })).toMatchObject({
      person: 'Aino Kairavaara',
    });

    const file = await withdrawn(packetId, way);
    const text = await textOfPdf(file, passphrase);
    for (const word of ['Lähete nro 1', 'Aino Kairavaara', reason, 'Kertokaa meille'])
      expect(text).toContain(word);
    for (const word of neverTold) expect(text).not.toContain(word);
    if (way === 'pdf-password') await expect(textOfPdf(file, 'toinen salasana tähän')).rejects.toThrow();

    const [row] = (await coach.ok('ledger.list', { clientId })).rows;
    expect(row).toMatchObject({ way, items: ['name'], sha256: sha256Hex(file), words: reason });
    const { entries } = await coach.ok('timeline.ofClient', { clientId });
    expect(entries[0]).toMatchObject({ type: 'packet', kind: 'withdrawal', way, direction: 'out' });
    expect(await coach.ok('packets.get', { packetId })).toMatchObject({
      withdrawn: true,
      withdrawnOn: '2026-12-05',
    });
    const sent = (await coach.ok('packets.list', {})).find(({ kind }) => kind === 'withdrawal');
    const { entries: kept } = await coach.ok('packets.get', { packetId: sent?.packetId ?? packetId });
    // What is kept is what left.
    expect(kept.map(({ name }) => name)).toEqual(['withdrawal.pdf']);
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toEqual([]);
    expect(await reasonsOf()).toEqual([]);
  });
});

describe('by what name a letter finds the referral', () => {
  test('none where the referral gave no name', async () => {
    const consentId = await consented(['asked', 'phone']);
    const packetId = await left('pdf', consentId, ['asked', 'phone']);
    await desks.coach.ok('consents.withdraw', { consentId });
    const text = await textOfPdf(await withdrawn(packetId, 'pdf'));
    for (const word of ['Aino', 'Kairavaara', 'A. K.']) expect(text).not.toContain(word);
    const [row] = (await desks.coach.ok('ledger.list', { clientId })).rows;
    expect(row).toMatchObject({ items: [] });
  });

  test('none where the name was changed since: the receiver was never given the new one', async () => {
    const { coach } = desks;
    const consentId = await consented();
    const packetId = await left('pdf', consentId);
    await coach.app.write(async (trx) => {
      await trx.updateTable('client').set({ lastName: 'toinen nimi' }).where('id', '=', clientId).execute();
      return { ok: true, value: null } as const;
    });
    await coach.ok('consents.withdraw', { consentId });
    const text = await textOfPdf(await withdrawn(packetId, 'pdf'));
    for (const word of ['toinen nimi', 'Kairavaara', 'Aino']) expect(text).not.toContain(word);
  });

  test('initials alone in a letter in clear, where the name left encrypted', async () => {
    const consentId = await consented();
    const packetId = await left('pdf-password', consentId);
    await desks.coach.ok('consents.withdraw', { consentId });
    const text = await textOfPdf(await withdrawn(packetId, 'paper'));
    expect(text).toContain('A. K.');
    expect(text).not.toContain('Kairavaara');
  });
});

describe('a withdrawn consent of several referrals', () => {
  test('is told to each by its own way; what is not told yet stays on Today, also when the support has ended', async () => {
    const { coach, partner } = desks;
    const consentId = await consented();
    const byPacket = await left('packet', consentId);
    const byPaper = await left('paper', consentId);
    const byMail = await left('pdf', consentId);
    expect(await reasonsOf()).toEqual([]);
    coach.clock.set('2026-11-28T09:00:00+02:00');
    await coach.ok('consents.withdraw', { consentId });
    expect((await coach.ok('threads.withdrawalsDue', { clientId })).map(({ way }) => way)).toEqual([
      'packet',
      'paper',
      'pdf',
    ]);
    coach.clock.set('2026-11-30T09:00:00+02:00');
    expect((await reasonsOf()).map((one) => [one.type === 'withdrawal-untold' && one.packetId, one])).toEqual(
      [byPacket, byPaper, byMail].map((packetId, at) => [
        packetId,
        { type: 'withdrawal-untold', packetId, number: at + 1, days: 2 },
      ]),
    );

    const packet = await withdrawn(byPacket, 'packet');
    // No reason in a packet: an app of an earlier version would refuse the document.
    const { handle } = await partner.ok('packets.stage', { bytes: packet });
    expect(handle).not.toBe('');
    expect((await coach.ok('ledger.list', { clientId })).rows[0]).toMatchObject({ items: [], words: '' });
    await coach.ok('threads.withdraw', { packetId: byPaper, language: 'fi', way: 'paper', print: true });
    expect(await reasonsOf()).toHaveLength(1);

    for (const change of [{ status: 'closed' }, { archivedAt: coach.clock.now() }] as const) {
      await coach.app.write(async (trx) => {
        await trx.updateTable('client').set(change).where('id', '=', clientId).execute();
        return { ok: true, value: null } as const;
      });
      const { people } = await coach.ok('today.view', {});
      expect(people).toMatchObject([{ clientId, reasons: [{ packetId: byMail }] }]);
    }
    await withdrawn(byMail, 'pdf');
    expect((await coach.ok('today.view', {})).people).toEqual([]);
  });

  test('a withdrawal that could not be written is not told, and stays', async () => {
    const { coach } = desks;
    const consentId = await consented();
    const packetId = await left('pdf', consentId);
    await coach.ok('consents.withdraw', { consentId });
    coach.scripted.answers.push(null);
    expect(await coach.fails('threads.withdraw', { packetId, language: 'fi', way: 'pdf' })).toBe('cancelled');
    expect(await coach.ok('threads.withdrawalsDue', { clientId })).toMatchObject([{ packetId }]);
    expect(await reasonsOf()).toHaveLength(1);
  });
});
