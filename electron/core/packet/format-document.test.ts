import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packetKinds, replyStatuses } from '#shared/codes/packets.ts';
import { PacketId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { buildPacket } from './build.ts';
import { utf8 } from './bytes.ts';
import { referralBundle } from './fhir/bundle.ts';
import { limits } from './limits.ts';
import { Manifest } from './manifest.ts';
import { parseReceipt, Receipt, writeReceipt } from './receipt.ts';
import { Reply, writeReply } from './reply.ts';
import { aDocument, everything } from './testing/a-document.ts';

const docs = join(import.meta.dirname, '../../../docs');
/** As it reads, without the spaces that line its tables up. */
const format = readFileSync(join(docs, 'packet-format.md'), 'utf8').replace(/ {2,}/g, ' ');
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Keys that are nobody's (the signing pair is RFC 8032's first test): an example must be the same each time. */
const example = {
  recipient: 'age1aqac8eg5yhthd3guhzjpf2u32zcw8900muh33ew3hemahs6p0ahqk36jvv',
  sender: 'age1sskkgur2d6dpn38z8rjlkq2eznv7xcsp5reupc6vmjvz7vmamu3qm62nwt',
  signingSecret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  signingKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
} as const;

const bundle = () => {
  let made = 0;
  return referralBundle(
    aDocument(everything, { nextId: () => `0193559a-1c00-7000-9000-${String(++made).padStart(12, '0')}` }),
    utf8('%PDF-1.7 (the letter, left out of this example)'),
  );
};

test('the example of a referral’s document is what the program makes', async () => {
  await expect(text(bundle())).toMatchFileSnapshot(join(docs, 'examples/referral.fhir.json'));
});

test('the example of a manifest is one that the program makes', async () => {
  const entry = (name: string, mediaType: string, bytes: Uint8Array, originalName = name) => ({
    name,
    originalName,
    mediaType,
    bytes,
  });
  const { manifest, tar } = await buildPacket(
    {
      packetId: PacketId.parse('0193559a-1c00-7000-8000-000000000001'),
      kind: 'referral',
      created: Instant.parse('2026-11-23T08:00:00Z'),
      sender: {
        name: 'Oula Valmentaja',
        organisation: 'Kairan työpaja ry',
        recipient: example.sender,
        signingKey: example.signingKey,
      },
      recipients: [example.recipient],
      purpose: 'Palvelun aloittaminen',
      consentId: '0193559a-1c00-7000-8000-000000000002',
      inReplyTo: null,
      counter: 7,
      auditHead: null,
      practice: true,
    },
    [
      entry('referral.pdf', 'application/pdf', utf8('%PDF-1.7 (the letter, left out of this example)')),
      entry('referral.fhir.json', 'application/fhir+json', bundle()),
      entry('attachments/a1.pdf', 'application/pdf', utf8('%PDF-1.7 (a paper)'), 'Työtodistus.pdf'),
    ],
    example.signingSecret,
  );
  const end = text(tar).indexOf('\n}\n') + 3;
  await expect(text(tar).slice(512, end)).toMatchFileSnapshot(join(docs, 'examples/manifest.json'));
  for (const key of Object.keys(Manifest.parse(manifest))) expect(format).toContain(`\`${key}\``);
});

test('the example of an answer is one that the program reads and writes', async () => {
  const reply = Reply.parse({
    formatVersion: 1,
    status: 'time-given',
    answeredAt: '2026-11-25T09:30:00Z',
    message: 'Aika työikäisten palveluihin. Saattaja saa tulla mukaan.',
    contactPerson: 'Maarit Mäki',
    contactPhone: '040 000 0003',
    timeGiven: '2026-12-03T08:00:00Z',
    waitEstimate: '',
  });
  await expect(text(writeReply(reply))).toMatchFileSnapshot(join(docs, 'examples/reply.json'));
  for (const key of Object.keys(reply)) expect(format).toContain(`\`${key}\``);
});

test('the example of a receipt is one that the program reads and writes', async () => {
  const receipt = Receipt.parse({
    formatVersion: 1,
    receivedAt: '2026-11-25T08:00:00Z',
    taken: ['0193559a-1c00-7000-8000-0000000000a1', '0193559a-1c00-7000-8000-0000000000a2'],
    left: ['0193559a-1c00-7000-8000-0000000000a3'],
  });
  await expect(text(writeReceipt(receipt))).toMatchFileSnapshot(join(docs, 'examples/receipt.json'));
  expect(parseReceipt(writeReceipt(receipt))).toEqual({ ok: true, value: receipt });
  for (const key of Object.keys(receipt)) expect(format).toContain(key);
});

test('the document names every kind and status that there is, and every cap', () => {
  const unused: readonly string[] = ['figures', 'card'];
  for (const { code } of packetKinds.codes)
    if (!unused.includes(code)) expect(format).toContain(`\`${code}\``);
  for (const { code } of replyStatuses.codes) expect(format).toContain(`\`${code}\``);
  const written: Record<keyof typeof limits, string> = {
    packetBytes: '| 200 MiB |',
    ageHeaderBytes: '| 512 KiB |',
    entries: '| entries | 500 |',
    manifestBytes: '| 1 MiB |',
    documentBytes: '| any other JSON | 16 MiB |',
    referralBytes: '| 64 MiB |',
    replyBytes: '| `reply.json`, `receipt.json` | 256 KiB |',
    handoverBytes: '| `handover.jsonl` | 128 MiB |',
    handoverRows: '| lines of `handover.jsonl` | 400,000 |',
    handoverPeople: '| people of a handover | 2,000 |',
    cardBytes: '| a card | 256 KiB |',
    jsonDepth: '| nesting of JSON | 20 |',
    jsonParts: '| 200,000 |',
  };
  for (const row of Object.values(written)) expect(format).toContain(row);
  expect(limits).toMatchObject({
    packetBytes: 200 * 2 ** 20,
    ageHeaderBytes: 512 * 2 ** 10,
    entries: 500,
    manifestBytes: 2 ** 20,
    documentBytes: 16 * 2 ** 20,
    referralBytes: 64 * 2 ** 20,
    replyBytes: 256 * 2 ** 10,
    handoverBytes: 128 * 2 ** 20,
    handoverRows: 400_000,
    handoverPeople: 2_000,
    cardBytes: 256 * 2 ** 10,
    jsonDepth: 20,
    jsonParts: 200_000,
  });
});
