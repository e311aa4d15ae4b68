import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';
import { readArchive } from './archive.ts';
import { buildPacket } from './build.ts';
import { sha256Hex, utf8 } from './bytes.ts';
import { signedManifestBytes } from './manifest.ts';
import { openPacket } from './open.ts';
import { makeOwnKeys, verifies, type OwnKeys } from './own-keys.ts';
import { packetFileName, sealPacket } from './seal.ts';
import { recogniseSender } from './sender.ts';
import { aLetter, aSealedPacket, factsFrom, outcomeOf, valueOf } from './testing/a-packet.ts';

let coach: OwnKeys;
let partner: OwnKeys;
let deputy: OwnKeys;
beforeAll(async () => {
  [coach, partner, deputy] = await Promise.all([makeOwnKeys(), makeOwnKeys(), makeOwnKeys()]);
});

test('what the coach seals for a unit, the worker and the deputy both open, unchanged', async () => {
  const sealed = await aSealedPacket(coach, [partner.recipient, deputy.recipient]);
  for (const keys of [partner, deputy]) {
    const opened = valueOf(await openPacket(sealed, [keys]));
    expect(opened.entries.get('referral.fhir.json')).toEqual(aLetter.bytes);
    expect(opened.manifest.recipients).toEqual([partner.recipient, deputy.recipient].sort());
    expect(opened.ciphertextSha256).toBe(sha256Hex(sealed));
  }
});

test('a packet opens with an older key of one’s own too, when the newest does not fit', async () => {
  const sealed = await aSealedPacket(coach, [partner.recipient]);
  expect(outcomeOf(await openPacket(sealed, [deputy, partner]))).toBe('ok');
});

test('the manifest has exactly the agreed fields, and its signature the agreed bytes', async () => {
  const { tar } = await buildPacket(factsFrom(coach, [partner.recipient]), [aLetter], coach.signingSecret);
  const archive = await readArchive(tar);
  if (!archive.ok) throw new Error(archive.why);
  expect(archive.order).toEqual(['manifest.json', 'manifest.sig', 'referral.fhir.json']);
  const bytes = archive.files.get('manifest.json') ?? new Uint8Array();
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  const agreed =
    'formatVersion packetId kind created sender recipients purpose consentId inReplyTo counter auditHead entries';
  expect(Object.keys(manifest).sort()).toEqual([...agreed.split(' '), 'practice'].sort());
  expect(Object.keys(manifest['sender'] as object)).toEqual([
    'name',
    'organisation',
    'recipient',
    'signingKey',
  ]);
  expect(manifest['entries']).toEqual([
    {
      name: aLetter.name,
      originalName: aLetter.originalName,
      mediaType: aLetter.mediaType,
      size: 25,
      sha256: sha256Hex(aLetter.bytes),
    },
  ]);
  const signature = archive.files.get('manifest.sig') ?? new Uint8Array();
  expect(signature).toHaveLength(64);
  expect(
    verifies(signature, Buffer.concat([Buffer.from('rinnalla-packet-v1', 'ascii'), bytes]), coach.signingKey),
  ).toBe(true);
  expect(signedManifestBytes(bytes).subarray(0, 18)).toEqual(utf8('rinnalla-packet-v1'));
});

test('the archive tells nothing of the computer it was made on: the same content gives the same bytes', async () => {
  const make = () => buildPacket(factsFrom(coach, [partner.recipient]), [aLetter], coach.signingSecret);
  expect(sha256Hex((await make()).tar)).toBe(sha256Hex((await make()).tar));
});

test('classic and post-quantum recipients are never mixed in one packet', async () => {
  const classic = await identityToRecipient(await generateX25519Identity());
  const tar = utf8('tar');
  expect(outcomeOf(await sealPacket(tar, [classic, partner.recipient]))).toBe('recipient-not-valid');
  expect(outcomeOf(await sealPacket(tar, []))).toBe('recipient-not-valid');
  expect(outcomeOf(await sealPacket(tar, [` ${classic}`]))).toBe('recipient-not-valid');
  expect(outcomeOf(await sealPacket(tar, [classic]))).toBe('ok');
  expect(outcomeOf(await sealPacket(tar, [partner.recipient, deputy.recipient]))).toBe('ok');
});

test('the name of the sealed file tells nothing and is new each time', () => {
  const names = Array.from({ length: 200 }, packetFileName);
  for (const name of names) expect(name).toMatch(/^rinnalla-[a-z2-9]{8}\.tar\.age$/);
  expect(new Set(names).size).toBe(200);
});

test('a sender is known only by the whole key; a known name with another key is a changed key', async () => {
  const sender = {
    name: 'Aino Ahma',
    organisation: 'Kairan työpaja',
    recipient: coach.recipient,
    signingKey: coach.signingKey,
  };
  const known = {
    holder: 'Aino Ahma',
    organisation: 'Kairan työpaja',
    recipient: coach.recipient,
    signingKey: coach.signingKey,
  };
  const stranger = { ...known, holder: 'Oula', recipient: deputy.recipient, signingKey: deputy.signingKey };
  expect(recogniseSender(sender, [stranger, known])).toEqual({ ok: true, value: known });
  expect(outcomeOf(recogniseSender(sender, [stranger]))).toBe('packet-sender-unknown');
  for (const changed of [
    { ...known, signingKey: deputy.signingKey, recipient: deputy.recipient, holder: ' aino  AHMA' },
    { ...known, signingKey: deputy.signingKey, holder: 'Muu' },
    { ...known, recipient: deputy.recipient, holder: 'Muu' },
    { ...known, signingKey: null, holder: 'Muu' },
  ]) {
    expect(outcomeOf(recogniseSender(sender, [changed]))).toBe('packet-sender-key-changed');
  }
});
