import { done } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Db, WritableDb } from '../../db.ts';
import { indexTogether } from '../../search/document.ts';
import { traceOf } from '../../trace.ts';
import { Breath, partsOf } from './breath.ts';
import { indexPerson } from './index-person.ts';

/** So long, in milliseconds, does one transaction index people; a save that comes meanwhile waits for it, and nobody feels that. */
const slice = 50;
/** Nobody indexes more than so many people in that time. */
const mostInSlice = 50;

/** Lets people wait to be indexed, in the transaction that brings them: of three hundred, indexing takes seconds. */
export async function indexPeopleLater(trx: WritableDb, clientIds: readonly string[]): Promise<void> {
  for (const part of partsOf(clientIds, 500))
    await trx
      .insertInto('clientToIndex')
      .values(part.map((clientId) => ({ clientId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

const someWait = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('clientToIndex').select('clientId').limit(1).execute()).length > 0;

/** Indexes some of those who wait, as many as fit into a moment and one at least. */
async function indexSome(trx: WritableDb): Promise<void> {
  const until = performance.now() + slice;
  const waiting = await trx.selectFrom('clientToIndex').select('clientId').limit(mostInSlice).execute();
  await indexTogether(trx, async () => {
    for (const { clientId } of waiting) {
      await indexPerson(trx, clientId);
      await trx.deleteFrom('clientToIndex').where('clientId', '=', clientId).execute();
      if (performance.now() >= until) return;
    }
  });
}

/**
 * Indexes everybody who waits, in short transactions with others let through in between. What is not done when the program ends or the file is
 * locked goes on waiting, and the next search does it first. A disk that takes no more leaves it waiting as well: the people are here, and the
 * fault is written to the local log.
 */
export async function indexWaitingPeople(app: App): Promise<void> {
  const breath = new Breath();
  try {
    while (await app.read(someWait)) {
      await breath.take();
      await app.write(async (trx) => {
        await indexSome(trx);
        return done;
      });
    }
  } catch (error) {
    if (app.caseFile() === null) throw error;
    app.ports.log.write({ level: 'warn', event: 'search:people-waiting', detail: traceOf(error) });
  }
}
