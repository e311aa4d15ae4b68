import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOfPdf } from '#core/features/packets/testing/consent-rounds.ts';
import { buildPacket, namedEntry } from '#core/packet/build.ts';
import { makeOwnKeys } from '#core/packet/own-keys.ts';
import { sealWithPassphrase } from '#core/packet/seal.ts';
import { valueOf } from '#core/packet/testing/a-packet.ts';
import { writeWithdrawal } from '#core/packet/withdrawal.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { PacketId } from '#shared/ids.ts';
import { ensureReader } from '../build/scripts/build.ts';
import { openReferral } from './open.ts';
import { ciphertextIn, readerDesk, type Made, type ReaderDesk } from './testing/reader-desk.ts';

const passphrase = 'kanto lumi vene sumu harava';
const reason = 'Asiakas jatkaa toisen palvelun kanssa.';

let desk: ReaderDesk;
let made: Made;
beforeAll(async () => {
  await ensureReader();
  desk = await readerDesk();
  made = await desk.exported();
}, 120_000);
afterAll(() => desk.close());

test('a withdrawal as one HTML file opens with its own passphrase and says which referral, whose, why, and where to tell', async () => {
  const { coach, clientId } = desk;
  const { packetId } = made;
  const [due] = await coach.ok('consents.ofClient', { clientId });
  await coach.ok('consents.withdraw', { consentId: due?.consentId ?? '' });
  const { person, proposedPassphrase } = await coach.ok('threads.prepareWithdrawal', {
    packetId,
    way: 'reader',
  });
  expect([person, proposedPassphrase?.split(' ').length]).toEqual(['Aino Kairavaara', 7]);
  const asked = { packetId, language: 'fi', way: 'reader', reason } as const;
  expect(await coach.fails('threads.withdraw', { ...asked, passphrase: 'hilla' })).toBe(
    'passphrase-too-short',
  );
  const path = coach.saveAs('peruutus.html');
  await coach.ok('threads.withdraw', { ...asked, passphrase });
  const html = readFileSync(path, 'utf8');
  for (const word of ['Kairavaara', reason, passphrase]) expect(html).not.toContain(word);
  expect((await openReferral(ciphertextIn(html), made.passphrase)).ok).toBe(false);

  const opening = await openReferral(ciphertextIn(html), passphrase);
  if (!opening.ok || opening.opened.kind !== 'withdrawal') throw new Error('not a withdrawal');
  const { packet, withdrawal, words } = opening.opened;
  expect(packet.manifest).toMatchObject({ inReplyTo: packetId, recipients: [] });
  expect([...packet.entries.keys()]).toEqual(['withdrawal.pdf', 'withdrawal.json']);
  expect(withdrawal).toMatchObject({
    concerns: [{ packetId, number: 1 }],
    person: 'Aino Kairavaara',
    reason,
    contact: { phone: '040 000 0002' },
  });
  expect(words).toEqual((await coach.ok('partners.ownCard', {})).fingerprint);
  const letter = await textOfPdf(packet.entries.get('withdrawal.pdf') ?? new Uint8Array());
  for (const word of ['Lähete nro 1', 'Aino Kairavaara', reason]) expect(letter).toContain(word);
  const everything = letter + new TextDecoder().decode(packet.entries.get('withdrawal.json'));
  for (const word of ['needle-', '040 555 0199', '010190-999W']) expect(everything).not.toContain(word);
  expect((await coach.ok('ledger.list', { clientId })).rows[0]).toMatchObject({
    way: 'reader',
    items: ['name'],
    words: reason,
  });
}, 60_000);

test('a withdrawal whose document names another packet than its manifest is refused', async () => {
  const own = await makeOwnKeys();
  const ids = ['0193559a-1c00-7000-8000-0000000000a1', '0193559a-1c00-7000-8000-0000000000a2'].map((id) =>
    PacketId.parse(id),
  );
  const [named, other] = ids;
  if (named === undefined || other === undefined) throw new Error('two ids');
  const created = Instant.parse('2026-11-25T08:00:00Z');
  const document = writeWithdrawal({
    formatVersion: 1,
    withdrawnOn: PlainDate.parse('2026-11-25'),
    concerns: [{ packetId: named, number: 1, created }],
  });
  const { tar } = await buildPacket(
    {
      packetId: PacketId.parse('0193559a-1c00-7000-8000-0000000000a3'),
      kind: 'withdrawal',
      created,
      sender: { name: 'Oula', organisation: '', recipient: own.recipient, signingKey: own.signingKey },
      recipients: [],
      purpose: 'Peruutus',
      consentId: null,
      inReplyTo: other,
      counter: 2,
      auditHead: null,
      practice: false,
    },
    [namedEntry('withdrawal.json', 'application/json', document)],
    own.signingSecret,
  );
  const sealed = valueOf(await sealWithPassphrase(tar, passphrase));
  expect(await openReferral(sealed, passphrase)).toEqual({ ok: false, problem: 'packet-damaged' });
}, 60_000);
