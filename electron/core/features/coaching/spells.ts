import type { Selectable } from 'kysely';
import type { CoachingSpellId } from '#shared/ids.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { ClientTable } from '../../casefile/schema.ts';
import type { CoachingSpellTable } from '../../casefile/schema/client-record.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';

export type SpellRow = Selectable<CoachingSpellTable>;
export type ClientRow = Selectable<ClientTable>;

/** The latest spell, open or ended. */
export const latestSpell = (db: Db, clientId: string): Promise<SpellRow | undefined> =>
  db
    .selectFrom('coachingSpell')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Begins a spell on a day. */
export async function beginSpell(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  clientId: string,
  startedOn: PlainDate,
): Promise<CoachingSpellId> {
  const id = ids.next<CoachingSpellId>();
  await trx
    .insertInto('coachingSpell')
    .values({ id, clientId, startedOn, endedOn: null, closingReason: null, enteredAt: clock.now() })
    .execute();
  return id;
}

/** The spell that goes on. Someone who was written down without one (by an import, a merge) gets it from that day. */
export async function openSpell(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  client: ClientRow,
): Promise<CoachingSpellId> {
  const spell = await latestSpell(trx, client.id);
  if (spell && spell.endedOn === null) return spell.id as CoachingSpellId;
  const startedOn = spell ? clock.today() : dayOf(Instant.parse(client.createdAt));
  return beginSpell(trx, clock, ids, client.id, startedOn);
}
