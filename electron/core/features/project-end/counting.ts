import { z } from 'zod';
import { EndedHandover, HeldCounts, projectEnd } from '#shared/contract/project-end.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { HandoverId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';
import { listHandovers } from '../handover/queries.ts';

type State = ResultOf<'projectEnd.state'>;

const countOf = async (db: Db, table: 'contact' | 'note' | 'plan' | 'attachment' | 'packet') => {
  const { count } = await db
    .selectFrom(table)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

/** How much the file holds, and of which time. */
export async function heldCounts(db: Db): Promise<HeldCounts> {
  const people = await db
    .selectFrom('client')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .executeTakeFirstOrThrow();
  const span = await db
    .selectFrom('auditEntry')
    .select((of) => [of.fn.min('at').as('from'), of.fn.max('at').as('until')])
    .executeTakeFirst();
  return HeldCounts.parse({
    people: people.count,
    contacts: await countOf(db, 'contact'),
    notes: await countOf(db, 'note'),
    plans: await countOf(db, 'plan'),
    papers: await countOf(db, 'attachment'),
    packets: await countOf(db, 'packet'),
    from: span?.from ?? null,
    until: span?.until ?? null,
  });
}

/** Everyone whom nobody else has been given, or who has come back. */
export async function peopleHere(db: Db): Promise<State['here']> {
  const rows = await db
    .selectFrom('client')
    .select(['id', 'displayName', 'archivedAt'])
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('handoverClient')
            .innerJoin('handover', 'handover.id', 'handoverClient.handoverId')
            .select('handover.id')
            .whereRef('handoverClient.clientId', '=', 'client.id')
            .where('outcome', '=', 'sent')
            .where('endedAt', 'is', null)
            .where('direction', '=', 'out')
            .where('state', '=', 'left'),
        ),
      ),
    )
    .orderBy('displayName')
    .orderBy('id')
    .execute();
  return projectEnd['projectEnd.state'].result.shape.here.parse(
    rows.map(({ id, displayName, archivedAt }) => ({
      clientId: id,
      displayName,
      archived: archivedAt !== null,
    })),
  );
}

/** Handovers that have left, and how many are still being sealed. */
export async function handoversOut(db: Db): Promise<Pick<State, 'handedOver' | 'sealing'>> {
  const out = (await listHandovers(db)).filter(({ direction }) => direction === 'out');
  return {
    handedOver: z
      .array(EndedHandover.extend({ handoverId: HandoverId }))
      .parse(out.filter(({ state }) => state === 'left')),
    sealing: out.filter(({ state }) => state === 'sealing').length,
  };
}

/** Referrals that left and wait for an answer: nobody has said more than that it arrived, and it was not withdrawn. */
async function openReferrals(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('referral')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', '=', 'left')
    .where('updates', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet')
            .select('packet.id')
            .whereRef('packet.threadId', '=', 'referral.packetId')
            .where((one) =>
              one.or([
                one.and([one('kind', '=', 'withdrawal'), one('packet.state', '=', 'left')]),
                one.and([
                  one('kind', '=', 'reply'),
                  one('direction', '=', 'in'),
                  one('replyStatus', '!=', 'received'),
                ]),
              ]),
            ),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reception')
            .select('reception.id')
            .whereRef('reception.packetId', '=', 'referral.packetId')
            .where('removedAt', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** What is unfinished. */
export async function unfinished(db: Db): Promise<Pick<State, 'openTasks' | 'openReferrals' | 'drafts'>> {
  const tasks = await db
    .selectFrom('task')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('doneOn', 'is', null)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const drafts = await db
    .selectFrom('note')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('status', '=', 'draft')
    .where('archivedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return { openTasks: tasks.count, openReferrals: await openReferrals(db), drafts: drafts.count };
}
