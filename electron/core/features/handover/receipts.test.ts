import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { handedOver, takenIn, twoCoaches } from './testing/two-coaches.ts';
import type { Coach, TwoCoaches } from './testing/two-coaches.ts';
import { signedReceipt } from './testing/signed-receipt.ts';

let coaches: TwoCoaches;
let aino: ClientId;
let eino: ClientId;
let siirto: Uint8Array;
beforeEach(async () => {
  coaches = await twoCoaches();
  aino = await coaches.oula.aClient('Aino K.');
  eino = await coaches.oula.aClient('Eino N.');
  siirto = await handedOver(coaches.oula, coaches.toSanna, [aino, eino]);
});
afterEach(() => coaches.close());

/** The newest handover of a coach. */
const newest = async (at: Coach) => {
  const [row] = await at.ok('handover.list', {});
  if (!row) throw new Error('there is no handover');
  return row;
};

/** The receiver's receipt of the newest handover that came, as bytes. */
const acknowledged = async (at: Coach, name = 'kuittaus.tar.age'): Promise<Uint8Array> => {
  const path = at.saveAs(name);
  const { handoverId } = await newest(at);
  await at.ok('handover.acknowledge', { handoverId, language: 'fi' });
  return new Uint8Array(readFileSync(path));
};

const staged = (at: Coach, bytes: Uint8Array) => at.ok('packets.stage', { bytes });
const importedBy = async (at: Coach, bytes: Uint8Array) =>
  at.ok('packets.import', { handle: (await staged(at, bytes)).handle });

test('a handover stands on Today with since when, until the receiver’s word confirms it', async () => {
  const { oula } = coaches;
  oula.clock.set('2026-12-02T09:00:00+02:00');
  const [row] = (await oula.ok('today.view', {})).handovers;
  expect(row).toMatchObject({ partnerName: 'Posion kunta', days: 7, people: 2, isConfirmed: false });
  const { handoverId } = await newest(oula);
  const confirmation = { on: oula.clock.today(), how: 'phone' as const };
  await oula.ok('handover.confirm', { handoverId, confirmation });
  expect((await oula.ok('today.view', {})).handovers).toEqual([]);
  await oula.ok('handover.confirm', { handoverId, confirmation: null });
  expect((await oula.ok('today.view', {})).handovers).toHaveLength(1);
  // Nobody is away any more: nothing waits for anybody.
  await oula.ok('handover.keep', { handoverId, clientIds: null });
  expect((await oula.ok('today.view', {})).handovers).toEqual([]);
});

test('a receipt shows what it says, confirms the handover, and is taken back as any import', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto);
  expect(await newest(sanna)).toMatchObject({ mayAcknowledge: true, receiptAt: null });
  const bytes = await acknowledged(sanna);
  expect((await newest(sanna)).receiptAt).not.toBeNull();

  const looked = await staged(oula, bytes);
  expect(looked).toMatchObject({ kind: 'receipt', trust: 'verified' });
  expect(looked.receipt).toMatchObject({ refusal: null, taken: 2, left: [] });
  expect(looked.entries.map(({ name }) => name)).toEqual(['receipt.pdf', 'receipt.json']);
  expect((await newest(oula)).confirmedOn).toBeNull();

  const { packetId } = await oula.ok('packets.import', { handle: looked.handle });
  // Ids alone: what is kept of it names nobody.
  const kept = await oula.ok('packets.entry', { packetId, name: 'receipt.json' });
  const words = Buffer.from(kept.bytes).toString();
  expect(words).toContain(eino);
  for (const { displayName } of await sanna.ok('clients.list', { view: 'all' }))
    expect(words).not.toContain(displayName);
  expect(await newest(oula)).toMatchObject({
    confirmedOn: '2026-11-25',
    confirmedHow: 'receipt',
    leftOut: 0,
  });
  const view = await oula.ok('today.view', {});
  expect([view.handovers, view.counts.inbox]).toEqual([[], 0]);
  const { handoverId } = await newest(oula);
  expect((await oula.ok('handover.people', { handoverId })).map(({ taken }) => taken)).toEqual([true, true]);

  await oula.ok('packets.undoImport', { packetId });
  expect(await newest(oula)).toMatchObject({ confirmedOn: null, confirmedHow: null, receiptAt: null });
  expect((await oula.ok('handover.people', { handoverId })).map(({ taken }) => taken)).toEqual([null, null]);
  expect(await auditActions(oula.app)).toContain('handover.confirmation-taken-back');
  // And it can be taken in again.
  expect(await importedBy(oula, bytes)).toMatchObject({ alreadyImported: false });
  expect((await newest(oula)).confirmedHow).toBe('receipt');
});

