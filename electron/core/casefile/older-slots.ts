import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { Clock } from '#core/ports.ts';
import type { Db, WritableDb } from '../db.ts';
import { audit } from './audit.ts';
import { changeSlots } from './change-slots.ts';
import { nodeDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { readSlots } from './inspect.ts';
import { isPassphraseOf, theOwner } from './key-slots.ts';
import type { KeySlots, Opener } from './key-slots.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { rememberedSlots, retiredSlots, slotPrint } from './slots-copy.ts';

/** What the case file knows of its slots by itself. */
export interface KnownSlots {
  readonly remembered: KeySlots | null;
  readonly retired: ReadonlySet<string>;
}

export const knownSlots = async (db: Db): Promise<KnownSlots> => ({
  remembered: await rememberedSlots(db),
  retired: await retiredSlots(db),
});

const printsOf = ({ slots }: KeySlots): string => slots.map(slotPrint).sort().join(' ');

/**
 * Whether slots were put back that do not hold any more: they say an earlier generation than the copy inside, or one of them
 * was replaced or taken away. Slots that the file has never seen are newer (a crash before they were entered; a backup of the
 * file that was restored under the passphrase in use), and so are the same ones under any number.
 */
export const areOlder = (beside: KeySlots, { remembered, retired }: KnownSlots): boolean => {
  if (remembered === null || beside.keyCheck !== remembered.keyCheck) return false;
  if (printsOf(beside) === printsOf(remembered)) return false;
  return (
    beside.generation < remembered.generation || beside.slots.some((slot) => retired.has(slotPrint(slot)))
  );
};

/** Whether it is a substitute whose passphrase was taken away, with slots that were put back. */
export const wasTakenAway = async (
  file: OpenCaseFile,
  opener: Opener,
  beside: KeySlots,
): Promise<boolean> => {
  if (opener.role === 'owner') return false;
  const known = await knownSlots(file.db);
  const holds = known.remembered?.slots.some((slot) => slot.kind === 'substitute' && slot.id === opener.id);
  if (known.remembered === null || holds === true) return false;
  if (areOlder(beside, known)) return true;
  // Files of earlier versions of the program have no prints; their log tells.
  const removal = await file.db
    .selectFrom('auditEntry')
    .select('sequence')
    .where('action', '=', 'case-file.substitute-removed')
    .where('recordId', '=', opener.id)
    .limit(1)
    .executeTakeFirst();
  return removal !== undefined;
};

/** Enters that older slots lay beside the file, and remembers it until somebody who may has seen it. */
export const enterOlder = async (
  trx: WritableDb,
  clock: Clock,
  beside: KeySlots,
  detail: { readonly expected: number; readonly refused?: string },
): Promise<void> => {
  const refused = detail.refused === undefined ? '' : `;refused=${detail.refused}`;
  await audit(trx, clock, {
    action: 'case-file.older-slots',
    actor: 'system',
    detail: `generation=${beside.generation};expected=${detail.expected}${refused}`,
  });
  await writeMeta(trx, 'older_slots_at', clock.now());
};

export interface OlderSlots {
  /** When the file was last opened, or tried to be, with older slots; `null` where they came while it is open. */
  readonly at: Instant | null;
  /** They still lie beside the file; else the present ones do again, and it is told of what was. */
  readonly isStillThere: boolean;
  /** The owner's passphrase in them is another than the one that was set last. */
  readonly isOwnersOther: boolean;
}

/** What there is to tell of older slots; `null` for a file that has its own, and for slots that cannot be read. */
export const olderSlotsOf = async (file: OpenCaseFile, disk: Disk = nodeDisk): Promise<OlderSlots | null> => {
  const at = Instant.nullable()
    .catch(null)
    .parse(await readMeta(file.db, 'older_slots_at'));
  const beside = await readSlots(disk, file.path);
  const known = await knownSlots(file.db);
  const isStillThere = beside.ok && areOlder(beside.value, known);
  if (at === null && !isStillThere) return null;
  const isOwnersOther =
    isStillThere &&
    beside.value.slots.some(
      (slot) =>
        slot.kind === 'passphrase' &&
        known.remembered?.slots.every((each) => slotPrint(each) !== slotPrint(slot)),
    );
  return { at, isStillThere, isOwnersOther };
};

interface Tools {
  readonly clock: Clock;
  readonly disk?: Disk;
}

const forgetTold = (trx: WritableDb): Promise<void> => writeMeta(trx, 'older_slots_at', null);

/**
 * Puts the slots that were set last back beside the file, for the owner who knows their passphrase: nobody is to lock
 * themselves out with it. Errors: `wrong-passphrase` (not the owner's in the newest slots), and those of changing a passphrase.
 */
export const putNewestBack = async (
  file: OpenCaseFile,
  passphrase: string,
  { clock, disk = nodeDisk }: Tools,
): Promise<Result<null>> => {
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  const newest = await rememberedSlots(file.db);
  if (newest === null) return failure('slots-damaged');
  const known = await isPassphraseOf(newest, theOwner, passphrase);
  if (!known.ok) return known;
  const event = { action: 'case-file.newest-slots-back' } as const;
  return changeSlots(file, beside.value, newest.slots, event, { clock, disk, also: forgetTold });
};

/**
 * The owner has seen it. Slots that still lie there are the ones that hold from now on, without substitutes who were taken
 * away, and those that were set last are told as older ones when they come back. Errors: those of changing a passphrase.
 */
export const acceptSlots = async (
  file: OpenCaseFile,
  { clock, disk = nodeDisk }: Tools,
): Promise<Result<null>> => {
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  if (areOlder(beside.value, await knownSlots(file.db))) {
    const event = { action: 'case-file.older-slots-kept' } as const;
    return changeSlots(file, beside.value, beside.value.slots, event, { clock, disk, also: forgetTold });
  }
  await file.db.transaction().execute(async (trx) => {
    await forgetTold(trx);
    await audit(trx, clock, { action: 'case-file.older-slots-seen' });
  });
  return success(null);
};
