import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from './audit.ts';
import { nodeDisk } from './disk.ts';
import { keyCheckOf, pageSize } from './format.ts';
import { inspectFile, readSlots } from './inspect.ts';
import type { FileLook } from './inspect.ts';
import { openSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { openWithKey } from './open-with-key.ts';
import type { Opening } from './open-with-key.ts';
import { removeUnfinished } from './rotation/swap.ts';
import { rememberedSlots, rememberSlots } from './slots-copy.ts';
import { countFailedUnlock, failedUnlocks, forgetWhileClosed, notedRestore } from './while-closed.ts';

export interface UnlockedCaseFile {
  readonly file: OpenCaseFile;
  /** Wrong passphrases since the last unlock; now in the audit chain. */
  readonly failedBefore: number;
  /** `older`: a slots file from before a passphrase change was put back, which the app should say. */
  readonly slots: 'current' | 'older';
}

/**
 * The right key that does not open the file: damaged, unless the slots name another salt than an otherwise healthy
 * file has; then they belong to another case file.
 */
const notOpened = (slots: KeySlots, look: FileLook): Result<never> =>
  look.looksEncrypted && look.salt.toString('hex') !== slots.fileSalt
    ? failure('slots-damaged', { reason: 'other-file' })
    : failure('case-file-damaged');

/** Enters what happened while the file was closed, and refreshes the copy of the slots that the file keeps. */
const settleIn = async (
  opening: Opening,
  file: OpenCaseFile,
  slots: KeySlots,
): Promise<Omit<UnlockedCaseFile, 'file'>> => {
  const { clock, preferences } = opening;
  // They only take room; a disk that does not let them go must not keep the file closed.
  await removeUnfinished(opening.disk ?? nodeDisk, opening.path).catch(() => undefined);
  const failed = preferences === undefined ? null : await failedUnlocks(preferences, file.caseFileId);
  const restored = preferences === undefined ? null : await notedRestore(preferences, file.caseFileId);
  const remembered = await rememberedSlots(file.db);
  const older = remembered !== null && remembered.generation > slots.generation;
  await file.db.transaction().execute(async (trx) => {
    if (remembered?.checksum !== slots.checksum) await rememberSlots(trx, slots);
    if (failed !== null) {
      const detail = `count=${failed.count};first=${failed.first};last=${failed.last}`;
      await audit(trx, clock, { action: 'case-file.unlock-failed', actor: 'system', detail });
    }
    if (restored !== null) {
      await audit(trx, clock, {
        action: 'backup.restored',
        recordKind: 'backup',
        recordId: restored.backupId,
        detail: `at=${restored.at}`,
      });
    }
    if (older) {
      const detail = `generation=${slots.generation};expected=${remembered.generation}`;
      await audit(trx, clock, { action: 'case-file.older-slots', actor: 'system', detail });
    }
    await audit(trx, clock, { action: 'case-file.unlocked' });
  });
  if (preferences !== undefined && (failed !== null || restored !== null)) {
    await forgetWhileClosed(preferences, file.caseFileId);
  }
  return { failedBefore: failed?.count ?? 0, slots: older ? 'older' : 'current' };
};

/**
 * Opens a case file with its passphrase.
 * Errors: `case-file-open`, `case-file-not-found`, `not-a-case-file`, `slots-missing`, `slots-damaged`,
 * `slots-weakened`, `wrong-passphrase`, `case-file-damaged` (only once the passphrase is known to be right),
 * `case-file-newer`, `case-file-in-use`, `folder-read-only`, `disk-full`, `read-failed`.
 */
export const unlockCaseFile = async (
  opening: Opening & { readonly passphrase: string },
): Promise<Result<UnlockedCaseFile>> => {
  const { path, passphrase, clock, preferences } = opening;
  const disk = opening.disk ?? nodeDisk;
  const look = await inspectFile(disk, path);
  if (!look.ok) return look;
  const slots = await readSlots(disk, path);
  if (!slots.ok) {
    // Without slots beside it, something that does not look encrypted is rather some other file.
    const foreign = slots.error.code === 'slots-missing' && !look.value.looksEncrypted;
    return foreign ? failure('not-a-case-file') : slots;
  }
  const key = await openSlots(slots.value, passphrase);
  if (!key.ok) {
    if (preferences !== undefined) await countFailedUnlock(preferences, clock, slots.value.caseFileId);
    return key;
  }
  if (keyCheckOf(key.value) !== slots.value.keyCheck) {
    key.value.fill(0);
    return failure('slots-damaged');
  }
  if (look.value.size < pageSize) {
    key.value.fill(0);
    return failure('case-file-damaged');
  }
  const opened = await openWithKey(opening, key.value);
  if (!opened.ok) {
    return opened.error.code === 'case-file-damaged' ? notOpened(slots.value, look.value) : opened;
  }
  if (opened.value.caseFileId !== slots.value.caseFileId) {
    await opened.value.close();
    return failure('slots-damaged', { reason: 'other-file' });
  }
  try {
    return success({ file: opened.value, ...(await settleIn(opening, opened.value, slots.value)) });
  } catch (error) {
    await opened.value.close();
    throw error;
  }
};
