import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Clock } from '#core/ports.ts';
import { audit } from './audit.ts';
import type { AuditEvent } from './audit.ts';
import { writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { attempt } from './failures.ts';
import { slotsPathOf } from './format.ts';
import { readSlots } from './inspect.ts';
import type { KdfSource } from './key-derivation.ts';
import { slotsWith, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { WritableDb } from '../db.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import type { Slot } from './slot-sealing.ts';
import { rememberedSlots, rememberSlots, retiredSlots, slotPrint } from './slots-copy.ts';

export interface SlotTools {
  readonly clock: Clock;
  readonly kdf?: KdfSource;
  readonly disk?: Disk;
}

interface ChangeTools {
  readonly clock: Clock;
  readonly disk: Disk;
  /** What else is true from the same moment on. */
  readonly also?: (trx: WritableDb) => Promise<void>;
}

/** Later than any that the file knows of. */
export const nextGeneration = async (file: OpenCaseFile, beside: KeySlots): Promise<number> =>
  Math.max(beside.generation, (await rememberedSlots(file.db))?.generation ?? 0) + 1;

/** Without substitutes whose passphrase was taken away: slots that were put back must not bring them in again. */
const stillHolding = async (file: OpenCaseFile, slots: readonly Slot[]): Promise<Slot[]> => {
  const newest = new Set((await rememberedSlots(file.db))?.slots.map(slotPrint));
  const retired = await retiredSlots(file.db);
  return slots.filter((slot) => {
    const print = slotPrint(slot);
    return slot.kind === 'passphrase' || newest.has(print) || !retired.has(print);
  });
};

/**
 * Puts changed slots beside an open file, whole, and then enters the change with the copy inside. A crash in between leaves
 * the new slots beside the file, which win and are copied at the next unlock. After a failure the old ones hold, unless not
 * even they could be written again; then the change holds, and it is a success.
 */
export const changeSlots = async (
  file: OpenCaseFile,
  beside: KeySlots,
  slots: readonly Slot[],
  event: AuditEvent,
  tools: ChangeTools,
): Promise<Result<null>> => {
  const { disk } = tools;
  const generation = await nextGeneration(file, beside);
  const next = slotsWith(beside, { generation, slots: await stillHolding(file, slots) });
  const written = await attempt(() => writeWhole(disk, slotsPathOf(file.path), writtenSlots(next)));
  try {
    const entered = written.ok ? await attempt(() => enter(file, next, event, tools)) : written;
    if (entered.ok) return success(null);
    return (await isTakenBack(disk, file.path, beside)) ? entered : success(null);
  } catch (error) {
    // Locked meanwhile: whoever asked is told so, and goes on with what was.
    await isTakenBack(disk, file.path, beside);
    throw error;
  }
};

const enter = (
  file: OpenCaseFile,
  slots: KeySlots,
  event: AuditEvent,
  { clock, also }: ChangeTools,
): Promise<void> =>
  file.db.transaction().execute(async (trx) => {
    await rememberSlots(trx, slots);
    await also?.(trx);
    await audit(trx, clock, event);
  });

/**
 * After a disk that failed in the middle, the new slots may have their name already. They are put back, so that the coach
 * who is told that it failed can go on as before; where not even that can be written, the new ones hold.
 */
const isTakenBack = async (disk: Disk, path: string, old: KeySlots): Promise<boolean> => {
  const lying = await readSlots(disk, path);
  if (lying.ok && lying.value.checksum === old.checksum) return true;
  const back = await attempt(() => writeWhole(disk, slotsPathOf(path), writtenSlots(old)));
  if (back.ok) return true;
  const now = await readSlots(disk, path);
  return !now.ok || now.value.checksum === old.checksum;
};
