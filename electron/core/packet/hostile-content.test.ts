import fc from 'fast-check';
import { pack, type Header } from 'tar-stream';
import { beforeAll, expect, test } from 'vitest';
import { writeArchive } from './archive.ts';
import { buildPacket } from './build.ts';
import { itemSystem } from './fhir/document.ts';
import { readReferral } from './fhir/read.ts';
import { concat, sha256Hex, utf8 } from './bytes.ts';
import { writeManifest, type Manifest } from './manifest.ts';
import { openPacket } from './open.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { parseReply } from './reply.ts';
import { sealPacket } from './seal.ts';
import { parseStrictJson } from './strict-json.ts';
import { aLetter, aRoguePacket, factsFrom, outcomeOf, valueOf } from './testing/a-packet.ts';

let coach: OwnKeys;
let partner: OwnKeys;
let manifest: Manifest;
beforeAll(async () => {
  [coach, partner] = await Promise.all([makeOwnKeys(), makeOwnKeys()]);
  manifest = (await buildPacket(factsFrom(coach, [partner.recipient]), [aLetter], coach.signingSecret))
    .manifest;
});

const open = async (bytes: Uint8Array) => outcomeOf(await openPacket(bytes, [partner]));
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

test('a document that would fill the memory, or search itself in circles, is refused before it is parsed', () => {
  const bundle = (more: string) =>
    utf8(
      `{"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Composition","section":[${more}]}},` +
        '{"resource":{"resourceType":"Patient"}},{"resource":{"resourceType":"ServiceRequest"}}]}',
    );
  const reach = (div: string) =>
    bundle(
      `{"code":{"coding":[{"system":"${itemSystem}","code":"reach"}]},"text":{"div":${JSON.stringify(div)}}}`,
    );
  const started = performance.now();
  // Thirty megabytes of these took more than a gigabyte when parsed, two hundred ended the core's process.
  for (const part of ['{},', '[],', '0,']) {
    expect(outcomeOf(readReferral(bundle(`${part.repeat(10_000_000)}0`)))).toBe('packet-too-large');
  }
  expect(outcomeOf(readReferral(new Uint8Array(65 * 1024 * 1024)))).toBe('packet-too-large');
  expect(valueOf(readReferral(reach('<'.repeat(2_000_000)))).person.reach).toHaveLength(10_000);
  const reply = { formatVersion: 1, status: 'accepted', answeredAt: '2026-11-25T09:00:00Z', message: 'a' };
  const rest = { contactPerson: '', contactPhone: '', timeGiven: null, waitEstimate: '' };
  for (const length of [200_000, 15_000_000]) {
    const long = { ...reply, message: 'a'.repeat(length), ...rest };
    expect(outcomeOf(parseReply(utf8(JSON.stringify(long))))).toBe('packet-damaged');
  }
  expect(outcomeOf(parseReply(utf8(JSON.stringify({ ...reply, ...rest, message: 'hei\u202eiloa' }))))).toBe(
    'packet-damaged',
  );
  expect(outcomeOf(parseReply(utf8(JSON.stringify({ ...reply, ...rest, message: 'hei\n\tiloa' }))))).toBe(
    'ok',
  );
  expect(performance.now() - started).toBeLessThan(6_000);
  expect(process.memoryUsage().rss).toBeLessThan(900e6);
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
