import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from './audit.ts';
import { nodeDisk, writeWhole } from './disk.ts';
import { attempt } from './failures.ts';
import { keyCheckOf, pageSize, slotsPathOf } from './format.ts';
import { inspectFile, readSlots } from './inspect.ts';
import { calibrateKdf } from './key-derivation.ts';
import type { KdfSource } from './key-derivation.ts';
import { isFreeAmong, makeSlots, slotsWith, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { areOlder, enterOlder, knownSlots } from './older-slots.ts';
import { openWithKey } from './open-with-key.ts';
import type { Opening } from './open-with-key.ts';
import { acceptPassphrase } from './passphrase.ts';
import { databaseKeyOf } from './recovery-key.ts';
import { rememberSlots } from './slots-copy.ts';

/**
 * New slots for a file that the recovery key has opened: another passphrase of the owner, and those of others as they are
 * beside the file, or in the copy inside where the file beside it is lost or older. They have the next generation.
 */
const recoveredSlots = async (
  file: OpenCaseFile,
  beside: KeySlots | null,
  about: { readonly passphrase: string; readonly fileSalt: Uint8Array; readonly kdf: KdfSource },
): Promise<Result<KeySlots>> => {
  const known = await knownSlots(file.db);
  const { remembered } = known;
  const { caseFileId } = file;
  const generation = Math.max(beside?.generation ?? 0, remembered?.generation ?? 0) + 1;
  const kdf = await about.kdf();
  const fresh = await file.withDatabaseKey((key) =>
    makeSlots({ caseFileId, fileSalt: about.fileSalt, generation }, key, about.passphrase, kdf),
  );
  const isOlder = beside !== null && areOlder(beside, known);
  const candidates = isOlder ? [remembered] : [beside, remembered];
  const source = candidates.find((slots) => slots?.keyCheck === fresh.keyCheck);
  const others = source?.slots.filter(({ kind }) => kind !== 'passphrase') ?? [];
  const free = await isFreeAmong(fresh, others, about.passphrase);
  return free.ok ? success(slotsWith(fresh, { slots: [...fresh.slots, ...others] })) : free;
};

/**
 * Opens a case file with the recovery key and sets a new passphrase; slots that were lost are written again.
 * Errors: `recovery-key-mistyped`, `passphrase-too-short`, `passphrase-too-weak`, `passphrase-in-use`, `recovery-key-of-another-file` and
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
  const slots = await recoveredSlots(file, beside.ok ? beside.value : null, {
    passphrase: passphrase.value,
    fileSalt: look.value.salt,
    kdf: opening.kdf ?? calibrateKdf,
  });
  const known = await knownSlots(file.db);
  const written = slots.ok
    ? await attempt(() => writeWhole(disk, slotsPathOf(file.path), writtenSlots(slots.value)))
    : slots;
  if (!slots.ok || !written.ok) await file.close();
  if (!slots.ok) return slots;
  if (!written.ok) return written;
  await file.db.transaction().execute(async (trx) => {
    await rememberSlots(trx, slots.value);
    if (beside.ok && areOlder(beside.value, known)) {
      await enterOlder(trx, opening.clock, beside.value, { expected: known.remembered?.generation ?? 0 });
    }
    await audit(trx, opening.clock, { action: 'case-file.recovered' });
  });
  return success(file);
};
