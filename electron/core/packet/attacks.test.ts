import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { pack, type Header } from 'tar-stream';
import { beforeAll, expect, test } from 'vitest';
import { readArchive, writeArchive } from './archive.ts';
import { buildPacket } from './build.ts';
import { concat, sha256Hex, utf8 } from './bytes.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { openPacket } from './open.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { sealPacket } from './seal.ts';
import { parseStrictJson } from './strict-json.ts';
import { aLetter, aRoguePacket, aSealedPacket, factsFrom, outcomeOf, valueOf } from './testing/a-packet.ts';

/** `npm run test:faults` asks for the long campaigns. */
const rounds = Number(process.env['RINNALLA_ATTACK_ROUNDS'] ?? 300);

let coach: OwnKeys;
let partner: OwnKeys;
let stranger: OwnKeys;
let sealed: Uint8Array;
let manifest: Manifest;
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
  manifest = (await buildPacket(factsFrom(coach, [partner.recipient]), [aLetter], coach.signingSecret))
    .manifest;
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
const entryOf = (name: string) => ({
  name,
  originalName: 'x',
  mediaType: 'text/plain',
  size: 1,
  sha256: sha256Hex(utf8('x')),
});
const rogue = (text: string, names: readonly string[] = []) =>
  aRoguePacket(
    coach,
    partner.recipient,
    text,
    names.map((name) => ({ name, bytes: utf8('x') })),
  );

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
});

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

test('200 hostile entry names are refused even when the sender signed them', async () => {
  const shapes = [
    '../x',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\x',
    '\\\\server\\share',
    '//server/share',
    'a\0b',
    'con',
    'nul.txt',
    'prn',
    'aux.pdf',
    'com1',
    'lpt9.json',
    'attachments/../x',
    'attachments/con',
    'attachments/',
    'attachments',
    './x',
    '.',
    '..',
    '',
    'a/b',
    'attachments/a/b',
    'a b',
    'a:stream',
    '~/x',
    'X',
    'x.',
    '.x',
    'x..y',
    'manifest.json',
    'manifest.sig',
    'ä',
    '\u202ex',
    'x\n',
    '%2e%2e%2f',
    '$HOME',
    '*',
    'x'.repeat(100),
  ];
  const spoiled = fc
    .tuple(fc.constantFrom('../', '/', '\\', 'C:', 'nul/', '..\\', '\u202e'), fc.string({ maxLength: 20 }))
    .map(([bad, rest]) => bad + rest);
  const names = [...shapes, ...fc.sample(spoiled, { numRuns: 200 - shapes.length, seed: 7 })];
  expect(names).toHaveLength(200);
  const taken: string[] = [];
  for (const name of names) {
    const text = JSON.stringify({ ...manifest, entries: [entryOf(name)] });
    // The archive says the same name where tar can carry it at all.
    const outcome = await open(
      await rogue(text, /^[^\0]{1,90}$/.test(name) && !name.startsWith('manifest') ? [name] : []),
    );
    if (!['packet-damaged', 'packet-forged', 'packet-not-a-packet'].includes(outcome))
      taken.push(`${name}: ${outcome}`);
  }
  expect(taken).toEqual([]);
});

test('links, folders and devices in the archive are refused, whatever the manifest says', async () => {
  const types: Header['type'][] = [
    'symlink',
    'link',
    'directory',
    'character-device',
    'block-device',
    'fifo',
  ];
  for (const type of types) {
    const tar = pack();
    const manifestBytes = writeManifest(manifest);
    tar.entry({ name: 'manifest.json' }, Buffer.from(manifestBytes));
    tar.entry({ name: 'referral.fhir.json', type, linkname: '/etc/passwd', size: 0 });
    tar.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of tar) chunks.push(chunk as Uint8Array);
    expect(await open(valueOf(await sealPacket(concat(...chunks), [partner.recipient])))).toBe(
      'packet-forged',
    );
  }
});

test('the same name twice in the archive is refused', async () => {
  const tar = await writeArchive([
    { name: 'manifest.json', bytes: writeManifest(manifest) },
    { name: 'manifest.json', bytes: utf8('{}') },
  ]);
  expect(await open(valueOf(await sealPacket(tar, [partner.recipient])))).toBe('packet-forged');
});

test('a manifest with a key twice, a prototype key, an unknown field or a wrong type is refused', async () => {
  const text = JSON.stringify(manifest);
  const spoiled = [
    text.replace('{', '{"kind":"reply",'),
    text.replace('{', '{"k\\u0069nd":"reply",'),
    text.replace('{', '{"__proto__":{"kind":"reply"},'),
    text.replace('{', '{"constructor":1,'),
    text.replace('{', '{"more":1,'),
    JSON.stringify({ ...manifest, kind: 'virus' }),
    JSON.stringify({ ...manifest, counter: 0 }),
    JSON.stringify({ ...manifest, created: '2026-02-30T10:00:00Z' }),
    JSON.stringify({ ...manifest, recipients: [partner.recipient, partner.recipient] }),
    JSON.stringify({ ...manifest, purpose: 'a\u202eb' }),
    `\ufeff${text}`,
    'null',
    '',
  ];
  const outcomes = await Promise.all(spoiled.map(async (one) => open(await rogue(one))));
  expect(outcomes).toEqual(spoiled.map(() => 'packet-damaged'));
});

test('a manifest of a later version says so, whatever else it holds', async () => {
  expect(await open(await rogue(JSON.stringify({ formatVersion: 2, shape: 'unknown' })))).toBe(
    'packet-newer',
  );
});

test('bombs are refused by a cap, fast: deep and huge JSON, 501 entries, an endless header, a size that is not there', async () => {
  const started = performance.now();
  expect(await open(await rogue('['.repeat(500_000)))).toBe('packet-too-large');
  expect(await open(await rogue(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`))).toBe('packet-too-large');
  expect(await open(await rogue(`"${'x'.repeat(1_100_000)}"`))).toBe('packet-too-large');
  expect(await open(await rogue('"\\'.repeat(500_000)))).toBe('packet-damaged');
  expect(
    await open(
      await rogue(
        '{}',
        Array.from({ length: 501 }, (_, index) => `f${index}.txt`),
      ),
    ),
  ).toBe('packet-too-large');
  expect(await open(concat(utf8('age-encryption.org/v1\n'), utf8('-> X25519 AAAA\n'.repeat(100_000))))).toBe(
    'packet-too-large',
  );
  const huge = Buffer.from(await writeArchive([{ name: 'manifest.json', bytes: new Uint8Array() }]));
  huge.write('77777777777\0', 124, 'ascii');
  huge.write('        ', 148, 'ascii');
  huge.write(
    `${huge
      .subarray(0, 512)
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'ascii',
  );
  expect(await open(valueOf(await sealPacket(huge, [partner.recipient])))).toBe('packet-not-a-packet');
  expect(performance.now() - started).toBeLessThan(6_000);
});

test('strict JSON keeps what ordinary JSON keeps', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      const strict = parseStrictJson(utf8(text));
      if (strict.ok) expect(strict.value).toEqual(JSON.parse(text));
      else expect(['duplicate-key', 'forbidden-key', 'not-json']).toContain(strict.why);
    }),
  );
});
