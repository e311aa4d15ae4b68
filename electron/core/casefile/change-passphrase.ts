import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Clock } from '#core/ports.ts';
import { audit } from './audit.ts';
import { nodeDisk, writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { attempt } from './failures.ts';
import { slotsPathOf } from './format.ts';
import { readSlots } from './inspect.ts';
import { calibrateKdf } from './key-derivation.ts';
import type { KdfSource } from './key-derivation.ts';
import { openSlots, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { acceptPassphrase } from './passphrase.ts';
import { replaceSlots } from './recover.ts';
import { rememberSlots } from './slots-copy.ts';

/**
 * Gives the case file a new passphrase by rewriting its slots file only; the database key and so the recovery sheet
 * stay. An older copy of the slots file still opens the case file with the old passphrase.
 * Errors: `wrong-passphrase`, `passphrase-too-short`, `passphrase-too-weak`, `slots-missing`, `slots-damaged`,
 * `slots-weakened`, `folder-read-only`, `disk-full`, `write-failed`; the old passphrase holds then.
 */
export const changePassphrase = async (
  file: OpenCaseFile,
  change: { readonly current: string; readonly next: string },
  tools: { readonly clock: Clock; readonly kdf?: KdfSource; readonly disk?: Disk },
): Promise<Result<null>> => {
  const disk = tools.disk ?? nodeDisk;
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  const known = await openSlots(beside.value, change.current);
  if (!known.ok) return known;
  known.value.fill(0);
  const next = await acceptPassphrase(change.next);
  if (!next.ok) return next;
  const slots = await replaceSlots(file, {
    passphrase: next.value,
    fileSalt: Buffer.from(beside.value.fileSalt, 'hex'),
    after: beside.value.generation,
    kdf: tools.kdf ?? calibrateKdf,
    disk,
  });
  const entered = slots.ok
    ? await attempt(() =>
        file.db.transaction().execute(async (trx) => {
          await rememberSlots(trx, slots.value);
          await audit(trx, tools.clock, { action: 'case-file.passphrase-changed' });
        }),
      )
    : slots;
  if (entered.ok) return success(null);
  return (await isTakenBack(disk, file.path, beside.value)) ? entered : success(null);
};

/**
 * After a disk that failed in the middle, the new slots may have their name already. They are put back, so that the coach
 * who is told that it failed can go on with the old passphrase; where not even that can be written, the new one holds.
 */
const isTakenBack = async (disk: Disk, path: string, old: KeySlots): Promise<boolean> => {
  const lying = await readSlots(disk, path);
  if (lying.ok && lying.value.checksum === old.checksum) return true;
  const back = await attempt(() => writeWhole(disk, slotsPathOf(path), writtenSlots(old)));
  if (back.ok) return true;
  const now = await readSlots(disk, path);
  return !now.ok || now.value.checksum === old.checksum;
};
