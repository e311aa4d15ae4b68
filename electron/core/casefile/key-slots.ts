import { createHash } from 'node:crypto';
import { z } from 'zod';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { CaseFileId, keyCheckOf } from './format.ts';
import { kdfRefusal } from './key-derivation.ts';
import type { KdfParameters } from './key-derivation.ts';
import { checkedFields, openSlot, readAbout, sealSlot, Slot } from './slot-sealing.ts';
import type { SubstituteAbout } from './slot-sealing.ts';

const Hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Owner's and substitutes'; each costs a wrong passphrase one derivation, so there are few. */
export const mostSlots = 8;

const SlotsBody = z.strictObject({
  format: z.literal('rinnalla-key-slots'),
  version: z.literal(1),
  /** Grows by one with every change, so that an older copy put back is noticed. */
  generation: z.int().positive(),
  caseFileId: CaseFileId,
  /** The first 16 bytes of the case file that these slots belong to. */
  fileSalt: Hex(16),
  keyCheck: Hex(8),
  /** The owner's is always among them. */
  slots: z
    .array(Slot)
    .max(mostSlots)
    .refine((slots) => slots.some(({ kind }) => kind === 'passphrase')),
});
type SlotsBody = z.infer<typeof SlotsBody>;

export const KeySlots = SlotsBody.extend({
  /** SHA-256 over everything else: tells a damaged file from a wrong passphrase. Not a protection against malice. */
  checksum: Hex(32),
});
export type KeySlots = z.infer<typeof KeySlots>;

const checksumOf = (body: SlotsBody): string => {
  const { format, version, generation, caseFileId, fileSalt, keyCheck } = body;
  const slots = body.slots.map(checkedFields);
  return createHash('sha256')
    .update(JSON.stringify([format, version, generation, caseFileId, fileSalt, keyCheck, slots]))
    .digest('hex');
};

/** The same file with something in it changed, and the checksum that belongs to it. */
export const slotsWith = (
  slots: KeySlots,
  changes: Partial<Pick<KeySlots, 'generation' | 'fileSalt' | 'slots'>>,
): KeySlots => {
  const { checksum: _, ...before } = slots;
  const body = { ...before, ...changes };
  return { ...body, checksum: checksumOf(body) };
};

/** Makes key slots with the owner's passphrase alone. Throws for parameters outside the accepted range. */
export const makeSlots = async (
  about: { caseFileId: CaseFileId; fileSalt: Uint8Array; generation: number },
  databaseKey: Uint8Array,
  passphrase: string,
  kdf: KdfParameters,
): Promise<KeySlots> => {
  const body: SlotsBody = {
    format: 'rinnalla-key-slots',
    version: 1,
    generation: about.generation,
    caseFileId: about.caseFileId,
    fileSalt: Buffer.from(about.fileSalt).toString('hex'),
    keyCheck: keyCheckOf(databaseKey),
    slots: [await sealSlot(about.caseFileId, { kind: 'passphrase' }, databaseKey, passphrase, kdf)],
  };
  return { ...body, checksum: checksumOf(body) };
};

/** The same slots for the same key in another file, whose first bytes are `fileSalt`: what is sealed in them is not bound to those. */
export const slotsWithSalt = (slots: KeySlots, fileSalt: Uint8Array): KeySlots =>
  slotsWith(slots, {
    fileSalt: Buffer.from(fileSalt).toString('hex'),
    generation: slots.generation + 1,
  });

export const writtenSlots = (slots: KeySlots): Buffer =>
  Buffer.from(`${JSON.stringify(slots, null, 2)}\n`, 'utf8');

/**
 * Reads a slots file. Errors: `slots-damaged` (no JSON, a field missing or unknown, no slot of the owner, checksum wrong)
 * and `slots-weakened` (parameters under the floor or over the cap; nothing is derived with them).
 */
export const parseSlots = (bytes: Uint8Array): Result<KeySlots> => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure('slots-damaged');
  }
  const parsed = KeySlots.safeParse(json);
  if (!parsed.success) return failure('slots-damaged');
  if (parsed.data.slots.some(({ kdf }) => kdfRefusal(kdf) !== null)) return failure('slots-weakened');
  return checksumOf(parsed.data) === parsed.data.checksum ? success(parsed.data) : failure('slots-damaged');
};

/** Who holds the file open. */
export type Opener =
  | { readonly role: 'owner' }
  | {
      readonly role: 'substitute';
      /** Of the slot. */
      readonly id: string;
      /** `null` where it does not fit the key: somebody has put it together. */
      readonly about: SubstituteAbout | null;
    };

export const theOwner: Opener = { role: 'owner' };

export interface OpenedSlots {
  /** The caller wipes it. */
  readonly databaseKey: Buffer;
  readonly by: Opener;
}

const openerOf = (slot: Slot, databaseKey: Uint8Array, caseFileId: CaseFileId): Opener =>
  slot.kind === 'passphrase'
    ? theOwner
    : { role: 'substitute', id: slot.id, about: readAbout(slot.about, databaseKey, caseFileId) };

/** The owner's first, so that the owner never waits longer because of others. */
const inOrder = ({ slots }: KeySlots): readonly Slot[] => [
  ...slots.filter(({ kind }) => kind === 'passphrase'),
  ...slots.filter(({ kind }) => kind !== 'passphrase'),
];

/**
 * The database key behind a passphrase, and whose passphrase it was. Each slot has a salt of its own, so that guessing at one
 * says nothing about another: the owner waits for one derivation, a substitute for two, and a wrong passphrase for as many as
 * there are slots. One after another: at once they would need that many times the memory.
 * Error: `wrong-passphrase`; a forged slot looks the same by design.
 */
export const openSlots = async (slots: KeySlots, passphrase: string): Promise<Result<OpenedSlots>> => {
  for (const slot of inOrder(slots)) {
    const databaseKey = await openSlot(slots.caseFileId, slot, passphrase);
    if (databaseKey !== null) {
      return success({ databaseKey, by: openerOf(slot, databaseKey, slots.caseFileId) });
    }
  }
  return failure('wrong-passphrase');
};

/** Whether a slot is the one by which somebody has opened the file. */
export const isSlotOf =
  (opener: Opener) =>
  (slot: Slot): boolean =>
    opener.role === 'owner'
      ? slot.kind === 'passphrase'
      : slot.kind === 'substitute' && slot.id === opener.id;

/** Whether the passphrase is that of one particular person; derives for that person's slot only. Error: `wrong-passphrase`. */
export const isPassphraseOf = async (
  slots: KeySlots,
  opener: Opener,
  passphrase: string,
): Promise<Result<null>> => {
  for (const slot of slots.slots.filter(isSlotOf(opener))) {
    const databaseKey = await openSlot(slots.caseFileId, slot, passphrase);
    if (databaseKey === null) continue;
    databaseKey.fill(0);
    return success(null);
  }
  return failure('wrong-passphrase');
};

/** Whether somebody else opens the file with it: two with one passphrase could not be told apart. Error: `passphrase-in-use`. */
export const isFreeAmong = async (
  slots: KeySlots,
  others: readonly Slot[],
  passphrase: string,
): Promise<Result<null>> => {
  const taken = await openSlots(slotsWith(slots, { slots: [...others] }), passphrase);
  if (!taken.ok) return success(null);
  taken.value.databaseKey.fill(0);
  return failure('passphrase-in-use');
};
