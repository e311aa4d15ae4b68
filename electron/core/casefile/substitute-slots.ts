import { randomUUID } from 'node:crypto';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import { changeSlots } from './change-slots.ts';
import type { SlotTools } from './change-slots.ts';
import { nodeDisk } from './disk.ts';
import { readSlots } from './inspect.ts';
import { calibrateKdf } from './key-derivation.ts';
import { isFreeAmong, isPassphraseOf, theOwner } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { acceptPassphrase } from './passphrase.ts';
import { readAbout, sealAbout, sealSlot } from './slot-sealing.ts';
import type { SubstituteAbout, SubstituteSlot } from './slot-sealing.ts';

/** One who goes and one who comes: with more, every wrong passphrase would take seconds to refuse. */
export const mostSubstitutes = 2;

export interface Substitute {
  /** Of the slot. */
  readonly id: string;
  /** `null` where it cannot be read with the key of this file. */
  readonly about: SubstituteAbout | null;
}

const slotsOfSubstitutes = ({ slots }: KeySlots): readonly SubstituteSlot[] =>
  slots.filter((slot) => slot.kind === 'substitute');

/** Everybody beside the owner who has a passphrase, by the slots beside the open file. Errors: those of reading them. */
export const substitutesOf = async (
  file: OpenCaseFile,
  disk = nodeDisk,
): Promise<Result<readonly Substitute[]>> => {
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  return success(
    slotsOfSubstitutes(beside.value).map(({ id, about }) => ({
      id,
      about: file.withDatabaseKey((key) => readAbout(about, key, file.caseFileId)),
    })),
  );
};

/**
 * Gives somebody else a passphrase of their own to the file. The caller has seen to it that the owner asks.
 * Errors: `wrong-passphrase` (not the owner's), `passphrase-too-short`, `passphrase-too-weak`, `passphrase-in-use`, `slots-full`,
 * and those of changing a passphrase; nothing is changed then. The answer is the id of the slot.
 */
export const addSubstitute = async (
  file: OpenCaseFile,
  wanted: {
    readonly ownerPassphrase: string;
    readonly passphrase: string;
    readonly label: string;
    readonly until: PlainDate | null;
  },
  tools: SlotTools,
): Promise<Result<string>> => {
  const disk = tools.disk ?? nodeDisk;
  const { caseFileId } = file;
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  const known = await isPassphraseOf(beside.value, theOwner, wanted.ownerPassphrase);
  if (!known.ok) return known;
  if (slotsOfSubstitutes(beside.value).length >= mostSubstitutes) return failure('slots-full');
  const passphrase = await acceptPassphrase(wanted.passphrase);
  if (!passphrase.ok) return passphrase;
  const free = await isFreeAmong(beside.value, beside.value.slots, passphrase.value);
  if (!free.ok) return free;
  const id = randomUUID();
  const facts = { label: wanted.label, createdAt: tools.clock.now(), until: wanted.until };
  const kdf = await (tools.kdf ?? calibrateKdf)();
  const slot = await file.withDatabaseKey((key) =>
    sealSlot(
      caseFileId,
      { kind: 'substitute', id, about: sealAbout(facts, key, caseFileId) },
      key,
      passphrase.value,
      kdf,
    ),
  );
  const event = { action: 'case-file.substitute-added', recordKind: 'key-slot', recordId: id } as const;
  const slots = [...beside.value.slots, slot];
  const added = await changeSlots(file, beside.value, slots, event, { clock: tools.clock, disk });
  return added.ok ? success(id) : added;
};

/**
 * Takes a substitute's passphrase out of the slots file. It revokes nothing that was copied before: an older slots file with
 * that passphrase still opens the copy that lies beside it. Error: `slot-not-found`, and those of changing a passphrase.
 */
export const removeSubstitute = async (
  file: OpenCaseFile,
  id: string,
  tools: SlotTools,
): Promise<Result<null>> => {
  const disk = tools.disk ?? nodeDisk;
  const beside = await readSlots(disk, file.path);
  if (!beside.ok) return beside;
  const rest = beside.value.slots.filter((slot) => slot.kind !== 'substitute' || slot.id !== id);
  if (rest.length === beside.value.slots.length) return failure('slot-not-found');
  const event = { action: 'case-file.substitute-removed', recordKind: 'key-slot', recordId: id } as const;
  return changeSlots(file, beside.value, rest, event, { clock: tools.clock, disk });
};
