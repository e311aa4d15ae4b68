import { writeArchive } from './archive.ts';
import { sha256Hex } from './bytes.ts';
import { formatVersion, signedManifestBytes, writeManifest, type Manifest } from './manifest.ts';
import { sign } from './own-keys.ts';

export interface PacketEntry {
  readonly name: string;
  readonly originalName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An entry under its own name. */
export const namedEntry = (name: string, mediaType: string, bytes: Uint8Array): PacketEntry => ({
  name,
  originalName: name,
  mediaType,
  bytes,
});

export interface BuiltPacket {
  readonly manifest: Manifest;
  readonly tar: Uint8Array;
}

export type PacketFacts = Omit<Manifest, 'formatVersion' | 'entries' | 'recipients'> & {
  readonly recipients: readonly string[];
};

/**
 * The clear tar of a packet: `manifest.json`, `manifest.sig`, then the entries in the given order. Recipients are sorted here and stand inside
 * what is signed, so that nobody can pass a signed packet on as if it had been meant for someone else.
 */
export const buildPacket = async (
  facts: PacketFacts,
  entries: readonly PacketEntry[],
  signingSecret: string,
): Promise<BuiltPacket> => {
  const manifest: Manifest = {
    formatVersion,
    packetId: facts.packetId,
    kind: facts.kind,
    created: facts.created,
    sender: facts.sender,
    recipients: [...facts.recipients].sort(),
    purpose: facts.purpose,
    consentId: facts.consentId,
    inReplyTo: facts.inReplyTo,
    counter: facts.counter,
    auditHead: facts.auditHead,
    practice: facts.practice,
    entries: entries.map(({ name, originalName, mediaType, bytes }) => ({
      name,
      originalName,
      mediaType,
      size: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  };
  const manifestBytes = writeManifest(manifest);
  const signature = sign(signedManifestBytes(manifestBytes), signingSecret);
  const tar = await writeArchive([
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'manifest.sig', bytes: signature },
    ...entries,
  ]);
  return { manifest, tar };
};
