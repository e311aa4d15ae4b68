import { randomBytes } from 'node:crypto';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit, auditHead } from '../audit.ts';
import { writtenHead } from '../audit-chain.ts';
import type { AuditHead } from '../audit-chain.ts';
import { withBackupWorker } from '../backup/helper.ts';
import { makeBackup, sameContent } from '../backup/make.ts';
import type { BackupTools } from '../backup/make.ts';
import type { ContentFacts } from '../backup/protocol.ts';
import { verifyNewBackups } from '../backup/verify.ts';
import { foldAtPages, foldLog, openConnection } from '../connection.ts';
import { peopleCounts } from '../counts.ts';
import { writeWhole } from '../disk.ts';
import { attempt } from '../failures.ts';
import { fileSaltLength } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { calibrateKdf } from '../key-derivation.ts';
import type { KdfSource } from '../key-derivation.ts';
import { isPassphraseOf, makeSlots, theOwner, writtenSlots } from '../key-slots.ts';
import type { KeySlots } from '../key-slots.ts';
import { formVersion } from '../migrate.ts';
import { kyselyOver } from '../open-case-file.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { rememberSlots } from '../slots-copy.ts';
import { hasRoom } from './room.ts';
import {
  rekeyedPathOf,
  rekeyedSlotsPathOf,
  removeUnfinished,
  rotationIntent,
  rotationIntentPathOf,
} from './swap.ts';

/** `backup`: the old state is saved; `rekey`: the copy is encrypted anew and compared; `swap`: it takes its place. */
export type RotationStage = 'backup' | 'rekey' | 'swap';

export interface RotationTools extends BackupTools {
  readonly kdf?: KdfSource;
  /** Ends what can be ended, as when the laptop is closed: the old file stays. */
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: RotationStage) => void;
}

/** Everything that the open file holds, its log folded in; `null` when something reads it just now. */
const standStill = (file: OpenCaseFile): Promise<ContentFacts | null> =>
  file.db.connection().execute(async (db) => {
    if (!foldLog(file.raw)) return null;
    // Whoever would still write, in the background for instance, is refused: it would be lost with the old file.
    file.raw.pragma('query_only = ON');
    file.raw.pragma('wal_autocheckpoint = 0');
    return {
      formVersion: formVersion(file.raw),
      counts: peopleCounts(file.raw),
      auditHead: writtenHead(await auditHead(db)),
    };
  });

/** Lets the old file be written again, after a rotation that was not to be. */
const moveOn = (file: OpenCaseFile): void => {
  if (!file.raw.open) return;
  file.raw.pragma('query_only = OFF');
  file.raw.pragma(`wal_autocheckpoint = ${foldAtPages}`);
};

/** Copies the file and encrypts the copy anew, in another process; the copy holds afterwards what the file holds. */
const rekeyedCopy = async (
  file: OpenCaseFile,
  nextKey: Uint8Array,
  expected: ContentFacts,
  tools: RotationTools,
): Promise<Result<null>> => {
  const copy = rekeyedPathOf(file.path);
  return withBackupWorker(
    tools.start,
    async (worker): Promise<Result<null>> => {
      const copied = await worker.copy(file.path, copy);
      if (!copied.ok) return copied;
      // Copies, since the worker's channel may outlive the lending.
      const lent = file.withDatabaseKey((key) => Uint8Array.from(key));
      const next = Uint8Array.from(nextKey);
      const rekeyed = await worker.rekey(copy, lent, next);
      lent.fill(0);
      next.fill(0);
      if (!rekeyed.ok) return rekeyed;
      const { before, after } = rekeyed.value;
      const isSame =
        sameContent(expected, before) &&
        sameContent(before, after) &&
        before.contentHash !== undefined &&
        before.contentHash === after.contentHash;
      return isSame ? success(null) : failure('backup-damaged');
    },
    tools.signal,
  );
};

/**
 * Writes into the copy what is true once it is in its place: its slots, that nobody has rehearsed its recovery sheet, and
 * that the key was changed. So no crash can part the new key from its entry.
 */
