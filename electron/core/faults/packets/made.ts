import { PacketId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { writeArchive, type ArchiveFile } from '../../packet/archive.ts';
import { buildPacket, type PacketEntry, type PacketFacts } from '../../packet/build.ts';
import { utf8 } from '../../packet/bytes.ts';
import { signedManifestBytes, type Manifest } from '../../packet/manifest.ts';
import { makeOwnKeys, sign, type OwnKeys } from '../../packet/own-keys.ts';
import { sealPacket } from '../../packet/seal.ts';

/** Who takes part in an attack. */
export interface Parties {
  readonly coach: OwnKeys;
  readonly partner: OwnKeys;
  readonly stranger: OwnKeys;
}

export const parties = async (): Promise<Parties> => {
  const [coach, partner, stranger] = await Promise.all([makeOwnKeys(), makeOwnKeys(), makeOwnKeys()]);
  return { coach, partner, stranger };
};

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** `ok`, or the code of the refusal. */
export const outcomeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

/** Three age chunks of 64 KiB and more, so that whole chunks can be lost or change places. */
export const entries: readonly PacketEntry[] = [
  {
    name: 'referral.fhir.json',
    originalName: 'referral.fhir.json',
    mediaType: 'application/fhir+json',
    bytes: utf8('{"resourceType":"Bundle"}'),
  },
  {
    name: 'attachments/a1.pdf',
    originalName: 'Todistus.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(140_000).fill(0x61),
  },
];

export const factsOf = (sender: OwnKeys, recipients: readonly string[]): PacketFacts => ({
  packetId: PacketId.parse('0193559a-1c00-7000-8000-000000000001'),
  kind: 'referral',
  created: Instant.parse('2026-11-23T08:00:00Z'),
  sender: {
    name: 'Aino Ahma',
    organisation: 'Kairan työpaja',
    recipient: sender.recipient,
    signingKey: sender.signingKey,
  },
  recipients,
  purpose: 'Palvelun aloittaminen',
  consentId: null,
  inReplyTo: null,
  counter: 1,
  auditHead: null,
  practice: false,
});

export const built = (sender: OwnKeys, recipients: readonly string[], signedBy: OwnKeys = sender) =>
  buildPacket(factsOf(sender, recipients), entries, signedBy.signingSecret);

export const sealed = async (sender: OwnKeys, recipient: string): Promise<Uint8Array> =>
  must(await sealPacket((await built(sender, [recipient])).tar, [recipient]));

export const sealedFiles = async (files: readonly ArchiveFile[], recipient: string): Promise<Uint8Array> =>
  must(await sealPacket(await writeArchive(files), [recipient]));

/** A manifest of any text, rightly signed: what its sender wrote is all that is wrong with it. */
export const signedText = (text: string, sender: OwnKeys): readonly ArchiveFile[] => {
  const bytes = utf8(text);
  return [
    { name: 'manifest.json', bytes },
    { name: 'manifest.sig', bytes: sign(signedManifestBytes(bytes), sender.signingSecret) },
  ];
};

export const manifestOf = async (sender: OwnKeys, recipient: string): Promise<Manifest> =>
  (await built(sender, [recipient])).manifest;
