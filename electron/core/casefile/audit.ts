import { CompiledQuery } from 'kysely';
import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { Clock } from '#core/ports.ts';
import type { Db, WritableDb } from '../db.ts';
import { auditHash, auditOrigin } from './audit-chain.ts';
import type { AuditFacts, AuditHead } from './audit-chain.ts';
import { connectionOf } from './dialect.ts';
import type { AuditEntryTable } from './schema.ts';

/** What happened, to what, on which ground. Ids and codes only: an erasure must leave the chain whole. */
export interface AuditEvent {
  /** A dotted code with words on the screen: `client.opened`, `note.finished`. */
  readonly action: AuditAction;
  /** The program by itself; else whoever has the file open: `coach` or `substitute`. */
  readonly actor?: 'system';
  readonly clientId?: string | null;
  readonly recordKind?: string | null;
  readonly recordId?: string | null;
  /** The code of a legal ground or the id of a consent. */
  readonly ground?: string | null;
  /** Codes and numbers, never text that a person wrote. */
  readonly detail?: string | null;
}

const originOf = async (db: Db): Promise<AuditHead> => {
  const meta = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'case_file_id')
    .executeTakeFirst();
  return auditOrigin(meta?.value ?? '');
};

/** Where the chain stands now; goes into the manifest of every backup and packet. */
export const auditHead = async (db: Db): Promise<AuditHead> => {
  const last = await db
    .selectFrom('auditEntry')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? originOf(db);
};

const columns = [
  'sequence',
  'at',
  'actor',
  'action',
  'clientId',
  'recordKind',
  'recordId',
  'ground',
  'detail',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof AuditEntryTable)[];
/** Written out once, in the order of the columns: it is part of every change. */
const insertion = `INSERT INTO audit_entry
  (sequence, at, actor, action, client_id, record_kind, record_id, ground, detail, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Adds an entry to the chain, in the transaction of the change that it is about. Gives the chain's new head.
 * The time is the clock's, in UTC.
 */
export const audit = async (trx: WritableDb, clock: Clock, event: AuditEvent): Promise<AuditHead> => {
  const connection = connectionOf(trx);
  const previous = connection?.head ?? (await auditHead(trx));
  const facts: AuditFacts = {
    sequence: previous.sequence + 1,
    at: clock.now(),
    actor: event.actor ?? connection?.actor ?? 'coach',
    action: event.action,
    clientId: event.clientId ?? null,
    recordKind: event.recordKind ?? null,
    recordId: event.recordId ?? null,
    ground: event.ground ?? null,
    detail: event.detail ?? null,
    previousHash: previous.hash,
  };
  const hash = auditHash(facts);
  const row = { ...facts, hash };
  await trx.executeQuery(
    CompiledQuery.raw(
      insertion,
      columns.map((name) => row[name]),
    ),
  );
  const head = { sequence: facts.sequence, hash };
  if (connection !== null) connection.head = head;
  return head;
};

export interface AuditVerdict {
  readonly entries: number;
  readonly intact: boolean;
  /** The first sequence that is missing, changed or out of line; `null` while intact. */
  readonly brokenAt: number | null;
}

const stride = 500;

/**
 * Recomputes the whole chain in strides, letting other queries in between (about 100,000 entries a second).
 * `heads` are heads noted elsewhere, in backups and packets: a chain whose end was cut off still verifies by itself,
 * and only misses them.
 */
export const verifyAuditChain = async (db: Db, heads: readonly AuditHead[] = []): Promise<AuditVerdict> => {
  let head = await originOf(db);
  const noted = new Map(heads.map(({ sequence, hash }) => [sequence, hash]));
  const broken = (brokenAt: number): AuditVerdict => ({ entries: head.sequence, intact: false, brokenAt });
  for (;;) {
    const entries = await db
      .selectFrom('auditEntry')
      .selectAll()
      .where('sequence', '>', head.sequence)
      .orderBy('sequence')
      .limit(stride)
      .execute();
    for (const { hash, ...facts } of entries) {
      const expected = head.sequence + 1;
      const fits =
        facts.sequence === expected && facts.previousHash === head.hash && auditHash(facts) === hash;
      if (!fits || (noted.get(expected) ?? hash) !== hash) return broken(expected);
      head = { sequence: expected, hash };
    }
    if (entries.length < stride) break;
  }
  const beyond = [...noted.keys()].filter((sequence) => sequence > head.sequence);
  return beyond.length > 0
    ? broken(head.sequence + 1)
    : { entries: head.sequence, intact: true, brokenAt: null };
};
