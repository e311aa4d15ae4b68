import { createHmac, randomBytes } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { z } from 'zod';
import { Instant } from '#shared/time.ts';
import type { Clock, Preferences } from '#core/ports.ts';
import type { Db } from '../db.ts';
import { auditHead } from './audit.ts';
import type { AuditHead } from './audit-chain.ts';
import type { CaseFileId } from './format.ts';
import type { OpenCaseFile } from './open-case-file.ts';

/**
 * What this computer has seen of a case file's audit chain, kept outside the file in the app's own folder: an older
 * copy that is put in its place is whole in itself and can only be told by somebody who remembers the newer one. It is
 * sealed under a key derived from the database key, so that it tells nobody else how much or when was written, and
 * nobody else can make one that fits.
 */
const Sighting = z.strictObject({
  /** Newest first. */
  heads: z.array(z.strictObject({ sequence: z.int(), hash: z.string() })).max(100),
  seenAt: Instant,
  /** When a restored or older file was last accepted: what other copies noted before is no contradiction since. */
  acceptedAt: Instant.nullable(),
});
export type Sighting = z.infer<typeof Sighting>;

/** Two for each time the file was open, so that it is also told how far two lines went together. */
const headsKept = 40;
const nonceLength = 24;

const preferenceOf = (caseFileId: CaseFileId): string => `seen.${caseFileId}`;
/** Sealed under a new key that is about to be the file's, and under the one that was before it. */
const comingOf = (caseFileId: CaseFileId): string => `seen-coming.${caseFileId}`;
const formerOf = (caseFileId: CaseFileId): string => `seen-former.${caseFileId}`;

const sealingKey = (databaseKey: Uint8Array, caseFileId: CaseFileId): Uint8Array =>
  createHmac('sha256', databaseKey).update(`rinnalla-sighting-v1\n${caseFileId}`).digest();

const sealed = (sighting: Sighting, databaseKey: Uint8Array, caseFileId: CaseFileId): string => {
  const key = sealingKey(databaseKey, caseFileId);
  const nonce = randomBytes(nonceLength);
  const body = xchacha20poly1305(key, nonce).encrypt(Buffer.from(JSON.stringify(sighting), 'utf8'));
  key.fill(0);
  return Buffer.concat([nonce, body]).toString('hex');
};

/** `null` where there is none, or one that was sealed under another key or changed by somebody. */
export const readSighting = async (
  preferences: Preferences,
  databaseKey: Uint8Array,
  caseFileId: CaseFileId,
): Promise<Sighting | null> => {
  for (const name of [preferenceOf, comingOf, formerOf]) {
    const sighting = unsealed(await preferences.get(name(caseFileId)), databaseKey, caseFileId);
    if (sighting !== null) return sighting;
  }
  return null;
};

const unsealed = (stored: unknown, databaseKey: Uint8Array, caseFileId: CaseFileId): Sighting | null => {
  if (typeof stored !== 'string') return null;
  const bytes = Buffer.from(stored, 'hex');
  const key = sealingKey(databaseKey, caseFileId);
  try {
    const nonce = bytes.subarray(0, nonceLength);
    const body = xchacha20poly1305(key, nonce).decrypt(bytes.subarray(nonceLength));
    return Sighting.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).data ?? null;
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
};

/**
 * Before a new key's file takes the place of the old: what was seen is sealed for both. Under the new key, so that an older file
 * of it is noticed from the beginning; under the old key together with `head`, the entry of the change, so that the file from
 * before the change is told as older when it is put back. Nothing is lost when the change does not come about: what the old file
 * itself remembers stays as it is.
 */
export const carrySighting = async (
  preferences: Preferences,
  clock: Clock,
  keys: { readonly before: Uint8Array; readonly next: Uint8Array },
  caseFileId: CaseFileId,
  head: AuditHead,
): Promise<void> => {
  const seen = await readSighting(preferences, keys.before, caseFileId);
  const heads = [{ sequence: head.sequence, hash: head.hash }, ...(seen?.heads ?? [])].slice(0, headsKept);
  const sighting = { heads, seenAt: clock.now(), acceptedAt: seen?.acceptedAt ?? null };
  await preferences.set(comingOf(caseFileId), sealed(sighting, keys.next, caseFileId));
  await preferences.set(formerOf(caseFileId), sealed(sighting, keys.before, caseFileId));
};

const keep = (
  preferences: Preferences,
  databaseKey: Uint8Array,
  caseFileId: CaseFileId,
  sighting: Sighting,
): Promise<void> => preferences.set(preferenceOf(caseFileId), sealed(sighting, databaseKey, caseFileId));

/** A head that something outside the file has noted. */
export interface NotedHead extends AuditHead {
  readonly notedAt: Instant;
}

export type ChainVerdict =
  | { readonly kind: 'fits' }
  /** The file ends before what was seen: `missing` entries are not in it. */
  | { readonly kind: 'older'; readonly missing: number; readonly lastSeenAt: Instant }
  /** Two files went on from entry `sharedUpTo`; this is the one that was not seen here. */
  | { readonly kind: 'forked'; readonly sharedUpTo: number; readonly lastSeenAt: Instant }
  /** Nothing that was seen is in it. */
  | { readonly kind: 'exchanged'; readonly lastSeenAt: Instant };

