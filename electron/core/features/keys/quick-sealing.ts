import { createHash, randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { z } from 'zod';
import { QuickDays } from '#shared/contract/keys.ts';
import { Instant } from '#shared/time.ts';
import type { CaseFileId } from '../../casefile/format.ts';
import type { SecretStore } from '../../ports.ts';

const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);

/** The rules under which a key lies in the system's store; sealed in with it, so that editing them makes it unreadable. */
const Rules = z.strictObject({
  days: QuickDays,
  afterStart: z.boolean(),
  /** When the passphrase was last given. */
  since: Instant,
});
export type Rules = z.infer<typeof Rules>;

/** What is kept in the app's own settings on this computer, never beside the case file and in no backup. */
export const QuickEntry = z.strictObject({
  version: z.literal(1),
  rules: Rules,
  /** 32 random bytes as the system's store has sealed them. */
  stored: Hex,
  /** The database key, sealed under those bytes and what the running program remembers. */
  body: Hex,
});
export type QuickEntry = z.infer<typeof QuickEntry>;

const nonceLength = 24;

const boundTo = (caseFileId: CaseFileId, { days, afterStart, since }: Rules): Uint8Array =>
  Buffer.from(JSON.stringify(['rinnalla-quick-v1', caseFileId, days, afterStart, since]), 'utf8');

const keyOf = (stored: Uint8Array, remembered: Uint8Array): Uint8Array =>
  createHash('sha256').update('rinnalla-quick-key-v1').update(stored).update(remembered).digest();

/**
 * Seals a database key for the system's store. `remembered` is the part that only the running program knows: with it gone, the
 * rest opens nothing.
 */
export const sealForStore = async (
  store: SecretStore,
  databaseKey: Uint8Array,
  remembered: Uint8Array,
  caseFileId: CaseFileId,
  rules: Rules,
): Promise<QuickEntry> => {
  // Of its own, since the key that is lent may be overwritten while the system answers.
  const own = Uint8Array.from(databaseKey);
  const secret = randomBytes(32);
  try {
    const stored = Buffer.from(await store.seal(secret)).toString('hex');
    const key = keyOf(secret, remembered);
    const nonce = randomBytes(nonceLength);
    const sealed = xchacha20poly1305(key, nonce, boundTo(caseFileId, rules)).encrypt(own);
    key.fill(0);
    return { version: 1, rules, stored, body: Buffer.concat([nonce, sealed]).toString('hex') };
  } finally {
    secret.fill(0);
    own.fill(0);
  }
};

/** The database key; `null` where the system does not give its part, or the entry or the rules were changed. The caller wipes it. */
export const openFromStore = async (
  store: SecretStore,
  entry: QuickEntry,
  remembered: Uint8Array,
  caseFileId: CaseFileId,
): Promise<Buffer | null> => {
  const secret = await store.open(Buffer.from(entry.stored, 'hex'));
  if (secret === null) return null;
  const key = keyOf(secret, remembered);
  const body = Buffer.from(entry.body, 'hex');
  try {
    const bound = boundTo(caseFileId, entry.rules);
    const opened = xchacha20poly1305(key, body.subarray(0, nonceLength), bound).decrypt(
      body.subarray(nonceLength),
    );
    const databaseKey = Buffer.from(opened);
    opened.fill(0);
    return databaseKey.length === 32 ? databaseKey : null;
  } catch {
    return null;
  } finally {
    key.fill(0);
    secret.fill(0);
  }
};
