import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import { buildPacket } from '../packet/build.ts';
import { utf8 } from '../packet/bytes.ts';
import { limits } from '../packet/limits.ts';
import { makeOwnKeys, type OwnKeys } from '../packet/own-keys.ts';
import { aLetter, aRoguePacket, aSealedPacket, factsFrom, valueOf } from '../packet/testing/a-packet.ts';
import { sealPacket } from '../packet/seal.ts';
import { aConsent, aReferral, sealed, twoDesks, type Desk } from '../features/packets/testing/two-desks.ts';
import { flawsOf } from './testing/explained.ts';
import { aWorld, type World } from './testing/world.ts';

let world: World;
let stranger: OwnKeys;
let toPartner: string;
beforeAll(async () => {
  world = await aWorld();
  stranger = await makeOwnKeys();
  toPartner = (await world.partner.ok('partners.ownCard', {})).recipient;
});
afterAll(() => world.close());

const changed = (place: number): Uint8Array => {
  const bytes = Uint8Array.from(world.packet);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
};
/** The coach's key and name under a packet that the stranger has signed. */
const inTheCoachsName = async (): Promise<Uint8Array> => {
  const { recipient } = await world.coach.ok('partners.ownCard', {});
  const { signingKey } = await world.coach.app.read((db) =>
    db.selectFrom('ownKey').select('signingKey').executeTakeFirstOrThrow(),
  );
  const facts = {
    ...factsFrom(stranger, [toPartner]),
    sender: { name: 'Oula', organisation: '', recipient, signingKey },
  };
  const { tar } = await buildPacket(facts, [aLetter], stranger.signingSecret);
  return valueOf(await sealPacket(tar, [toPartner]));
};
const manifestOf = async (change: object): Promise<string> => {
  const { manifest } = await buildPacket(factsFrom(stranger, [toPartner]), [aLetter], stranger.signingSecret);
  return JSON.stringify({ ...manifest, ...change });
};
const letter = [{ name: aLetter.name, bytes: aLetter.bytes }];

const bad: readonly (readonly [string, ErrorCode, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['for another recipient', 'packet-for-another', () => aSealedPacket(stranger, [stranger.recipient])],
  ['cut short', 'packet-damaged', () => world.packet.subarray(0, world.packet.length - 100)],
  ['with one bit changed in its content', 'packet-damaged', () => changed(world.packet.length - 500)],
  ['with something after its end', 'packet-damaged', () => Buffer.concat([world.packet, randomBytes(10)])],
  ['signed by a stranger in the coach’s name', 'packet-forged', inTheCoachsName],
  [
    'with a letter that was exchanged',
    'packet-forged',
    async () =>
      aRoguePacket(stranger, toPartner, await manifestOf({}), [{ name: aLetter.name, bytes: utf8('{}') }]),
  ],
  [
    'with a file more than was signed',
    'packet-forged',
    async () =>
      aRoguePacket(stranger, toPartner, await manifestOf({}), [...letter, { name: 'x', bytes: utf8('x') }]),
  ],
  [
    'of a later version',
    'packet-newer',
    async () => aRoguePacket(stranger, toPartner, await manifestOf({ formatVersion: 99 }), letter),
  ],
  [
    'made on a day that does not exist',
    'packet-damaged',
    async () =>
      aRoguePacket(stranger, toPartner, await manifestOf({ created: '2026-02-30T10:00:00Z' }), letter),
  ],
  ['whose letter is no letter', 'packet-damaged', () => aSealedPacket(stranger, [toPartner])],
  ['that is empty', 'packet-not-a-packet', () => new Uint8Array()],
  ['that is a picture', 'packet-not-a-packet', () => randomBytes(5000)],
];

/** Everything in the partner's case file, as one sum. */
const contents = async ({ app }: Desk = world.partner): Promise<string> => {
  const tables = ['client', 'packet', 'packetEntry', 'partner', 'partnerKey', 'auditEntry'] as const;
  const rows = await Promise.all(
    tables.map((table) => app.read((db) => db.selectFrom(table).selectAll().execute())),
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
};

describe('a packet', () => {
  test.each(bad)('%s is told as %s, dropped or chosen, and nothing of it stays', async (_, code, make) => {
    const { partner } = world;
    const bytes = new Uint8Array(await make());
    const path = join(partner.folder, 'saapunut.tar.age');
    writeFileSync(path, bytes);
    const before = await contents();
    expect(await partner.fails('packets.stage', { bytes })).toBe(code);
    partner.scripted.answers.push(path);
    expect(await partner.fails('packets.choose', {})).toBe(code);
    expect(await contents()).toBe(before);
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
    expect(flawsOf(code)).toEqual([]);
  });

  test('from an unknown sender is shown, and taken in only once the sender was accepted; once, however often', async () => {
    const { coach, partner, partnerId, close } = await twoDesks();
    const { clientId } = await coach.ok('clients.add', { displayName: 'Aino T.' });
    const items = ['name', 'asked'] as const;
    const consentId = await aConsent(coach, clientId, partnerId, items);
    const bytes = await sealed(coach, await aReferral(coach, clientId, partnerId, consentId, items));
    const before = await contents(partner);
    const { handle, trust } = await partner.ok('packets.stage', { bytes });
    expect(trust).toBe('unknown');
    expect(await partner.fails('packets.import', { handle })).toBe('packet-sender-unknown');
    expect(await contents(partner)).toBe(before);

    await partner.ok('packets.acceptSender', { handle, partnerId: null });
    const first = await partner.ok('packets.import', { handle });
    const after = await contents(partner);
    for (const _ of [1, 2]) {
      const again = await partner.ok('packets.stage', { bytes });
      expect(again.alreadyImported).toBe(true);
      const second = await partner.ok('packets.import', { handle: again.handle });
      expect(second).toEqual({ ...first, alreadyImported: true });
    }
    expect(await contents(partner)).toBe(after);
    expect(flawsOf('packet-sender-unknown')).toEqual([]);
    expect(flawsOf('packet-already-imported')).toEqual([]);
    await close();
  });

  test('that is too large is not even read, and a folder or a file that is gone cannot be read', async () => {
    const { partner } = world;
    const huge = new Uint8Array(limits.packetBytes + 1);
    huge.set(world.packet.subarray(0, 1000));
    expect(await partner.fails('packets.stage', { bytes: huge })).toBe('packet-too-large');
    mkdirSync(join(partner.folder, 'kansio'));
    for (const name of ['kansio', 'ei-ole', 'x'.repeat(300)]) {
      partner.scripted.answers.push(join(partner.folder, name));
      expect(await partner.fails('packets.choose', {})).toBe('read-failed');
    }
    // The open case file must never be read here: that would let a second program into it.
    partner.scripted.answers.push(partner.path);
    expect(await partner.fails('packets.choose', {})).toBe('packet-not-a-packet');
    expect(flawsOf('packet-too-large')).toEqual([]);
    expect(flawsOf('read-failed')).toEqual([]);
  });
});

describe('a card', () => {
  test.each([
    ['card-not-valid', () => utf8('{"formatVersion":1}')],
    ['card-not-valid', () => randomBytes(3000)],
    ['card-not-valid', () => utf8('['.repeat(100_000))],
    ['card-not-valid', () => world.packet],
  ] as const)('that is none is told as %s, and nobody is added', async (code, make) => {
    const before = await contents();
    expect(await world.partner.fails('partners.readCard', { bytes: new Uint8Array(make()) })).toBe(code);
    expect(await contents()).toBe(before);
    expect(flawsOf(code)).toEqual([]);
  });
});
