import { createHash, randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { z } from 'zod';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { CaseFileId, keyCheckOf } from './format.ts';
import { deriveKey, kdfRefusal, KdfParameters } from './key-derivation.ts';
import { normalisePassphrase } from './passphrase.ts';

const Hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** One way to the database key: the key sealed under Argon2id of a passphrase. */
const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: KdfParameters,
  salt: Hex(16),
  nonce: Hex(24),
  /** XChaCha20-Poly1305 of the 32 bytes of the database key. */
  sealed: Hex(48),
});
type PassphraseSlot = z.infer<typeof PassphraseSlot>;

const SlotsBody = z.strictObject({
  format: z.literal('rinnalla-key-slots'),
  version: z.literal(1),
  /** Grows by one with every change, so that an older copy put back is noticed. */
  generation: z.int().positive(),
  caseFileId: CaseFileId,
  /** The first 16 bytes of the case file that these slots belong to. */
  fileSalt: Hex(16),
  keyCheck: Hex(8),
  slots: z.array(PassphraseSlot).min(1).max(8),
});
type SlotsBody = z.infer<typeof SlotsBody>;

export const KeySlots = SlotsBody.extend({
  /** SHA-256 over everything else: tells a damaged file from a wrong passphrase. Not a protection against malice. */
  checksum: Hex(32),
});
export type KeySlots = z.infer<typeof KeySlots>;

const checksumOf = (body: SlotsBody): string => {
  const slots = body.slots.map(({ kind, kdf, salt, nonce, sealed }) => [
    [kind, kdf.algorithm, kdf.memoryKiB, kdf.passes, kdf.lanes],
    [salt, nonce, sealed],
  ]);
  const { format, version, generation, caseFileId, fileSalt, keyCheck } = body;
  return createHash('sha256')
    .update(JSON.stringify([format, version, generation, caseFileId, fileSalt, keyCheck, slots]))
    .digest('hex');
};

/** What is sealed in one slot cannot be used with other parameters, another salt or another case file. */
const boundTo = (caseFileId: CaseFileId, kdf: KdfParameters, salt: string): Uint8Array =>
  Buffer.from(
    JSON.stringify([
      'rinnalla-slot-v1',
      caseFileId,
      kdf.algorithm,
      kdf.memoryKiB,
      kdf.passes,
      kdf.lanes,
      salt,
    ]),
    'utf8',
  );

const sealSlot = async (
  caseFileId: CaseFileId,
  databaseKey: Uint8Array,
  passphrase: string,
  kdf: KdfParameters,
): Promise<PassphraseSlot> => {
  if (kdfRefusal(kdf) !== null) throw new Error('key derivation parameters outside the accepted range');
  const salt = randomBytes(16);
  const nonce = randomBytes(24);
  const key = await deriveKey(normalisePassphrase(passphrase), salt, kdf);
  const sealed = xchacha20poly1305(key, nonce, boundTo(caseFileId, kdf, salt.toString('hex'))).encrypt(
    databaseKey,
  );
  key.fill(0);
  return {
    kind: 'passphrase',
    kdf,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    sealed: Buffer.from(sealed).toString('hex'),
  };
};

/** Makes key slots with one passphrase. Throws for parameters outside the accepted range. */
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
    slots: [await sealSlot(about.caseFileId, databaseKey, passphrase, kdf)],
  };
  return { ...body, checksum: checksumOf(body) };
};

/** The same slots for the same key in another file, whose first bytes are `fileSalt`: what is sealed in them is not bound to those. */
export const slotsWithSalt = (slots: KeySlots, fileSalt: Uint8Array): KeySlots => {
  const { checksum: _, ...body } = slots;
  const moved = {
    ...body,
    fileSalt: Buffer.from(fileSalt).toString('hex'),
    generation: slots.generation + 1,
  };
  return { ...moved, checksum: checksumOf(moved) };
};

export const writtenSlots = (slots: KeySlots): Buffer =>
  Buffer.from(`${JSON.stringify(slots, null, 2)}\n`, 'utf8');

/**
 * Reads a slots file. Errors: `slots-damaged` (no JSON, a field missing or unknown, checksum wrong) and
 * `slots-weakened` (parameters under the floor or over the cap; nothing is derived with them).
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

/** The database key behind a passphrase; the caller wipes it. Error: `wrong-passphrase`. */
export const openSlots = async (slots: KeySlots, passphrase: string): Promise<Result<Buffer>> => {
  for (const slot of slots.slots) {
    const key = await deriveKey(normalisePassphrase(passphrase), Buffer.from(slot.salt, 'hex'), slot.kdf);
    try {
      const bound = boundTo(slots.caseFileId, slot.kdf, slot.salt);
      const opened = xchacha20poly1305(key, Buffer.from(slot.nonce, 'hex'), bound).decrypt(
        Buffer.from(slot.sealed, 'hex'),
      );
      const databaseKey = Buffer.from(opened);
      opened.fill(0);
      return success(databaseKey);
    } catch {
      // The next slot may be the one; a wrong passphrase and a forged slot look alike by design.
    } finally {
      key.fill(0);
    }
  }
  return failure('wrong-passphrase');
};
