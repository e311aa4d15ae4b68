import { z } from 'zod';
import { TodayReason } from '#shared/contract/today.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { initialsOf } from '../initials.ts';
import { knownClient } from '../known-client.ts';
import { peopleAtRisk } from './radar.ts';

const Reasons = z.array(TodayReason);

/** More than this nobody meets in a day; the number of the rest is told. */
const mostPeople = 200;

/**
 * Whose support is nearest to breaking off, each with all reasons, for the contract to parse. A turvakielto hides the
 * municipality.
 */
export async function peopleOfToday(db: Db, today: PlainDate) {
  const { people, total } = await peopleAtRisk(db, { today, most: mostPeople });
  const named = await db
    .selectFrom('client')
    .select(['id', 'displayName', 'municipality', 'turvakielto'])
    .where(
      'id',
      'in',
      people.map(({ clientId }) => clientId),
    )
    .execute();
  const byId = new Map(named.map((row) => [row.id, row]));
  const shown = people.flatMap(({ clientId, score, reasons }) => {
    const client = byId.get(clientId);
    if (client === undefined) return [];
    const { displayName, municipality, turvakielto } = client;
    return [
      {
        clientId,
        displayName,
        initials: initialsOf(displayName),
        municipality: turvakielto === 1 ? '' : municipality,
        turvakielto: turvakielto === 1,
        score,
        reasons,
      },
    ];
  });
  return { people: shown, total };
}

/** Why one person is on Today; no reasons for somebody who is not. */
export async function todayOfClient(
  db: Db,
  today: PlainDate,
  clientId: ClientId,
): Promise<Result<{ score: number; reasons: TodayReason[] }, 'client-not-found' | 'client-erased'>> {
  const known = await knownClient(db, clientId);
  if (!known.ok) return known;
  const {
    people: [person],
  } = await peopleAtRisk(db, { today, most: 1, clientId });
  return success({ score: person?.score ?? 0, reasons: Reasons.parse(person?.reasons ?? []) });
}