const enterInto = async (
  copy: string,
  nextKey: Uint8Array,
  slots: KeySlots,
  dropped: number,
  tools: RotationTools,
): Promise<AuditHead> => {
  const db = kyselyOver(openConnection(copy, nextKey, { create: false }));
  try {
    return await db.transaction().execute(async (trx) => {
      await rememberSlots(trx, slots);
      await trx.deleteFrom('meta').where('key', '=', 'rehearsed_at').execute();
      const detail = dropped === 0 ? null : `dropped=${dropped}`;
      return audit(trx, tools.clock, { action: 'case-file.key-rotated', detail });
    });
  } finally {
    await db.destroy();
  }
};

/**
 * Prepares everything for a new database key and writes the intent. The caller holds back all writing. After `success` the file
 * must be closed at once and the swap finished; nothing can be written into it any more. After a failure it is as it was.
 */
const prepare = async (
  file: OpenCaseFile,
  passphrase: string,
  nextKey: Uint8Array,
  tools: RotationTools,
): Promise<Result<AuditHead>> => {
  const { disk } = tools;
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  const known = await isPassphraseOf(beside.value, theOwner, passphrase);
  if (!known.ok) return known;
  if (!(await hasRoom(file, tools.root, tools.freeBytes))) return failure('disk-full');
  await removeUnfinished(disk, file.path);

  tools.onStage?.('backup');
  // With the new key they could not be read any more.
  const read = await verifyNewBackups(file, tools);
  if (!read.ok) return read;
  const saved = await makeBackup(file, tools, 'rotation');
  if (!saved.ok) return saved;

  tools.onStage?.('rekey');
  const expected = await standStill(file);
  if (expected === null) return failure('conflict');
  const copied = await rekeyedCopy(file, nextKey, expected, tools);
  if (!copied.ok) return copied;
  const copy = rekeyedPathOf(file.path);
  const { bytes: fileSalt } = await disk.head(copy, fileSaltLength);
  const { caseFileId } = file;
  const identity = { caseFileId, fileSalt, generation: beside.value.generation + 1 };
  const slots = await makeSlots(identity, nextKey, passphrase, await (tools.kdf ?? calibrateKdf)());
  const dropped = beside.value.slots.filter(({ kind }) => kind !== 'passphrase').length;
  const head = await enterInto(copy, nextKey, slots, dropped, tools);
  await writeWhole(disk, rekeyedSlotsPathOf(file.path), writtenSlots(slots));
  if (tools.signal?.aborted === true) return failure('cancelled');

  tools.onStage?.('swap');
  await writeWhole(disk, rotationIntentPathOf(file.path), await rotationIntent(disk, file.path));
  return success(head);
};

export interface PreparedRotation {
  readonly nextKey: Buffer;
  /** Where the chain stands under the new key: at the entry of the change itself. */
  readonly head: AuditHead;
}

/**
 * Prepares the rotation of an open file's database key: a verified backup, a copy encrypted under 32 new random bytes that was
 * compared row by row, new slots with the owner's passphrase (those of others are not known here and fall away), and the intent that makes the next
 * look at the closed file finish it. The answer has the new key, which the caller wipes (best effort); the file can then only
 * be closed. After a failure it goes on as it was.
 * Errors: `wrong-passphrase`, `slots-missing`, `slots-damaged`, `slots-weakened`, `disk-full`, `folder-read-only`,
 * `write-failed`, `read-failed`, `backup-damaged` (the copy was not equal), `conflict`, `cancelled`.
 */
export const prepareRotation = async (
  file: OpenCaseFile,
  passphrase: string,
  tools: RotationTools,
): Promise<Result<PreparedRotation>> => {
  const nextKey = randomBytes(32);
  let isPrepared = false;
  try {
    const prepared = await attempt(() => prepare(file, passphrase, nextKey, tools));
    const done = prepared.ok ? prepared.value : prepared;
    isPrepared = done.ok;
    return done.ok ? success({ nextKey, head: done.value }) : done;
  } finally {
    if (!isPrepared) {
      nextKey.fill(0);
      await giveUp(file, tools).catch(() => undefined);
    }
  }
};

/** Takes back the intent, if there is one, so that the old file is the file; then it can be written again. */
const giveUp = async (file: OpenCaseFile, { disk }: RotationTools): Promise<void> => {
  // First, and before anything is written: with the intent there, the next opening would put the copy in its place.
  await disk.remove(rotationIntentPathOf(file.path));
  moveOn(file);
  await removeUnfinished(disk, file.path);
};
