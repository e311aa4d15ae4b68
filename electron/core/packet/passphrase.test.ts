import { beforeAll, expect, test } from 'vitest';
import { PacketId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { buildPacket } from './build.ts';
import { openPacket, openWithPassphrase } from './open.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { sealPassphraseReply } from './passphrase-reply.ts';
import { makeReplyKey, parseReplyKey, replyKeyName, writeReplyKey } from './reply-key.ts';
import { parseReply, type Reply } from './reply.ts';
import { sealWithPassphrase } from './seal.ts';
import { aLetter, factsFrom, outcomeOf, valueOf } from './testing/a-packet.ts';
import { utf8 } from './bytes.ts';

const passphrase = 'kelo hilla riekko tunturi kaarna utu';
let coach: OwnKeys;
let sealed: Uint8Array;
const key = makeReplyKey();
const entry = (name: string, bytes: Uint8Array) => ({
  name,
  originalName: name,
  mediaType: 'application/json',
  bytes,
});

beforeAll(async () => {
  coach = await makeOwnKeys();
  const { tar } = await buildPacket(
    factsFrom(coach, []),
    [aLetter, entry(replyKeyName, writeReplyKey(key))],
    coach.signingSecret,
  );
  sealed = valueOf(await sealWithPassphrase(tar, passphrase));
});

const reply: Reply = {
  formatVersion: 1,
  status: 'time-given',
  answeredAt: Instant.parse('2026-11-24T10:00:00Z'),
  message: 'Tervetuloa',
  contactPerson: 'Maarit Mäki',
  contactPhone: '040 000 0009',
  timeGiven: Instant.parse('2026-12-08T08:00:00Z'),
  waitEstimate: '',
};

test('a packet opens with its passphrase, also when the words are told apart by more than one space', async () => {
  const opened = valueOf(await openWithPassphrase(sealed, `  ${passphrase.replaceAll(' ', '  ')} `));
  expect(opened.manifest.recipients).toEqual([]);
  expect([...opened.entries.keys()]).toEqual([aLetter.name, replyKeyName]);
});

test('another passphrase, a damaged file, a cut one and one that is no packet are told apart', async () => {
  expect(outcomeOf(await openWithPassphrase(sealed, passphrase.replace('kelo', 'keli')))).toBe(
    'wrong-passphrase',
  );
  const flipped = sealed.slice();
  flipped[flipped.length - 40] = (flipped[flipped.length - 40] ?? 0) ^ 1;
  expect(outcomeOf(await openWithPassphrase(flipped, passphrase))).toBe('packet-damaged');
  expect(outcomeOf(await openWithPassphrase(sealed.subarray(0, sealed.length - 1), passphrase))).toBe(
    'packet-damaged',
  );
  expect(outcomeOf(await openWithPassphrase(sealed.subarray(0, 60), passphrase))).toBe('packet-damaged');
  expect(outcomeOf(await openWithPassphrase(utf8('hei'), passphrase))).toBe('packet-not-a-packet');
});

test('a packet that was sealed for keys and again with a passphrase is refused', async () => {
  const { tar } = await buildPacket(factsFrom(coach, [coach.recipient]), [aLetter], coach.signingSecret);
  const again = valueOf(await sealWithPassphrase(tar, passphrase));
  expect(outcomeOf(await openWithPassphrase(again, passphrase))).toBe('packet-for-another');
});

test('the answer of whoever had the passphrase opens with the coach’s key alone, signed with the packet’s own key', async () => {
  const { manifest, entries } = valueOf(await openWithPassphrase(sealed, passphrase));
  const found = valueOf(parseReplyKey(entries.get(replyKeyName) ?? new Uint8Array()));
  expect(found).toEqual(key);
  const answer = valueOf(
    await sealPassphraseReply({
      packetId: PacketId.parse('0193559a-1c00-7000-8000-00000000000a'),
      reply,
      language: 'fi',
      answers: manifest,
      key: found,
      from: { name: 'Maarit Mäki', organisation: 'Lapin hyvinvointialue' },
      counter: 3,
    }),
  );
  const opened = valueOf(await openPacket(answer, [coach]));
  expect(opened.manifest).toMatchObject({
    kind: 'reply',
    inReplyTo: manifest.packetId,
    counter: 3,
    sender: { name: 'Maarit Mäki', recipient: '', signingKey: key.signingKey },
  });
  expect(valueOf(parseReply(opened.entries.get('reply.json') ?? new Uint8Array()))).toEqual(reply);
  expect(outcomeOf(await openPacket(answer, [await makeOwnKeys()]))).toBe('packet-for-another');
  expect(outcomeOf(await openWithPassphrase(answer, passphrase))).toBe('wrong-passphrase');
});

test('only an answer may come from somebody who has no key to receive with', async () => {
  const facts = factsFrom(coach, [coach.recipient]);
  const nobody = { ...facts, sender: { ...facts.sender, recipient: '' } };
  await expect(buildPacket(nobody, [aLetter], coach.signingSecret)).rejects.toThrow();
  await expect(buildPacket({ ...nobody, kind: 'reply' }, [aLetter], coach.signingSecret)).rejects.toThrow();
});

test('a reply key whose halves do not belong together is none', () => {
  const other = writeReplyKey({ ...key, signingKey: makeReplyKey().signingKey });
  expect(outcomeOf(parseReplyKey(other))).toBe('packet-damaged');
  expect(outcomeOf(parseReplyKey(utf8('{}')))).toBe('packet-damaged');
});
