import { sql } from 'kysely';
import type { Today } from '#shared/contract/today.ts';
import type { Db } from '../../db.ts';

/** Days are not counted: what nobody has read stays, and what was read is a question of its thread. */
const shownAtMost = 20;

/**
 * Questions, answers, updates and withdrawals that came and were not read. A question that was read and has no answer stays, unless the
 * referral's consent was withdrawn meanwhile: then there is nothing more to say.
 */
export const lettersToRead = async (db: Db) => {
  const rows = await db
    .selectFrom('packet')
    .select(['packet.id as packetId', 'packet.clientId', 'packet.kind', 'packet.number as referralNumber'])
    .select(['packet.at', 'packet.seenAt'])
    // Written out, so that SQLite knows its index of letters.
    .where(
      sql<boolean>`packet.direction = 'in' AND packet.kind IN ('question', 'answer', 'update', 'withdrawal')`,
    )
    .where(({ or, and, not, eb, exists, selectFrom }) =>
      or([
        eb('packet.seenAt', 'is', null),
        and([
          eb('packet.kind', '=', 'question'),
          not(
            exists(
              selectFrom('packet as answer')
                .select('answer.id')
                .whereRef('answer.inReplyTo', '=', 'packet.id')
                .where('answer.kind', '=', 'answer'),
            ),
          ),
          not(
            exists(
              selectFrom('packet as withdrawal')
                .select('withdrawal.id')
                .whereRef('withdrawal.threadId', '=', 'packet.threadId')
                .where('withdrawal.kind', '=', 'withdrawal'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('packet.at', 'desc')
    .limit(shownAtMost)
    .execute();
  const answered = await answeredOf(
    db,
    rows.map(({ packetId }) => packetId),
  );
  return rows.map((row) => ({
    ...row,
    isNew: row.seenAt === null,
    awaitsAnswer: row.kind === 'question' && !answered.has(row.packetId),
  })) satisfies readonly { readonly [K in keyof Today['letters'][number]]: unknown }[];
};

const answeredOf = async (db: Db, questions: readonly string[]): Promise<ReadonlySet<string | null>> => {
  if (questions.length === 0) return new Set();
  const rows = await db
    .selectFrom('packet')
    .select('inReplyTo')
    .where('inReplyTo', 'in', questions)
    .where('kind', '=', 'answer')
    .execute();
  return new Set(rows.map(({ inReplyTo }) => inReplyTo));
};
