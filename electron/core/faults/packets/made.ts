import { writeArchive, type ArchiveFile } from '../../packet/archive.ts';
import { buildPacket, type PacketEntry } from '../../packet/build.ts';
import { utf8 } from '../../packet/bytes.ts';
import { signedManifestBytes, type Manifest } from '../../packet/manifest.ts';
import { makeOwnKeys, sign, type OwnKeys } from '../../packet/own-keys.ts';
import { sealPacket } from '../../packet/seal.ts';
import { aLetter, factsFrom, valueOf } from '../../packet/testing/a-packet.ts';

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

/** Three age chunks of 64 KiB and more, so that whole chunks can be lost or change places. */
export const entries: readonly PacketEntry[] = [
  aLetter,
  {
    name: 'attachments/a1.pdf',
    originalName: 'Todistus.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(140_000).fill(0x61),
  },
];

export const built = (sender: OwnKeys, recipients: readonly string[], signedBy: OwnKeys = sender) =>
  buildPacket(factsFrom(sender, recipients), entries, signedBy.signingSecret);

export const sealed = async (sender: OwnKeys, recipient: string): Promise<Uint8Array> =>
  valueOf(await sealPacket((await built(sender, [recipient])).tar, [recipient]));

export const sealedFiles = async (files: readonly ArchiveFile[], recipient: string): Promise<Uint8Array> =>
  valueOf(await sealPacket(await writeArchive(files), [recipient]));

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
