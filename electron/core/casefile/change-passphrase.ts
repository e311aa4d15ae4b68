import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { changeSlots } from './change-slots.ts';
import type { SlotTools } from './change-slots.ts';
import { nodeDisk } from './disk.ts';
import { readSlots } from './inspect.ts';
import { calibrateKdf } from './key-derivation.ts';
import { isFreeAmong, isPassphraseOf, isSlotOf } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { acceptPassphrase } from './passphrase.ts';
import { sealSlot } from './slot-sealing.ts';

/**
 * Gives whoever has the case file open a new passphrase by rewriting the slots file only; the database key and so the recovery
 * sheet stay, and so do the passphrases of others. An older copy of the slots file still opens the case file with the old
 * passphrase. Errors: `wrong-passphrase` (also for that of somebody else), `passphrase-too-short`, `passphrase-too-weak`,
 * `passphrase-in-use`, `slots-missing`, `slots-damaged`, `slots-weakened`, `folder-read-only`, `disk-full`, `write-failed`; the
 * old passphrase holds then.
 */
export const changePassphrase = async (
  file: OpenCaseFile,
  change: { readonly current: string; readonly next: string },
  tools: SlotTools,
): Promise<Result<null>> => {
  const disk = tools.disk ?? nodeDisk;
  const { caseFileId, openedBy } = file;
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  const known = await isPassphraseOf(beside.value, openedBy, change.current);
  if (!known.ok) return known;
  const next = await acceptPassphrase(change.next);
  if (!next.ok) return next;
  const isOwn = isSlotOf(openedBy);
  const others = beside.value.slots.filter((slot) => !isOwn(slot));
  const own = beside.value.slots.find(isOwn);
  if (own === undefined) return failure('wrong-passphrase');
  const free = await isFreeAmong(beside.value, others, next.value);
  if (!free.ok) return free;
  const kdf = await (tools.kdf ?? calibrateKdf)();
  const slot = await file.withDatabaseKey((key) => sealSlot(caseFileId, own, key, next.value, kdf));
  const event = { action: 'case-file.passphrase-changed' } as const;
  return changeSlots(file, beside.value, [slot, ...others], event, { clock: tools.clock, disk });
};
