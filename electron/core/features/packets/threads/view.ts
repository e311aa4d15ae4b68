import { sql } from 'kysely';
import { ThreadEntry } from '#shared/contract/packets.ts';
import { dayOf, Instant, type PlainDate } from '#shared/time.ts';
import type { Db } from '../../../db.ts';
import { parseChanges } from '../../../packet/changes.ts';
import { parseQuestion } from '../../../packet/thread-notes.ts';
import { parseWithdrawal } from '../../../packet/withdrawal.ts';

/** The document of a packet that was checked when it was sealed or imported. */
const documentOf = async (db: Db, packetId: string, name: string): Promise<Uint8Array | null> => {
  const entry = await db
    .selectFrom('packetEntry')
    .select('body')
    .where('packetId', '=', packetId)
    .where('name', '=', name)
    .executeTakeFirst();
  return entry?.body ?? null;
};

const answerByOf = async (db: Db, packetId: string): Promise<PlainDate | null> => {
  const document = await documentOf(db, packetId, 'question.json');
  const read = document && parseQuestion(document);
  return read?.ok === true ? read.value.answerBy : null;
};

const changesOf = async (db: Db, packetId: string) => {
  const document = await documentOf(db, packetId, 'changes.json');
  const read = document && parseChanges(document);
  return read?.ok === true ? read.value.changes : [];
};

/** All that was exchanged about a referral, by the moment it was made, oldest first. */
export const threadView = async (db: Db, threadId: string | null): Promise<ThreadEntry[]> => {
  if (threadId === null) return [];
  const rows = await db
    .selectFrom('packet')
    .selectAll()
    .where('threadId', '=', threadId)
    .where('state', '!=', 'sealing')
    .orderBy('created')
    // Of equal moments in the order in which they were entered here.
    .orderBy(sql`rowid`)
    .execute();
  const answered = new Set(rows.flatMap(({ kind, inReplyTo }) => (kind === 'answer' ? [inReplyTo] : [])));
  return Promise.all(
    rows.map(async (row) =>
      ThreadEntry.parse({
        ...row,
        packetId: row.id,
        message: row.replyMessage,
        contactPerson: row.replyContactPerson,
        contactPhone: row.replyContactPhone,
        status: row.replyStatus,
        isAnswered: answered.has(row.id),
        answerBy: row.kind === 'question' ? await answerByOf(db, row.id) : null,
        changes: row.kind === 'update' ? await changesOf(db, row.id) : [],
      }),
    ),
  );
};

/** The day on which the consent of a thread was withdrawn, as its withdrawal says. */
export const withdrawnOn = async (db: Db, threadId: string | null): Promise<PlainDate | null> => {
  if (threadId === null) return null;
  const row = await db
    .selectFrom('packet')
    .select(['id', 'created'])
    .where('threadId', '=', threadId)
    .where('kind', '=', 'withdrawal')
    .where('state', '!=', 'sealing')
    .orderBy('created')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const document = await documentOf(db, row.id, 'withdrawal.json');
  const read = document && parseWithdrawal(document);
  if (read) return read.ok ? read.value.withdrawnOn : null;
  // A letter left without the document for a system.
  const consent = await db
    .selectFrom('disclosure')
    .innerJoin('packet', 'packet.id', 'disclosure.packetId')
    .innerJoin('consent', 'consent.id', 'disclosure.consentId')
    .select((eb) => eb.fn.max('consent.withdrawnAt').as('withdrawnAt'))
    .where('packet.threadId', '=', threadId)
    .executeTakeFirst();
  return consent?.withdrawnAt == null
    ? dayOf(Instant.parse(row.created))
    : dayOf(Instant.parse(consent.withdrawnAt));
};
