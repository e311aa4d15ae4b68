import { createHmac, randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { z } from 'zod';
import { isVisible } from '#shared/contract/text.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import type { CaseFileId } from './format.ts';
import { deriveKey, kdfRefusal, KdfParameters } from './key-derivation.ts';
import { normalisePassphrase } from './passphrase.ts';

const Hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const nonceLength = 24;

const sealedKey = {
  kdf: KdfParameters,
  salt: Hex(16),
  nonce: Hex(nonceLength),
  /** XChaCha20-Poly1305 of the 32 bytes of the database key. */
  sealed: Hex(48),
};

/** The owner's way to the database key: the key sealed under Argon2id of a passphrase. */
const OwnerSlot = z.strictObject({ kind: z.literal('passphrase'), ...sealedKey });
export type OwnerSlot = z.infer<typeof OwnerSlot>;

/** The way of somebody who stands in for the owner, under a passphrase of their own. */
const SubstituteSlot = z.strictObject({
  kind: z.literal('substitute'),
  id: z.uuid(),
  /** {@link SubstituteAbout}, readable with the database key only: whoever finds the slots file learns no name from it. */
  about: z.string().regex(/^(?:[0-9a-f]{2}){41,2000}$/),
  ...sealedKey,
});
export type SubstituteSlot = z.infer<typeof SubstituteSlot>;

export const Slot = z.discriminatedUnion('kind', [OwnerSlot, SubstituteSlot]);
export type Slot = z.infer<typeof Slot>;

/** Whose slot it is, and until when it is meant to be used. */
export const SubstituteAbout = z.strictObject({
  label: z.string().max(80).refine(isVisible),
  createdAt: Instant,
  /** The last day. Told to both; it locks nobody out, since a date inside a file that one holds can be waited for or turned back. */
  until: PlainDate.nullable(),
});
export type SubstituteAbout = z.infer<typeof SubstituteAbout>;

/** What the slot is, before its key is sealed. */
export type SlotRole = Pick<OwnerSlot, 'kind'> | Pick<SubstituteSlot, 'kind' | 'id' | 'about'>;

const kdfFields = ({ algorithm, memoryKiB, passes, lanes }: KdfParameters) => [
  algorithm,
  memoryKiB,
  passes,
  lanes,
];

/**
 * What is sealed in one slot cannot be used with other parameters, another salt or another case file, nor as a slot of
 * another role or another person. The owner's binding is that of the first slots ever written.
 */
const boundTo = (caseFileId: CaseFileId, role: SlotRole, kdf: KdfParameters, salt: string): Uint8Array =>
  Buffer.from(
    JSON.stringify(
      role.kind === 'passphrase'
        ? ['rinnalla-slot-v1', caseFileId, ...kdfFields(kdf), salt]
        : ['rinnalla-slot-v2', caseFileId, role.kind, role.id, role.about, ...kdfFields(kdf), salt],
    ),
    'utf8',
  );

const seal = async (
  caseFileId: CaseFileId,
  role: SlotRole,
  databaseKey: Uint8Array,
  passphrase: string,
  kdf: KdfParameters,
): Promise<Pick<OwnerSlot, 'kdf' | 'salt' | 'nonce' | 'sealed'>> => {
  if (kdfRefusal(kdf) !== null) throw new Error('key derivation parameters outside the accepted range');
  // Of its own: the file may be locked, and the key that it lends be overwritten, while the passphrase is derived.
  const own = Uint8Array.from(databaseKey);
  if (own.every((byte) => byte === 0)) throw new Error('no database key');
  const salt = randomBytes(16);
  const nonce = randomBytes(nonceLength);
  const key = await deriveKey(normalisePassphrase(passphrase), salt, kdf);
  const bound = boundTo(caseFileId, role, kdf, salt.toString('hex'));
  const sealed = xchacha20poly1305(key, nonce, bound).encrypt(own);
  key.fill(0);
  own.fill(0);
  return {
    kdf,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    sealed: Buffer.from(sealed).toString('hex'),
  };
};

/** A slot with a salt of its own. Throws for parameters outside the accepted range. */
export const sealSlot = async (
  caseFileId: CaseFileId,
  role: SlotRole,
  databaseKey: Uint8Array,
  passphrase: string,
  kdf: KdfParameters,
): Promise<Slot> => {
  const sealed = await seal(caseFileId, role, databaseKey, passphrase, kdf);
  return role.kind === 'passphrase'
    ? { kind: role.kind, ...sealed }
    : { kind: role.kind, id: role.id, about: role.about, ...sealed };
};

/** The database key in a slot, or `null` for another passphrase or a slot that was changed. Costs one derivation. */
export const openSlot = async (
  caseFileId: CaseFileId,
  slot: Slot,
  passphrase: string,
): Promise<Buffer | null> => {
  const key = await deriveKey(normalisePassphrase(passphrase), Buffer.from(slot.salt, 'hex'), slot.kdf);
  try {
    const bound = boundTo(caseFileId, slot, slot.kdf, slot.salt);
    const opened = xchacha20poly1305(key, Buffer.from(slot.nonce, 'hex'), bound).decrypt(
      Buffer.from(slot.sealed, 'hex'),
    );
    const databaseKey = Buffer.from(opened);
    opened.fill(0);
    return databaseKey;
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
};

/** What the checksum of a slots file covers of a slot; for the owner's as in the first files. */
export const checkedFields = (slot: Slot): unknown => {
  const { kind, kdf, salt, nonce, sealed } = slot;
  const own = kind === 'passphrase' ? [] : [slot.id, slot.about];
  return [
    [kind, ...own, ...kdfFields(kdf)],
    [salt, nonce, sealed],
  ];
};

const aboutKey = (databaseKey: Uint8Array, caseFileId: CaseFileId): Uint8Array =>
  createHmac('sha256', databaseKey).update(`rinnalla-slot-about-v1\n${caseFileId}`).digest();

export const sealAbout = (
  about: SubstituteAbout,
  databaseKey: Uint8Array,
  caseFileId: CaseFileId,
): string => {
  const key = aboutKey(databaseKey, caseFileId);
  const nonce = randomBytes(nonceLength);
  const body = xchacha20poly1305(key, nonce).encrypt(Buffer.from(JSON.stringify(about), 'utf8'));
  key.fill(0);
  return Buffer.concat([nonce, body]).toString('hex');
};

/** `null` for what was sealed under another key or changed by somebody. */
export const readAbout = (
  about: string,
  databaseKey: Uint8Array,
  caseFileId: CaseFileId,
): SubstituteAbout | null => {
  const bytes = Buffer.from(about, 'hex');
  const key = aboutKey(databaseKey, caseFileId);
  try {
    const body = xchacha20poly1305(key, bytes.subarray(0, nonceLength)).decrypt(bytes.subarray(nonceLength));
    return SubstituteAbout.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).data ?? null;
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
};
