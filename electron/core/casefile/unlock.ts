import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from './audit.ts';
import { nodeDisk, writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { attempt } from './failures.ts';
import { keyCheckOf, pageSize, slotsPathOf } from './format.ts';
import { inspectFile, readSlots } from './inspect.ts';
import type { FileLook } from './inspect.ts';
import { openSlots, slotsWith, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { areOlder, enterOlder, knownSlots, wasTakenAway } from './older-slots.ts';
import { openWithKey } from './open-with-key.ts';
import type { Opening } from './open-with-key.ts';
import { removeUnfinished } from './rotation/swap.ts';
import { rememberedSlots, rememberSlots } from './slots-copy.ts';
import { countFailedUnlock, failedUnlocks, forgetWhileClosed, notedRestore } from './while-closed.ts';

export interface UnlockedCaseFile {
  readonly file: OpenCaseFile;
  /** Wrong passphrases since the last unlock; now in the audit chain. */
  readonly failedBefore: number;
  /** `older`: slots from before a change of passphrases were put back; `olderSlotsOf` tells more. */
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

/**
 * Takes the substitutes whom the newer copy inside does not know out of an older slots file that was put back: their
 * passphrases are not to open the program again. The rest stays as it lies, and is told, until the owner says what holds; a
 * disk that does not take it must not keep the file closed.
 */
const dropTakenAway = async (
  disk: Disk,
  path: string,
  slots: KeySlots,
  remembered: KeySlots,
): Promise<void> => {
  const known = new Set(remembered.slots.map((slot) => (slot.kind === 'substitute' ? slot.id : '')));
  const kept = slots.slots.filter((slot) => slot.kind === 'passphrase' || known.has(slot.id));
  if (kept.length === slots.slots.length) return;
  const next = slotsWith(slots, { slots: kept });
  await attempt(() => writeWhole(disk, slotsPathOf(path), writtenSlots(next)));
};

/** Enters what happened while the file was closed, and refreshes the copy of the slots that the file keeps. */
const settleIn = async (
  opening: Opening,
  file: OpenCaseFile,
  slots: KeySlots,
  way: string | null,
): Promise<Omit<UnlockedCaseFile, 'file'>> => {
  const { clock, preferences } = opening;
  // They only take room; a disk that does not let them go must not keep the file closed.
  await removeUnfinished(opening.disk ?? nodeDisk, opening.path).catch(() => undefined);
  const failed = preferences === undefined ? null : await failedUnlocks(preferences, file.caseFileId);
  const restored = preferences === undefined ? null : await notedRestore(preferences, file.caseFileId);
  const known = await knownSlots(file.db);
  const { remembered } = known;
  const older = areOlder(slots, known);
  if (older && remembered !== null) {
    await dropTakenAway(opening.disk ?? nodeDisk, opening.path, slots, remembered);
  }
  await file.db.transaction().execute(async (trx) => {
    // The newest ones stay known inside while older ones lie beside the file: they can be put back.
    if (!older && remembered?.checksum !== slots.checksum) await rememberSlots(trx, slots);
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
    if (older) await enterOlder(trx, clock, slots, { expected: remembered?.generation ?? 0 });
    const { openedBy } = file;
    await audit(trx, clock, {
      action: 'case-file.unlocked',
      detail: way,
      ...(openedBy.role === 'owner' ? {} : { recordKind: 'key-slot', recordId: openedBy.id }),
    });
  });
  if (preferences !== undefined && (failed !== null || restored !== null)) {
    await forgetWhileClosed(preferences, file.caseFileId);
  }
  return { failedBefore: failed?.count ?? 0, slots: older ? 'older' : 'current' };
};

/** The owner is told at the next unlock; a full disk does not let anybody in. */
const tellRefused = async ({ clock }: Opening, file: OpenCaseFile, slots: KeySlots): Promise<void> => {
  const expected = (await rememberedSlots(file.db))?.generation ?? 0;
  await attempt(() =>
    file.db
      .transaction()
      .execute((trx) => enterOlder(trx, clock, slots, { expected, refused: 'slot-removed' })),
  );
};

interface Looked {
  readonly look: FileLook;
  readonly slots: KeySlots;
}

const lookAt = async (opening: Opening): Promise<Result<Looked>> => {
  const disk = opening.disk ?? nodeDisk;
  const look = await inspectFile(disk, opening.path);
  if (!look.ok) return look;
  const slots = await readSlots(disk, opening.path);
  if (slots.ok) return success({ look: look.value, slots: slots.value });
  // Without slots beside it, something that does not look encrypted is rather some other file.
  const foreign = slots.error.code === 'slots-missing' && !look.value.looksEncrypted;
  return foreign ? failure('not-a-case-file') : slots;
};

/** Opens a file that was looked at, with a key that its slots or the system's store have given. Takes over the key. */
const openLooked = async (
  opening: Opening,
  { look, slots }: Looked,
  databaseKey: Buffer,
  way: string | null = null,
): Promise<Result<UnlockedCaseFile>> => {
  if (keyCheckOf(databaseKey) !== slots.keyCheck) {
    databaseKey.fill(0);
    return failure('slots-damaged');
  }
  if (look.size < pageSize) {
    databaseKey.fill(0);
    return failure('case-file-damaged');
  }
  const opened = await openWithKey(opening, databaseKey);
  if (!opened.ok) return opened.error.code === 'case-file-damaged' ? notOpened(slots, look) : opened;
  const file = opened.value;
  if (file.caseFileId !== slots.caseFileId) {
    await file.close();
    return failure('slots-damaged', { reason: 'other-file' });
  }
  try {
    if (await wasTakenAway(file, file.openedBy, slots)) {
      await tellRefused(opening, file, slots);
      await file.close();
      return failure('slot-removed');
    }
    return success({ file, ...(await settleIn(opening, file, slots, way)) });
  } catch (error) {
    await file.close();
    throw error;
  }
};

/**
 * Opens a case file with its passphrase, the owner's or that of a substitute.
 * Errors: `case-file-open`, `case-file-not-found`, `not-a-case-file`, `slots-missing`, `slots-damaged`,
 * `slots-weakened`, `wrong-passphrase`, `case-file-damaged` (only once the passphrase is known to be right),
 * `case-file-newer`, `case-file-in-use`, `slot-removed`, `folder-read-only`, `disk-full`, `read-failed`.
 */
export const unlockCaseFile = async (
  opening: Opening & { readonly passphrase: string },
): Promise<Result<UnlockedCaseFile>> => {
  const { passphrase, clock, preferences } = opening;
  const looked = await lookAt(opening);
  if (!looked.ok) return looked;
  const { slots } = looked.value;
  const key = await openSlots(slots, passphrase);
  if (!key.ok) {
    if (preferences !== undefined) await countFailedUnlock(preferences, clock, slots.caseFileId);
    return key;
  }
  return openLooked({ ...opening, openedBy: key.value.by }, looked.value, key.value.databaseKey);
};

/**
 * Opens a case file with a key that the system's secret store has kept, as its owner. Takes over the key. Errors: those of
 * {@link unlockCaseFile} but for a wrong passphrase.
 */
export const unlockFromStore = async (
  opening: Opening,
  databaseKey: Buffer,
): Promise<Result<UnlockedCaseFile>> => {
  const looked = await lookAt(opening);
  if (!looked.ok) {
    databaseKey.fill(0);
    return looked;
  }
  return openLooked(opening, looked.value, databaseKey, 'way=system-store');
};
