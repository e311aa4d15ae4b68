import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from './audit.ts';
import { nodeDisk, writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { attempt } from './failures.ts';
import { keyCheckOf, pageSize, slotsPathOf } from './format.ts';
import { inspectFile, readSlots } from './inspect.ts';
import { calibrateKdf } from './key-derivation.ts';
import type { KdfSource } from './key-derivation.ts';
import { makeSlots, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { openWithKey } from './open-with-key.ts';
import type { Opening } from './open-with-key.ts';
import { acceptPassphrase } from './passphrase.ts';
import { databaseKeyOf } from './recovery-key.ts';
import { rememberedSlots, rememberSlots } from './slots-copy.ts';

/**
 * Writes new slots with one passphrase beside an open case file: whole, then into the copy inside. A crash in
 * between leaves the new slots beside the file, which win and are copied at the next unlock.
 */
export const replaceSlots = async (
  file: OpenCaseFile,
  about: { passphrase: string; fileSalt: Uint8Array; after: number; kdf: KdfSource; disk: Disk },
): Promise<Result<KeySlots>> => {
  const remembered = await rememberedSlots(file.db);
  const generation = Math.max(about.after, remembered?.generation ?? 0) + 1;
  const identity = { caseFileId: file.caseFileId, fileSalt: about.fileSalt, generation };
  const kdf = await about.kdf();
  const slots = await file.withDatabaseKey((key) => makeSlots(identity, key, about.passphrase, kdf));
  const written = await attempt(() => writeWhole(about.disk, slotsPathOf(file.path), writtenSlots(slots)));
  return written.ok ? success(slots) : written;
};

/**
 * Opens a case file with the recovery key and sets a new passphrase; slots that were lost are written again.
 * Errors: `recovery-key-mistyped`, `passphrase-too-short`, `passphrase-too-weak`, `recovery-key-of-another-file` and
 * `case-file-damaged` (told apart where the slots are there), `wrong-recovery-key` (where they are not), and those of
 * {@link openWithKey}.
 */
export const openWithRecoveryKey = async (
  opening: Opening & {
    readonly recoveryKey: string;
    readonly newPassphrase: string;
    readonly kdf?: KdfSource;
  },
): Promise<Result<OpenCaseFile>> => {
  const disk = opening.disk ?? nodeDisk;
  const key = databaseKeyOf(opening.recoveryKey);
  if (!key.ok) return key;
  const passphrase = await acceptPassphrase(opening.newPassphrase);
  if (!passphrase.ok) return passphrase;
  const look = await inspectFile(disk, opening.path);
  if (!look.ok) return look;
  const beside = await readSlots(disk, opening.path);
  const isOfThisFile = beside.ok ? keyCheckOf(key.value) === beside.value.keyCheck : null;

  if (look.value.size < pageSize) {
    key.value.fill(0);
    return failure('case-file-damaged');
  }
  const opened = await openWithKey(opening, key.value);
  if (!opened.ok) {
    if (opened.error.code !== 'case-file-damaged' || isOfThisFile === true) return opened;
    return failure(isOfThisFile === false ? 'recovery-key-of-another-file' : 'wrong-recovery-key');
  }
  const file = opened.value;
  const slots = await replaceSlots(file, {
    passphrase: passphrase.value,
    fileSalt: look.value.salt,
    after: beside.ok ? beside.value.generation : 0,
    kdf: opening.kdf ?? calibrateKdf,
    disk,
  });
  if (!slots.ok) {
    await file.close();
    return slots;
  }
  await file.db.transaction().execute(async (trx) => {
    await rememberSlots(trx, slots.value);
    await audit(trx, opening.clock, { action: 'case-file.recovered' });
  });
  return success(file);
};
