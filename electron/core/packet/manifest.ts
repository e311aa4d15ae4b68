import { z } from 'zod';
import { packetKinds } from '#shared/codes/packets.ts';
import { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { plainLine, SigningKeyHex } from './card.ts';
import { concat, utf8 } from './bytes.ts';
import { limits } from './limits.ts';
import { RecipientText } from './recipients.ts';
import { parseStrictJson } from './strict-json.ts';

export const formatVersion = 1;
const tag = utf8('rinnalla-packet-v1');

/** Names that Windows takes for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** A name inside a packet: made by us, never by a person, and never used as a path. At most one folder, `attachments/`. */
export const EntryName = z
  .string()
  .max(99)
  .regex(/^(?:attachments\/)?[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/)
  .refine((name) => !name.includes('..') && !deviceName.test(name.replace('attachments/', '')))
  .refine((name) => name !== 'manifest.json' && name !== 'manifest.sig' && name !== 'attachments');

const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

const ManifestEntry = z.strictObject({
  name: EntryName,
  /** What the sender's file was called; shown, never used. */
  originalName: plainLine(255),
  mediaType: z
    .string()
    .max(127)
    .regex(/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/),
  size: z.number().int().min(0).max(limits.packetBytes),
  sha256: Sha256Hex,
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

const Sender = z.strictObject({
  name: plainLine(200).min(1),
  organisation: plainLine(200),
  /** Empty in an answer that was signed with a packet's own reply key: whoever gave it has no key to receive with. */
  recipient: RecipientText.or(z.literal('')),
  signingKey: SigningKeyHex,
});
export type Sender = z.infer<typeof Sender>;

const distinct = (values: readonly string[]) => new Set(values).size === values.length;

const ManifestFields = z.strictObject({
  formatVersion: z.literal(formatVersion),
  packetId: PacketId,
  kind: packetKinds.schema,
  created: Instant,
  sender: Sender,
  /** Sorted; empty when the packet is sealed with a passphrase. */
  recipients: z
    .array(RecipientText)
    .max(100)
    .refine((list) => distinct(list) && list.join() === [...list].sort().join()),
  /** What the information is for, in words that a person chose. */
  purpose: plainLine(500),
  consentId: z.uuid().nullable(),
  inReplyTo: PacketId.nullable(),
  /** One higher for each packet that this card has sent. */
  counter: z.number().int().min(1),
  /** Head of the sender's audit chain (SHA-256), so that an exchanged older case file is noticed. */
  auditHead: Sha256Hex.nullable(),
  /** From a practice case file: real ones refuse it. */
  practice: z.boolean(),
  entries: z
    .array(ManifestEntry)
    .max(limits.entries)
    .refine((list) => distinct(list.map((entry) => entry.name))),
});
export const Manifest = ManifestFields.refine(
  ({ kind, sender, inReplyTo }) => sender.recipient !== '' || (kind === 'reply' && inReplyTo !== null),
);
export type Manifest = z.infer<typeof ManifestFields>;

/** What `manifest.sig` signs: ASCII `rinnalla-packet-v1`, then the bytes of `manifest.json` as they stand in the packet. */
export const signedManifestBytes = (manifestBytes: Uint8Array): Uint8Array => concat(tag, manifestBytes);

export const writeManifest = (manifest: Manifest): Uint8Array =>
  utf8(`${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`);

const Versioned = z.looseObject({ formatVersion: z.number().int().min(1) });

/**
 * Reads the bytes of a `manifest.json`. Fails with `packet-too-large` (over 1 MiB or nested too deep), `packet-newer` (a format version of a
 * later app) and `packet-damaged` (anything else that is not exactly a manifest).
 */
export const parseManifest = (
  bytes: Uint8Array,
): Result<Manifest, 'packet-too-large' | 'packet-newer' | 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.manifestBytes);
  if (!json.ok)
    return failure(
      json.why === 'too-large' || json.why === 'too-deep' ? 'packet-too-large' : 'packet-damaged',
    );
  const version = Versioned.safeParse(json.value);
  if (version.success && version.data.formatVersion > formatVersion) return failure('packet-newer');
  const parsed = Manifest.safeParse(json.value);
  return parsed.success ? success(parsed.data) : failure('packet-damaged');
};
