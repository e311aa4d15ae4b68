import type { SearchKind } from '#shared/contract/search.ts';
import { done } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Db, WritableDb } from '../../db.ts';
import { traceOf } from '../../trace.ts';
import { indexContact, waitingContacts } from '../contacts/search-doc.ts';
import { indexWaitingPeople } from '../handover/people-to-index.ts';
import { indexNote, waitingNotes } from '../notes/search-doc.ts';

interface Waiting {
  readonly kind: SearchKind;
  readonly ids: (db: Db) => Promise<readonly string[]>;
  readonly index: (trx: WritableDb, id: string) => Promise<unknown>;
}

/** What is saved first and indexed later. */
const waiting: readonly Waiting[] = [
  { kind: 'note', ids: waitingNotes, index: indexNote },
  { kind: 'contact', ids: waitingContacts, index: indexContact },
];

/**
 * Indexes what waits of the kinds that are searched for (all of them while it is undefined), at the door of the search, and first whoever
 * came with a handover. A disk that takes no
 * more leaves it waiting: what is known so far is found all the same, and the fault is written to the local log.
 */
export async function indexWaiting(app: App, kinds: readonly SearchKind[] | undefined): Promise<void> {
  await indexWaitingPeople(app);
  const asked = waiting.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const someWait = await app.read(async (db) => {
    for (const { ids } of asked) if ((await ids(db)).length > 0) return true;
    return false;
  });
  if (!someWait) return;
  try {
    await app.write(async (trx) => {
      for (const { ids, index } of asked) for (const id of await ids(trx)) await index(trx, id);
      return done;
    });
  } catch (error) {
    if (app.caseFile() === null) throw error;
    app.ports.log.write({ level: 'warn', event: 'search:waiting', detail: traceOf(error) });
  }
}