test('whoever was left out is named to the giver, and stays on Today until somebody has them', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto, [{ clientId: eino, take: false }]);
  const bytes = await acknowledged(sanna);
  expect((await staged(oula, bytes)).receipt).toMatchObject({ taken: 1, left: ['Eino N.'] });
  await importedBy(oula, bytes);
  const [row] = (await oula.ok('today.view', {})).handovers;
  expect(row).toMatchObject({ isConfirmed: true, leftOut: 1, people: 2 });
  const { handoverId } = await newest(oula);
  await oula.ok('handover.keep', { handoverId, clientIds: [eino] });
  expect((await oula.ok('today.view', {})).handovers).toEqual([]);
  expect((await newest(oula)).leftOut).toBe(0);
});

test('a word that was written down before a receipt stays, and is there again when the receipt is taken back', async () => {
  const { oula, sanna } = coaches;
  const { handoverId } = await newest(oula);
  const confirmation = { on: oula.clock.today(), how: 'phone' as const };
  await oula.ok('handover.confirm', { handoverId, confirmation });
  await takenIn(sanna, siirto);
  const { packetId } = await importedBy(oula, await acknowledged(sanna));
  expect(await newest(oula)).toMatchObject({ confirmedHow: 'phone' });
  expect((await newest(oula)).receiptAt).not.toBeNull();
  await oula.ok('packets.undoImport', { packetId });
  expect(await newest(oula)).toMatchObject({ confirmedHow: 'phone', receiptAt: null });
});

test('a later receipt replaces an earlier one, and taking it back brings the earlier one to bear', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto, [{ clientId: eino, take: false }]);
  await importedBy(oula, await acknowledged(sanna));
  const { handoverId } = await newest(sanna);
  await sanna.ok('handover.undo', { handoverId });
  sanna.clock.set('2026-11-26T09:00:00+02:00');
  await takenIn(sanna, siirto, [], true);
  const second = await importedBy(oula, await acknowledged(sanna, 'toinen-kuittaus.tar.age'));
  expect((await newest(oula)).leftOut).toBe(0);
  await oula.ok('packets.undoImport', { packetId: second.packetId });
  expect((await newest(oula)).leftOut).toBe(1);
});

test('a replay changes nothing and says so', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto);
  const bytes = await acknowledged(sanna);
  await importedBy(oula, bytes);
  const audited = await oula.count('audit_entry');
  expect((await staged(oula, bytes)).alreadyImported).toBe(true);
  expect(await importedBy(oula, bytes)).toMatchObject({ alreadyImported: true });
  expect(await oula.count('audit_entry')).toBe(audited);
});

test('a receipt of a handover that was not sent, or not to this sender, is refused', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto);
  const bytes = await acknowledged(sanna);
  // The file of another coach to whom the same words were read: the handover never left it.
  const other = await twoCoaches();
  try {
    const { packetId } = await newest(oula);
    const people = { taken: [aino, eino], left: [] };
    const of = (inReplyTo: string, from: Coach, to: Coach) =>
      signedReceipt(from, to, { ...people, inReplyTo });
    const unknown = await of('01a1ee56-5e3a-7000-8000-e90101010101', sanna, oula);
    const looked = await staged(oula, unknown);
    expect(looked.receipt).toEqual({ refusal: 'receipt-unknown-handover' });
    expect(await oula.fails('packets.import', { handle: looked.handle })).toBe('receipt-unknown-handover');
    // A stranger's, with the right number: nobody has accepted their card.
    const strange = await staged(oula, await of(packetId, other.sanna, oula));
    expect(strange.trust).toBe('unknown');
    expect(await oula.fails('packets.import', { handle: strange.handle })).toBe('packet-sender-unknown');
    // Once accepted they are another partner, to whom this handover did not go.
    await oula.ok('packets.acceptSender', { handle: strange.handle, partnerId: null });
    expect(await oula.fails('packets.import', { handle: strange.handle })).toBe('receipt-unknown-handover');
    expect(await other.oula.fails('packets.stage', { bytes })).toBe('packet-for-another');
  } finally {
    await other.close();
  }
  expect((await newest(oula)).confirmedOn).toBeNull();
});

test('a receipt that does not name exactly those who were handed over is refused', async () => {
  const { oula, sanna } = coaches;
  const onni = await oula.aClient('Onni R.');
  await takenIn(sanna, siirto);
  const { packetId } = await newest(oula);
  for (const people of [
    { taken: [aino], left: [] },
    { taken: [aino, eino, onni], left: [] },
    { taken: [aino], left: [onni] },
  ]) {
    const { handle, receipt } = await staged(
      oula,
      await signedReceipt(sanna, oula, { ...people, inReplyTo: packetId }),
    );
    expect(receipt).toEqual({ refusal: 'receipt-not-fitting' });
    expect(await oula.fails('packets.import', { handle })).toBe('receipt-not-fitting');
  }
  const twice = await signedReceipt(sanna, oula, { taken: [aino, aino], left: [], inReplyTo: packetId });
  expect(await oula.fails('packets.stage', { bytes: twice })).toBe('packet-damaged');
  expect((await newest(oula)).confirmedOn).toBeNull();
});