/** Compares an open file's chain with heads noted outside. One look into the primary key for each. */
const judge = async (db: Db, noted: readonly NotedHead[]): Promise<ChainVerdict> => {
  const { sequence: length } = await auditHead(db);
  let sharedUpTo = 0;
  let furthest = 0;
  let contradicted = false;
  let lastSeenAt: Instant | null = null;
  for (const { sequence, hash, notedAt } of noted) {
    if (sequence === 0) continue;
    if (sequence > length) {
      furthest = Math.max(furthest, sequence);
    } else {
      const entry = await db
        .selectFrom('auditEntry')
        .select('hash')
        .where('sequence', '=', sequence)
        .executeTakeFirst();
      if (entry?.hash === hash) {
        sharedUpTo = Math.max(sharedUpTo, sequence);
        continue;
      }
      contradicted = true;
    }
    if (lastSeenAt === null || notedAt > lastSeenAt) lastSeenAt = notedAt;
  }
  if (lastSeenAt === null) return { kind: 'fits' };
  if (!contradicted) return { kind: 'older', missing: furthest - length, lastSeenAt };
  return sharedUpTo > 0 ? { kind: 'forked', sharedUpTo, lastSeenAt } : { kind: 'exchanged', lastSeenAt };
};

const verdicts = new WeakMap<OpenCaseFile, ChainVerdict>();

/** What was found when the file was opened, until it is accepted. */
export const verdictOf = (file: OpenCaseFile): ChainVerdict => verdicts.get(file) ?? { kind: 'fits' };

/** For what is told apart by more than the chain: another case file lies where this one was. */
export const setVerdict = (file: OpenCaseFile, verdict: ChainVerdict): void =>
  void verdicts.set(file, verdict);

/** Noted heads that still count: those noted before an older file was accepted do not. */
export const standing = async (
  file: OpenCaseFile,
  preferences: Preferences,
  noted: readonly NotedHead[],
): Promise<readonly NotedHead[]> => {
  const sighting = await file.withDatabaseKey((key) => readSighting(preferences, key, file.caseFileId));
  const acceptedAt = sighting?.acceptedAt ?? null;
  return acceptedAt === null ? noted : noted.filter(({ notedAt }) => notedAt > acceptedAt);
};

/**
 * Judges a file that has just been opened and to which nothing was added yet, against what this computer saw last and
 * `noted` in backups. {@link verdictOf} gives the answer for as long as the file is open.
 */
export const judgeOpened = async (
  file: OpenCaseFile,
  preferences: Preferences,
  noted: readonly NotedHead[],
): Promise<ChainVerdict> => {
  const seen = await file.withDatabaseKey((key) => readSighting(preferences, key, file.caseFileId));
  const own = seen === null ? [] : seen.heads.map((head) => ({ ...head, notedAt: seen.seenAt }));
  const verdict = await judge(file.db, [...own, ...(await standing(file, preferences, noted))]);
  verdicts.set(file, verdict);
  return verdict;
};

/** Remembers where the chain stands, unless the file is one that was not accepted: the alarm must stay until it is. */
export const rememberSighting = async (
  file: OpenCaseFile,
  preferences: Preferences,
  clock: Clock,
): Promise<void> => {
  if (verdictOf(file).kind !== 'fits') return;
  const head = await auditHead(file.db);
  await file.withDatabaseKey(async (lent) => {
    // A copy of its own: the file may be closed, and its key wiped, while the preferences are written.
    const key = Uint8Array.from(lent);
    try {
      const before = await readSighting(preferences, key, file.caseFileId);
      if (before?.heads[0]?.hash === head.hash) return;
      const heads = [head, ...(before?.heads ?? [])].slice(0, headsKept);
      const acceptedAt = before?.acceptedAt ?? null;
      await keep(preferences, key, file.caseFileId, { heads, seenAt: clock.now(), acceptedAt });
    } finally {
      key.fill(0);
    }
  });
};

/** Keeps a head that the open file does not have, so that the alarm about it outlives the mark that told it. */
export const rememberMark = async (
  file: OpenCaseFile,
  preferences: Preferences,
  { sequence, hash, notedAt }: NotedHead,
): Promise<void> => {
  await file.withDatabaseKey(async (lent) => {
    const key = Uint8Array.from(lent);
    try {
      const before = await readSighting(preferences, key, file.caseFileId);
      if (before?.heads.some((head) => head.hash === hash)) return;
      const heads = [{ sequence, hash }, ...(before?.heads ?? [])].slice(0, headsKept);
      const acceptedAt = before?.acceptedAt ?? null;
      await keep(preferences, key, file.caseFileId, { heads, seenAt: notedAt, acceptedAt });
    } finally {
      key.fill(0);
    }
  });
};

/**
 * From now on a chain that stands at `head` is the right one: called before a backup is put in the file's place, so
 * that its own restore is no alarm, and when somebody accepts an older or forked file.
 */
export const acceptHead = (
  preferences: Preferences,
  clock: Clock,
  databaseKey: Uint8Array,
  caseFileId: CaseFileId,
  head: AuditHead,
): Promise<void> => {
  const now = clock.now();
  const heads = head.sequence === 0 ? [] : [{ sequence: head.sequence, hash: head.hash }];
  return keep(preferences, databaseKey, caseFileId, { heads, seenAt: now, acceptedAt: now });
};

/** Accepts the open file as it is. */
export const acceptOpened = async (
  file: OpenCaseFile,
  preferences: Preferences,
  clock: Clock,
): Promise<void> => {
  const head = await auditHead(file.db);
  await file.withDatabaseKey((key) => acceptHead(preferences, clock, key, file.caseFileId, head));
  verdicts.delete(file);
};
