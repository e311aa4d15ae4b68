import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readArchive, writeArchive } from './archive.ts';
import { buildPacket } from './build.ts';
import { concat, utf8 } from './bytes.ts';
import { openPacket } from './open.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { sealPacket } from './seal.ts';
import { aLetter, aSealedPacket, factsFrom, outcomeOf, valueOf } from './testing/a-packet.ts';

/* The long campaigns are those of `npm run test:faults` that begin with `packet-`. */
const rounds = 300;

let coach: OwnKeys;
let partner: OwnKeys;
let stranger: OwnKeys;
let sealed: Uint8Array;
beforeAll(async () => {
  [coach, partner, stranger] = await Promise.all([makeOwnKeys(), makeOwnKeys(), makeOwnKeys()]);
  // Three age chunks of 64 KiB, so that whole chunks can be lost or change places.
  const attachment = {
    name: 'attachments/a1.bin',
    originalName: 'CV.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(140_000),
  };
  sealed = await aSealedPacket(coach, [partner.recipient], [aLetter, attachment]);
});

const open = async (bytes: Uint8Array) => outcomeOf(await openPacket(bytes, [partner]));
const refusals = [
  'packet-not-a-packet',
  'packet-damaged',
  'packet-for-another',
  'packet-forged',
  'packet-newer',
  'packet-too-large',
];

test(`of ${rounds} packets with a flipped bit, a lost end or swapped pieces, none is accepted and none brings the app down`, async () => {
  let accepted = 0;
  const damage = fc.oneof(
    fc.tuple(fc.nat(sealed.length - 1), fc.nat(7)).map(([at, bit]) => {
      const bytes = Uint8Array.from(sealed);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      return bytes;
    }),
    fc.nat(3000).map((at) => {
      const bytes = Uint8Array.from(sealed);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    }),
    fc.nat(sealed.length - 1).map((length) => sealed.subarray(0, length)),
    fc
      .tuple(fc.nat(sealed.length - 40_000), fc.nat(sealed.length - 40_000))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => {
        const bytes = Uint8Array.from(sealed);
        bytes.set(sealed.subarray(a, a + 40_000), b);
        return bytes;
      }),
    fc.uint8Array({ minLength: 1, maxLength: 100 }).map((tail) => concat(sealed, tail)),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      const outcome = await open(bytes);
      if (outcome === 'ok') accepted++;
      expect(refusals).toContain(outcome);
    }),
    { numRuns: rounds },
  );
  expect(accepted).toBe(0);
  expect(await open(sealed)).toBe('ok');
}, 600_000);

test('chunks of 64 KiB that change places, or whole chunks cut off the end, are refused', async () => {
  const chunk = 65_536 + 16;
  const start = Buffer.from(sealed).indexOf('\n', Buffer.from(sealed).indexOf('\n--- ') + 1) + 1 + 16;
  const [one, two, rest] = [
    sealed.subarray(start, start + chunk),
    sealed.subarray(start + chunk, start + 2 * chunk),
    sealed.subarray(start + 2 * chunk),
  ];
  expect(await open(concat(sealed.subarray(0, start), two, one, rest))).toBe('packet-damaged');
  expect(await open(sealed.subarray(0, start + chunk))).toBe('packet-damaged');
  expect(await open(sealed.subarray(0, start + 2 * chunk))).toBe('packet-damaged');
});

test('a file that is no packet is told apart from a damaged one', async () => {
  expect(await open(utf8('%PDF-1.7'))).toBe('packet-not-a-packet');
  expect(await open(new Uint8Array())).toBe('packet-not-a-packet');
  expect(await open(valueOf(await sealPacket(utf8('a note, not an archive'), [partner.recipient])))).toBe(
    'packet-not-a-packet',
  );
  const photos = await writeArchive([{ name: 'photo.jpg', bytes: utf8('x') }]);
  expect(await open(valueOf(await sealPacket(photos, [partner.recipient])))).toBe('packet-not-a-packet');
});

test('a packet for someone else is refused, and so is one that its receiver sealed again for a third', async () => {
  const forCoach = await aSealedPacket(stranger, [coach.recipient]);
  expect(await open(forCoach)).toBe('packet-for-another');
  const decrypter = new Decrypter();
  decrypter.addIdentity(coach.identity);
  const passedOn = valueOf(await sealPacket(await decrypter.decrypt(forCoach), [partner.recipient]));
  expect(await open(passedOn)).toBe('packet-for-another');
});

test('a signature that is missing, swapped, another’s, or over another manifest is refused', async () => {
  const { tar } = await buildPacket(factsFrom(coach, [partner.recipient]), [aLetter], coach.signingSecret);
  const other = await buildPacket(
    { ...factsFrom(coach, [partner.recipient]), counter: 2 },
    [aLetter],
    coach.signingSecret,
  );
  const filesOf = async (bytes: Uint8Array) => {
    const archive = await readArchive(bytes);
    if (!archive.ok) throw new Error(archive.why);
    return archive.files;
  };
  const good = await filesOf(tar);
  const swapped = (await filesOf(other.tar)).get('manifest.sig') ?? new Uint8Array();
  const asIfCoach = await buildPacket(
    factsFrom(coach, [partner.recipient]),
    [aLetter],
    stranger.signingSecret,
  );
  const reseal = async (files: Map<string, Uint8Array>) =>
    open(
      valueOf(
        await sealPacket(await writeArchive([...files].map(([name, bytes]) => ({ name, bytes }))), [
          partner.recipient,
        ]),
      ),
    );
  expect(await reseal(new Map(good))).toBe('ok');
  const without = new Map(good);
  without.delete('manifest.sig');
  expect(await reseal(without)).toBe('packet-forged');
  expect(await reseal(new Map(good).set('manifest.sig', swapped))).toBe('packet-forged');
  expect(await reseal(new Map(good).set('manifest.sig', new Uint8Array(64)))).toBe('packet-forged');
  expect(await reseal(new Map(good).set('manifest.sig', new Uint8Array()))).toBe('packet-forged');
  expect(await reseal(new Map(await filesOf(asIfCoach.tar)))).toBe('packet-forged');
  expect(await reseal(new Map(good).set('referral.fhir.json', utf8('{"resourceType":"Bundlf"}')))).toBe(
    'packet-forged',
  );
  expect(await reseal(new Map(good).set('extra.txt', utf8('x')))).toBe('packet-forged');
  const lacking = new Map(good);
  lacking.delete('referral.fhir.json');
  expect(await reseal(lacking)).toBe('packet-forged');
});
