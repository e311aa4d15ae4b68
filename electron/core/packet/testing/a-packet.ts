import { PacketId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { writeArchive, type ArchiveFile } from '../archive.ts';
import { buildPacket, type PacketEntry, type PacketFacts } from '../build.ts';
import { utf8 } from '../bytes.ts';
import { signedManifestBytes } from '../manifest.ts';
import { sign, type OwnKeys } from '../own-keys.ts';
import { sealPacket } from '../seal.ts';

/** The value of a result that the test expects to be good. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
};

/** `ok`, or the code of the refusal. */
export const outcomeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

export const factsFrom = (sender: OwnKeys, recipients: readonly string[]): PacketFacts => ({
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
  consentId: '0193559a-1c00-7000-8000-000000000002',
  inReplyTo: null,
  counter: 1,
  auditHead: null,
  practice: false,
});

export const aLetter: PacketEntry = {
  name: 'referral.fhir.json',
  originalName: 'referral.fhir.json',
  mediaType: 'application/fhir+json',
  bytes: utf8('{"resourceType":"Bundle"}'),
};

export const aSealedPacket = async (
  sender: OwnKeys,
  recipients: readonly string[],
  entries: readonly PacketEntry[] = [aLetter],
) => {
  const { tar } = await buildPacket(factsFrom(sender, recipients), entries, sender.signingSecret);
  return valueOf(await sealPacket(tar, recipients));
};

/** A packet made by someone who keeps to no rule: any manifest text, signed with the sender's key, and any files. */
export const aRoguePacket = async (
  sender: OwnKeys,
  recipient: string,
  manifestText: string | Uint8Array,
  files: readonly ArchiveFile[],
): Promise<Uint8Array> => {
  const manifest = typeof manifestText === 'string' ? utf8(manifestText) : manifestText;
  const tar = await writeArchive([
    { name: 'manifest.json', bytes: manifest },
    { name: 'manifest.sig', bytes: sign(signedManifestBytes(manifest), sender.signingSecret) },
    ...files,
  ]);
  return valueOf(await sealPacket(tar, [recipient]));
};
