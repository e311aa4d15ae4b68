import type { StagedPacket } from '#shared/contract/staged-packet.ts';
import type { Handle, PacketId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import { fingerprintOf } from '../../packet/fingerprint.ts';
import { limits } from '../../packet/limits.ts';
import type { OpenedPacket, OpenError } from '../../packet/open.ts';
import { readChosen } from '../chosen-files.ts';
import { open } from '../sealing-of.ts';
import { openingKeysOf } from '../partners/former-own-keys.ts';
import { ownKeysOf } from '../partners/own-card.ts';
import type { ReadError, ReadPacket } from './kinds/kind.ts';
import { kindReaders } from './kinds/table.ts';
import { senderTrust } from './sender-trust.ts';

/** A packet that was decrypted and verified, and is held in memory only. */
export interface Staged extends OpenedPacket {
  /** What its kind makes of it. */
  readonly content: ReadPacket;
}

const kind = 'staged-packet';

export const heldPacket = (app: App, handle: Handle): Staged | null => app.handles.find<Staged>(kind, handle);

export const isImported = async (db: Db, packetId: PacketId): Promise<boolean> => {
  const row = await db
    .selectFrom('packet')
    .select('id')
    .where('id', '=', packetId)
    .where('direction', '=', 'in')
    .executeTakeFirst();
  return row !== undefined;
};

/** The letter for a human: the one PDF among the documents; an attachment may be a PDF too. */
const letterIn = ({ manifest, entries }: OpenedPacket): Uint8Array | null => {
  const letter = manifest.entries.find(({ name }) => /^[a-z]+\.pdf$/.test(name));
  return (letter && entries.get(letter.name)) ?? null;
};

const explain = async (db: Db, handle: Handle, staged: Staged): Promise<StagedPacket> => {
  const { manifest, content } = staged;
  const { sender } = manifest;
  const trusted = await senderTrust(db, staged);
  const alreadyImported = await isImported(db, manifest.packetId);
  return {
    ...(await content.explain(db, trusted)),
    handle,
    packetId: manifest.packetId,
    kind: manifest.kind,
    created: manifest.created,
    purpose: manifest.purpose,
    sender: {
      name: sender.name,
      organisation: sender.organisation,
      fingerprint: fingerprintOf({ signingKeys: [sender.signingKey], recipients: [sender.recipient] }),
    },
    trust: trusted.trust,
    partnerId: trusted.partnerId,
    alreadyImported,
    olderCounter: !alreadyImported && manifest.counter <= trusted.lastCounter,
    inReplyTo: manifest.inReplyTo,
    entries: manifest.entries.map(({ name, originalName, mediaType, size }) => ({
      name,
      originalName,
      mediaType,
      size,
    })),
    pdf: letterIn(staged),
  };
};

type PracticeError = 'packet-of-practice' | 'packet-not-of-practice';
type StageError = 'cancelled' | OpenError | PracticeError | ReadError;

/** Practice and real work do not meet: invented people among real ones mislead, and the practice file's passphrase is known to all. */
export const sameWorld = ({ manifest }: OpenedPacket, practiceHere: boolean): Result<null, PracticeError> => {
  if (manifest.practice === practiceHere) return done;
  return failure(practiceHere ? 'packet-not-of-practice' : 'packet-of-practice');
};

/** Decrypts, verifies and explains a packet. It is held in memory under a handle; the case file is untouched. */
export const stagePacket = async (app: App, bytes: Uint8Array): Promise<Result<StagedPacket, StageError>> => {
  const opened = await open(app, bytes, await openingKeysOf(app, await ownKeysOf(app)));
  if (!opened.ok) return opened;
  const fitting = sameWorld(opened.value, app.caseFile()?.practice === true);
  if (!fitting.ok) return fitting;
  const content = kindReaders[opened.value.manifest.kind](opened.value, app.clock.today());
  if (!content.ok) return content;
  const staged: Staged = { ...opened.value, content: content.value };
  const handle = app.handles.keep(kind, staged);
  return success(await app.read((db) => explain(db, handle, staged)));
};

/** The same for a file that the user picks; null when nothing was picked. */
export const choosePacket = async (
  app: App,
): Promise<Result<StagedPacket | null, StageError | 'read-failed'>> => {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'packet' });
  if (path === null) return success(null);
  // A little over the cap is read, so that the opener itself can tell "too large" from "no packet".
  const read = await readChosen(path, limits.packetBytes + 1);
  if (!read.ok) return read;
  return read.value === null ? failure('packet-too-large') : stagePacket(app, read.value);
};