test('a receiver whose clock is ahead confirms on no day that has not come', async () => {
  const { oula, sanna } = coaches;
  const { packetId } = await newest(oula);
  const receivedAt = Instant.parse('2027-01-01T08:00:00Z');
  const people = { taken: [aino, eino], left: [], inReplyTo: packetId, receivedAt };
  await importedBy(oula, await signedReceipt(sanna, oula, people));
  expect((await newest(oula)).confirmedOn).toBe('2026-11-25');
});

test('only what was taken in is acknowledged, and to the key of its sender as it stands', async () => {
  const { oula, sanna, toOula } = coaches;
  const sent = await newest(oula);
  expect(sent.mayAcknowledge).toBe(false);
  expect(await oula.fails('handover.acknowledge', { handoverId: sent.handoverId, language: 'fi' })).toBe(
    'handover-not-found',
  );
  await takenIn(sanna, siirto);
  const { handoverId } = await newest(sanna);
  const { keys } = await sanna.ok('partners.get', { partnerId: toOula });
  for (const { partnerKeyId } of keys) await sanna.ok('partners.retireKey', { partnerKeyId });
  expect(await sanna.fails('handover.acknowledge', { handoverId, language: 'fi' })).toBe('key-missing');
  await sanna.ok('handover.undo', { handoverId });
  expect(await sanna.fails('handover.acknowledge', { handoverId, language: 'fi' })).toBe(
    'handover-not-found',
  );
});

test('a receipt is taken back with what it acknowledged: the giver has an unconfirmed handover on Today again', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto);
  await importedBy(oula, await acknowledged(sanna));
  expect((await oula.ok('today.view', {})).handovers).toEqual([]);

  const { handoverId } = await newest(sanna);
  await sanna.ok('handover.undo', { handoverId });
  expect(await newest(sanna)).toMatchObject({ state: 'undone', receiptUntrue: true, mayAcknowledge: false });
  sanna.clock.set('2026-11-26T09:00:00+02:00');
  const bytes = await acknowledged(sanna, 'kumottu.tar.age');
  expect((await newest(sanna)).receiptUntrue).toBe(false);

  const looked = await staged(oula, bytes);
  expect(looked.receipt).toMatchObject({ refusal: null, taken: 0, left: ['Aino K.', 'Eino N.'] });
  const { packetId } = await oula.ok('packets.import', { handle: looked.handle });
  expect(await newest(oula)).toMatchObject({ confirmedOn: null, confirmedHow: null, leftOut: 2 });
  const [row] = (await oula.ok('today.view', {})).handovers;
  expect(row).toMatchObject({ isConfirmed: false, people: 2, leftOut: 2 });
  // Taken back in its turn, the first receipt holds again.
  await oula.ok('packets.undoImport', { packetId });
  expect(await newest(oula)).toMatchObject({ confirmedHow: 'receipt', leftOut: 0 });
});

test('of a handover that was taken back before any receipt, and of one that was taken in again, there is nothing to tell', async () => {
  const { oula, sanna } = coaches;
  const first = await takenIn(sanna, siirto);
  await sanna.ok('handover.undo', { handoverId: first.handoverId ?? '' });
  expect((await newest(sanna)).receiptUntrue).toBe(false);
  await takenIn(sanna, siirto, [], true);
  const bytes = await acknowledged(sanna);
  const second = await newest(sanna);
  await sanna.ok('handover.undo', { handoverId: second.handoverId });
  await takenIn(sanna, siirto, [], true);
  const rows = await sanna.ok('handover.list', {});
  expect(rows.map(({ receiptUntrue }) => receiptUntrue)).toEqual([false, false, false]);
  expect(await sanna.fails('handover.acknowledge', { handoverId: second.handoverId, language: 'fi' })).toBe(
    'handover-not-found',
  );
  expect((await staged(oula, bytes)).receipt).toMatchObject({ taken: 2 });
});

test('whoever stays when a handover is taken back is named as taken in', async () => {
  const { oula, sanna } = coaches;
  await takenIn(sanna, siirto);
  await acknowledged(sanna);
  await sanna.ok('tasks.add', { clientId: eino, kind: 'task', title: 'Tervehdi' });
  const { handoverId } = await newest(sanna);
  await sanna.ok('handover.undo', { handoverId });
  const bytes = await acknowledged(sanna, 'kumottu.tar.age');
  expect((await staged(oula, bytes)).receipt).toMatchObject({ taken: 1, left: ['Aino K.'] });
});
